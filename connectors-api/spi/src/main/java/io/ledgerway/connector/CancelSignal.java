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

  /**
   * Asks to be told at once, for steps that wait where nobody can ask. A signal that can't tell
   * ignores this.
   *
   * @param action what to do when the caller gives up; also when it already has. It must be quick
   *     and may run on any thread
   * @return ends the request; never null
   */
  default Registration onCancel(Runnable action) {
    return () -> {};
  }

  /** A request to be told. */
  @FunctionalInterface
  interface Registration extends AutoCloseable {

    /** Ends it; ending it again changes nothing. */
    @Override
    void close();
  }
}
