package io.ledgerway.runtime.retry;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A steady rate with bursts, lowered while the target throttles. */
final class TokenBucket implements Limit {

  /** A token that is there up to rounding is there. */
  private static final double ROUNDING = 1e-6;

  private final double perNano;
  private final int burst;
  private final AdaptiveRate rate = new AdaptiveRate();
  private double tokens;
  private @Nullable Instant filledAt;

  TokenBucket(Quota.Rate quota) {
    this.perNano = (double) quota.permits() / quota.per().toNanos();
    this.burst = quota.burst();
    this.tokens = burst;
  }

  @Override
  public Instant earliest(Demand demand, Instant now) {
    fill(now);
    double missing = 1 - ROUNDING - tokens;
    return missing <= 0
        ? now
        : now.plusNanos((long) Math.ceil((1 - tokens) / (perNano * rate.part(now))));
  }

  @Override
  public void take(Instant now) {
    fill(now);
    tokens = Math.max(0, tokens - 1);
  }

  @Override
  public void unused(Instant takenAt) {
    tokens = Math.min(burst, tokens + 1);
  }

  @Override
  public void throttled(Instant now) {
    fill(now);
    if (rate.throttled(now)) {
      tokens = 0;
    }
  }

  /** A clock that was set back fills nothing. */
  private void fill(Instant now) {
    if (filledAt != null && now.isAfter(filledAt)) {
      Duration passed = Duration.between(filledAt, now);
      double nanos = passed.getSeconds() * 1e9 + passed.getNano();
      tokens = Math.min(burst, tokens + nanos * perNano * rate.part(now));
    }
    filledAt = now;
  }
}
