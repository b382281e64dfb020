package io.ledgerway.campaign.kill;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Waits for one moment, and strikes once. Thread-safe. */
final class Trap {

  private final Strike strike;
  private final Runnable action;
  private final AtomicBoolean sprung = new AtomicBoolean();
  private final CountDownLatch over = new CountDownLatch(1);

  Trap(Strike strike, Runnable action) {
    this.strike = strike;
    this.action = action;
  }

  Strike strike() {
    return strike;
  }

  /** Somebody is at a moment; returns when the strike is over, where it is the one. */
  void at(Strike here) {
    if (here.equals(strike) && sprung.compareAndSet(false, true)) {
      action.run();
      over.countDown();
    }
  }

  /** Whether it has struck within some time. */
  boolean hasStruck(long seconds) throws InterruptedException {
    return over.await(seconds, TimeUnit.SECONDS);
  }
}
