package io.ledgerway.connector;

import io.ledgerway.connector.event.EventDecoder;
import io.ledgerway.connector.lookup.RecordLookup;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.connector.schema.SchemaReader;
import io.ledgerway.connector.write.RecordWriter;
import java.util.Optional;

/**
 * An open connection to one outside system. Thread-safe; a reader that it hands out is used by one
 * thread at a time.
 *
 * <p>The type parameters follow the document type that the descriptor declares for the operation.
 */
public interface Connector extends AutoCloseable {

  /**
   * Checks configuration and reachability; never changes anything at the target.
   *
   * @param call deadline, cancellation and correlation
   * @return what was checked and found
   */
  CheckReport check(Call call);

  /**
   * Narrows what the provider's descriptor declares to what this configuration offers: other
   * contracts under the same name. Document type, effect class and effect stay as declared, as keys
   * are made of them.
   *
   * @param operation a declared operation
   * @return its specification under this configuration, or empty when it is as declared
   */
  default Optional<OperationSpec> operation(OperationId operation) {
    return Optional.empty();
  }

  /**
   * A reader for an operation.
   *
   * @param <T> the operation's document
   * @param operation a declared read operation
   * @return a new reader, or empty when the operation is not declared
   */
  default <T> Optional<RecordReader<T>> reader(OperationId operation) {
    return Optional.empty();
  }

  /**
   * A writer for an operation.
   *
   * @param <T> the operation's document
   * @param operation a declared write operation
   * @return the writer, or empty when the operation is not declared
   */
  default <T> Optional<RecordWriter<T>> writer(OperationId operation) {
    return Optional.empty();
  }

  /**
   * A lookup that can tell whether a write has been applied.
   *
   * @param operation a declared write operation
   * @return the lookup, or empty when the target offers none
   */
  default Optional<RecordLookup> lookup(OperationId operation) {
    return Optional.empty();
  }

  /**
   * A decoder for what the target tells by itself.
   *
   * @return the decoder, or empty when the target tells nothing under this configuration
   */
  default Optional<EventDecoder> events() {
    return Optional.empty();
  }

  /**
   * What describes the target's fields. Getting it makes no request.
   *
   * @return the reader, or empty when no operation is {@linkplain OperationSpec#describable
   *     describable} under this configuration
   */
  default Optional<SchemaReader> schemas() {
    return Optional.empty();
  }

  /** Closes the connection. Closing twice does nothing. */
  @Override
  void close();
}
