package io.ledgerway.runtime.retry;

import java.time.Duration;

/** A limit that a target declares, as data. */
public sealed interface Quota {

  /**
   * A steady rate with bursts.
   *
   * @param permits how many calls
   * @param per in which time
   * @param burst how many calls at once after a pause
   */
  record Rate(int permits, Duration per, int burst) implements Quota {
    /** Refuses what would permit nothing: {@link IllegalArgumentException}. */
    public Rate {
      requirePositive(permits, "permits");
      requirePositive(burst, "burst");
      requirePositive(per);
    }
  }

  /**
   * So many calls in each window; windows follow each other from 1970-01-01T00:00Z, so that a day
   * is a day of UTC.
   *
   * @param permits how many calls
   * @param length length of the window
   * @param reserved how many of them are kept for payments and lookups
   */
  record Window(int permits, Duration length, int reserved) implements Quota {
    /** Refuses what would permit nothing, and a reserve beyond the whole. */
    public Window {
      requirePositive(permits, "permits");
      requirePositive(length);
      if (reserved < 0 || reserved > permits) {
        throw new IllegalArgumentException("reserved lies between 0 and permits");
      }
    }
  }

  /**
   * So many calls at the same time.
   *
   * @param calls how many
   */
  record Parallel(int calls) implements Quota {
    /** Refuses what would permit nothing: {@link IllegalArgumentException}. */
    public Parallel {
      requirePositive(calls, "calls");
    }
  }

  private static void requirePositive(int number, String name) {
    if (number < 1) {
      throw new IllegalArgumentException(name + " must be at least 1");
    }
  }

  private static void requirePositive(Duration duration) {
    if (duration.compareTo(Duration.ofMillis(1)) < 0) {
      throw new IllegalArgumentException("A quota's time is at least a millisecond");
    }
  }
}
