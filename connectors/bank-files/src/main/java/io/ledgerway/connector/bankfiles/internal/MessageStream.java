package io.ledgerway.connector.bankfiles.internal;

import org.jspecify.annotations.Nullable;

/**
 * The documents of one message, in order.
 *
 * @param <T> the document
 */
interface MessageStream<T> extends AutoCloseable {

  /** The next document, or null after the last one, when the message is known to be complete. */
  @Nullable T next();

  @Override
  void close();
}
