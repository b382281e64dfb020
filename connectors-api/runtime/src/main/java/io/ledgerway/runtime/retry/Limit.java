package io.ledgerway.runtime.retry;

import java.time.Instant;

/** One limit. Not thread-safe: {@link Limits} guards it. */
interface Limit {

  /** The moment from which a permit is there: now, or later; changes nothing that counts. */
  Instant earliest(Demand demand, Instant now);

  /** Takes a permit that {@link #earliest} has promised for now. */
  void take(Instant now);

  /** The call is over. */
  default void end() {}

  /** The call for which a permit was taken then was never made. */
  void unused(Instant takenAt);

  /** The target asked to slow down. */
  default void throttled(Instant now) {}

  static Limit of(Quota quota) {
    if (quota instanceof Quota.Rate rate) {
      return new TokenBucket(rate);
    }
    if (quota instanceof Quota.Window window) {
      return new WindowQuota(window);
    }
    return new Concurrency(((Quota.Parallel) quota).calls());
  }
}
