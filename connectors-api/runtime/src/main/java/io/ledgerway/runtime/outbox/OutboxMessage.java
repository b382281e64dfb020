package io.ledgerway.runtime.outbox;

import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.write.OpKey;
import io.ledgerway.model.v1.envelope.Envelope;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A write that is ordered. Immutable.
 *
 * @param id id of the message; the same id is stored once
 * @param connection stable id of the connection that it goes out on
 * @param operation which of its operations
 * @param key identity of the intention
 * @param fingerprint hash over the command projection
 * @param documentKey the field that serves as wire key, where the operation's key format is
 *     DOCUMENT_FIELD; null elsewhere
 * @param document the document in its envelope
 */
public record OutboxMessage(
    UUID id,
    String connection,
    OperationId operation,
    OpKey key,
    String fingerprint,
    @Nullable String documentKey,
    Envelope<?> document) {

  /** Refuses a missing part with a {@link NullPointerException}. */
  public OutboxMessage {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(connection, "connection");
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(fingerprint, "fingerprint");
    Objects.requireNonNull(document, "document");
  }
}
