package io.ledgerway.runtime.work;

import java.time.Duration;

/**
 * Work that is done again and again, never twice at the same time as long as its process keeps
 * showing that it lives. One that was taken for dead and wakes up may still be at it: the work must
 * bear that. Immutable.
 *
 * @param name its name, the same in every process; at most 100 characters
 * @param pause how long it rests after each time, also after a failure
 * @param work what to do; an exception ends this time alone
 */
public record RecurringWork(String name, Duration pause, Runnable work) {

  private static final int LONGEST_NAME = 100;

  /** Refuses a name that is empty or too long, and a pause that is not positive. */
  public RecurringWork {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("name has 1 to 100 characters: " + name);
    }
    if (pause.isNegative() || pause.isZero()) {
      throw new IllegalArgumentException("pause of " + name + " is positive: " + pause);
    }
  }
}
