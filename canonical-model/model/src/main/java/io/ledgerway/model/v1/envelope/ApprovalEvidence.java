package io.ledgerway.model.v1.envelope;

import org.jspecify.annotations.Nullable;

/**
 * What proves an approval.
 *
 * <p>Immutable and thread-safe.
 *
 * @param method how it was given, such as {@code SIGNATURE} or {@code WORKFLOW}
 * @param signatureRef where the signature is kept
 * @param projectionHash SHA-256 of the command projection that was approved, lower-case hex
 */
public record ApprovalEvidence(
    @Nullable String method, @Nullable String signatureRef, @Nullable String projectionHash) {

  /** Nothing stated; JSON omits it. */
  public static final ApprovalEvidence EMPTY = new ApprovalEvidence(null, null, null);
}
