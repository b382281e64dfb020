package io.ledgerway.model.json;

import io.ledgerway.model.v1.envelope.Envelope;

/**
 * The content hash of an envelope: SHA-256 over the canonical form of its document, for telling
 * whether the document changed. Idempotency and approvals hash a {@link Projection} instead.
 */
public final class ContentHash {

  private ContentHash() {}

  /**
   * The hash of the document in an envelope.
   *
   * @param envelope the envelope; only its document counts
   * @return lower-case hex, for {@code trace.contentHash}
   */
  public static String of(Envelope<?> envelope) {
    return CanonicalJson.sha256(envelope.document());
  }
}
