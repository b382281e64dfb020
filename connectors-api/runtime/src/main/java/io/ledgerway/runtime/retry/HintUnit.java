package io.ledgerway.runtime.retry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/** What the number in a target's own wait header means. */
public enum HintUnit {
  /** Seconds since 1970-01-01T00:00Z at which the target may be asked again. */
  EPOCH_SECONDS(true, 3),
  /** The same in milliseconds. */
  EPOCH_MILLIS(true, 0),
  /** Seconds to wait. */
  DELTA_SECONDS(false, 3),
  /** Milliseconds to wait. */
  DELTA_MILLIS(false, 0);

  private static final BigDecimal MOST_MILLIS = BigDecimal.valueOf(Long.MAX_VALUE / 2);

  private final boolean epoch;
  private final int toMillis;

  HintUnit(boolean epoch, int toMillis) {
    this.epoch = epoch;
    this.toMillis = toMillis;
  }

  /**
   * The wait that a number asks for, fractions rounded up; below zero when its moment has passed.
   */
  Duration delay(BigDecimal number, Instant sentAt) {
    long millis =
        number
            .scaleByPowerOfTen(toMillis)
            .setScale(0, RoundingMode.CEILING)
            .min(MOST_MILLIS)
            .longValueExact();
    return epoch
        ? Duration.between(sentAt, Instant.ofEpochMilli(millis))
        : Duration.ofMillis(millis);
  }
}
