package io.ledgerway.runtime.retry;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait between the attempts of one call: a random time up to a ceiling that doubles
 * (full jitter), so that callers who failed together do not come back together. As thread-safe as
 * its random source.
 */
public final class Backoff {

  /** First ceiling after a passing fault. */
  public static final Duration TRANSIENT_BASE = Duration.ofMillis(200);

  /** First ceiling after the target asked to slow down. */
  public static final Duration THROTTLE_BASE = Duration.ofSeconds(1);

  /** The highest ceiling within a call. */
  public static final Duration CAP = Duration.ofSeconds(20);

  /** A hint is lengthened by at most this part of itself, so that not everybody comes at once. */
  private static final int SPREAD = 10;

  private final RandomGenerator random;

  /**
   * A backoff.
   *
   * @param random source of the jitter; thread-safe where the backoff is used by several threads
   */
  public Backoff(RandomGenerator random) {
    this.random = random;
  }

  /**
   * The highest wait before a retry.
   *
   * @param base first ceiling
   * @param retry which retry, from 0
   * @return min({@link #CAP}, base × 2^retry)
   */
  public static Duration ceiling(Duration base, int retry) {
    if (retry < 0) {
      throw new IllegalArgumentException("Retries count from 0");
    }
    Duration ceiling = base;
    for (int doubled = 0; doubled < retry && ceiling.compareTo(CAP) < 0; doubled++) {
      ceiling = ceiling.multipliedBy(2);
    }
    return ceiling.compareTo(CAP) < 0 ? ceiling : CAP;
  }

  /**
   * The wait before a retry.
   *
   * @param base first ceiling
   * @param retry which retry, from 0
   * @return a random time from zero to {@link #ceiling} inclusive
   */
  public Duration delay(Duration base, int retry) {
    return upTo(ceiling(base, retry));
  }

  /**
   * The wait before a retry for which the target gave a hint: never shorter than the hint.
   *
   * @param base first ceiling
   * @param retry which retry, from 0
   * @param hint what the target asked for; zero when it asked for nothing
   * @return the longer of hint and own wait; jitter only lengthens
   */
  public Duration delay(Duration base, int retry, Duration hint) {
    Duration own = delay(base, retry);
    if (hint.isZero() || hint.isNegative()) {
      return own;
    }
    Duration spread = hint.dividedBy(SPREAD);
    Duration spaced = hint.plus(upTo(spread.compareTo(base) < 0 ? spread : base));
    return own.compareTo(spaced) > 0 ? own : spaced;
  }

  private Duration upTo(Duration ceiling) {
    return Duration.ofNanos(random.nextLong(ceiling.toNanos() + 1));
  }
}
