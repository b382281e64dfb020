package io.ledgerway.runtime.retry;

import io.ledgerway.connector.CancelSignal;
import java.time.Clock;
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

  /**
   * Parks the caller's thread for the time that the clock says is left.
   *
   * @param clock the time; one that stands still needs a sleeper that moves it
   * @return the sleeper
   */
  static Sleeper parking(Clock clock) {
    return new ParkingSleeper(clock);
  }

  /** Never waits: whatever would have to wait is left to a later call. */
  Sleeper NEVER = (moment, cancel) -> false;
}
