package io.ledgerway.runtime.retry;

import io.ledgerway.connector.CancelSignal;
import java.time.Instant;

/** Lets time pass. Given by whoever owns the threads; thread-safe. */
@FunctionalInterface
public interface Sleeper {

  /**
   * Waits on the caller's thread.
   *
   * @param moment until when
   * @param cancel whether the wait is still wanted
   * @return true when the moment has come; false when the wait was cancelled or the thread
   *     interrupted, whose flag then stays set
   */
  boolean sleepUntil(Instant moment, CancelSignal cancel);
}
