package io.ledgerway.runtime.idempotency;

import io.ledgerway.connector.port.StagedFile;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;

/**
 * A file that carries many documents, as stored before it gets its final name. Immutable.
 *
 * @param id its id, also inside the file
 * @param connection the connection that it goes out on
 * @param operation the operation
 * @param sequence gap-free number per connection and operation
 * @param createdAt when it was made
 * @param file names, size and hash
 * @param state where it stands
 * @param fence rises with every recovery
 * @param owner which process handles it
 */
@RecordBuilder
public record Dispatch(
    String id,
    String connection,
    String operation,
    long sequence,
    Instant createdAt,
    StagedFile file,
    DispatchState state,
    long fence,
    String owner) {

  /**
   * A builder that starts from this dispatch.
   *
   * @return the builder
   */
  public DispatchBuilder toBuilder() {
    return DispatchBuilder.builder(this);
  }
}
