package io.ledgerway.runtime.retry;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the declared rate is used: lowered when the target throttles, then back along a
 * cubic curve, quickly at first, carefully where it failed before, then on to the whole. Not
 * thread-safe.
 */
final class AdaptiveRate {

  static final double LOWERED = 0.7;
  static final double LEAST = 0.05;

  /** From the full rate a throttle costs one minute until it is tried again. */
  private static final double RECOVERY_SECONDS = 60;

  private static final double STEEPNESS = (1 - LOWERED) / Math.pow(RECOVERY_SECONDS, 3);

  /** Answers to calls made together say the same thing once. */
  private static final Duration SAME_EVENT = Duration.ofSeconds(1);

  private double former = 1;
  private double lowest = 1;
  private @Nullable Instant loweredAt;

  double part(Instant now) {
    if (loweredAt == null) {
      return 1;
    }
    double seconds = Math.max(0, Duration.between(loweredAt, now).toMillis() / 1e3);
    double plateau = Math.cbrt((former - lowest) / STEEPNESS);
    double part = STEEPNESS * Math.pow(seconds - plateau, 3) + former;
    return Math.min(1, Math.max(lowest, part));
  }

  /** Whether the rate went down by this. */
  boolean throttled(Instant now) {
    if (loweredAt != null && Duration.between(loweredAt, now).compareTo(SAME_EVENT) < 0) {
      return false;
    }
    former = part(now);
    lowest = Math.max(LEAST, former * LOWERED);
    loweredAt = now;
    return true;
  }
}
