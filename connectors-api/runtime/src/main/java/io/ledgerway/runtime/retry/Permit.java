package io.ledgerway.runtime.retry;

/** The right to make one call. Thread-safe; only the first of its methods that is called counts. */
public interface Permit extends AutoCloseable {

  /** The call is over. */
  @Override
  void close();

  /** The call was not made: what it would have used up is given back. */
  void unused();
}
