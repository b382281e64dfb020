package io.ledgerway.runtime.outbox;

import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.write.OpKey;
import io.ledgerway.runtime.idempotency.WriteStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is stored. Immutable.
 *
 * @param id id of the message
 * @param connection stable id of the connection that it goes out on
 * @param operation which of its operations
 * @param key identity of the intention
 * @param fingerprint hash over the command projection
 * @param documentKey the field that serves as wire key; null where the operation needs none
 * @param payload the canonical JSON of the document in its envelope
 * @param rounds how often it was tried so far
 * @param ended whether it needs nothing more from the outbox
 * @param status what the last round came to; null before the first
 * @param reference the target's reference, once known
 * @param reasonCode why it did not happen, or not yet
 * @param reason the same in words
 */
public record OutboxEntry(
    UUID id,
    String connection,
    OperationId operation,
    OpKey key,
    String fingerprint,
    @Nullable String documentKey,
    String payload,
    int rounds,
    boolean ended,
    @Nullable WriteStatus status,
    @Nullable String reference,
    @Nullable String reasonCode,
    @Nullable String reason) {

  /** Names no content: a payload may hold account numbers. */
  @Override
  public String toString() {
    return "OutboxEntry[" + id + ", " + connection + ", " + operation + ", " + status + "]";
  }
}
