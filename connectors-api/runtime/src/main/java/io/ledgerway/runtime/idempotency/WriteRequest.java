package io.ledgerway.runtime.idempotency;

import io.ledgerway.connector.write.OpKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that shall be written once. Immutable.
 *
 * @param <T> the document
 * @param key its identity
 * @param fingerprint hash over its command projection
 * @param document the document
 * @param documentKey the field that serves as wire key, where the operation's key format is
 *     DOCUMENT_FIELD; null elsewhere
 * @param members documents inside this one that have intentions of their own
 */
public record WriteRequest<T>(
    OpKey key,
    String fingerprint,
    T document,
    @Nullable String documentKey,
    List<MemberIntention> members) {

  /** Copies the members. */
  public WriteRequest {
    members = List.copyOf(members);
  }

  /**
   * A document on its own, known to the target by a key that the runtime makes.
   *
   * @param <T> the document
   * @param key its identity
   * @param fingerprint hash over its command projection
   * @param document the document
   * @return the request
   */
  public static <T> WriteRequest<T> of(OpKey key, String fingerprint, T document) {
    return new WriteRequest<>(key, fingerprint, document, null, List.of());
  }
}
