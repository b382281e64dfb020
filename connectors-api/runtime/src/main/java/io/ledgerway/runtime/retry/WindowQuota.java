package io.ledgerway.runtime.retry;

import java.time.Instant;

/** So many permits in each window, a share of them for payments and lookups alone. */
final class WindowQuota implements Limit {

  private final Quota.Window quota;
  private final long lengthMillis;
  private long window = Long.MIN_VALUE;
  private int used;

  WindowQuota(Quota.Window quota) {
    this.quota = quota;
    this.lengthMillis = quota.length().toMillis();
  }

  @Override
  public Instant earliest(Demand demand, Instant now) {
    turn(now);
    int open =
        demand.purpose().usesReserve() ? quota.permits() : quota.permits() - quota.reserved();
    return used < open ? now : Instant.ofEpochMilli(Math.multiplyExact(window + 1, lengthMillis));
  }

  @Override
  public void take(Instant now) {
    turn(now);
    used++;
  }

  @Override
  public void unused(Instant takenAt) {
    if (windowOf(takenAt) == window) {
      used = Math.max(0, used - 1);
    }
  }

  /** A clock that was set back opens no new window. */
  private void turn(Instant now) {
    long current = windowOf(now);
    if (current > window) {
      window = current;
      used = 0;
    }
  }

  private long windowOf(Instant moment) {
    return Math.floorDiv(moment.toEpochMilli(), lengthMillis);
  }
}
