package io.ledgerway.connector;

/** Whether a caller has given up. Thread-safe. */
@FunctionalInterface
public interface CancelSignal {

  /** The signal of a call that nobody cancels. */
  CancelSignal NEVER = () -> false;

  /**
   * Asked before every step.
   *
   * @return true once the caller has given up
   */
  boolean isCancelled();
}
