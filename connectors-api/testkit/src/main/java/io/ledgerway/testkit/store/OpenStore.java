package io.ledgerway.testkit.store;

import io.ledgerway.runtime.idempotency.IntentionStore;
import io.ledgerway.runtime.inbox.InboxStore;

/** The store as one process has it open. Thread-safe. */
public interface OpenStore extends AutoCloseable {

  /**
   * Where intentions are kept.
   *
   * @return the same at every call
   */
  IntentionStore intentions();

  /**
   * Where what targets told is kept.
   *
   * @return the same at every call
   * @throws UnsupportedOperationException where no inbox is kept
   */
  default InboxStore inbox() {
    throw new UnsupportedOperationException("This store keeps no inbox");
  }

  /**
   * Ends the process as the operating system would: nothing is written any more, and nobody signs
   * off. Whoever looks afterwards finds it gone.
   *
   * @throws Exception when it can't be ended
   */
  void die() throws Exception;

  /**
   * Lets the process go as it should.
   *
   * @throws Exception when it can't be closed
   */
  @Override
  void close() throws Exception;
}
