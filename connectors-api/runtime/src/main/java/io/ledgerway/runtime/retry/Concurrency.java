package io.ledgerway.runtime.retry;

import java.time.Duration;
import java.time.Instant;

/** So many calls at the same time. */
final class Concurrency implements Limit {

  /** Nobody knows when a call ends: ask again after this. */
  static final Duration ASK_AGAIN = Duration.ofMillis(50);

  private final int most;
  private int running;

  Concurrency(int most) {
    this.most = most;
  }

  @Override
  public Instant earliest(Demand demand, Instant now) {
    return running < most ? now : now.plus(ASK_AGAIN);
  }

  @Override
  public void take(Instant now) {
    running++;
  }

  @Override
  public void end() {
    running--;
  }

  @Override
  public void unused(Instant takenAt) {
    running--;
  }
}
