package io.ledgerway.connector.bankfiles.internal;

import io.ledgerway.connector.failure.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one message, in order.
 *
 * @param <T> the document
 */
interface MessageStream<T> extends AutoCloseable {

  /** The next document, or null after the last one, when the message is known to be complete. */
  @Nullable T next();

  /** What was passed over since the last call, each to be told to a person. */
  default List<Failure> passedOver() {
    return List.of();
  }

  /** The statements whose beginning or end was read since the last call, in order. */
  default List<StatementPlace> statements() {
    return List.of();
  }

  /** The number of the statement that the last document stands in, from 0; null for none. */
  default @Nullable Long statement() {
    return null;
  }

  @Override
  void close();
}
