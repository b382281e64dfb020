package io.ledgerway.runtime.retry;

import io.ledgerway.connector.CancelSignal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Parks the caller's thread. Thread-safe. */
final class ParkingSleeper implements Sleeper {

  private final Clock clock;

  ParkingSleeper(Clock clock) {
    this.clock = clock;
  }

  @Override
  public boolean sleepUntil(Instant moment, CancelSignal cancel) {
    Thread sleeper = Thread.currentThread();
    long end = System.nanoTime() + Duration.between(clock.instant(), moment).toNanos();
    try (CancelSignal.Registration told = cancel.onCancel(() -> LockSupport.unpark(sleeper))) {
      long left = end - System.nanoTime();
      while (left > 0) {
        if (cancel.isCancelled() || sleeper.isInterrupted()) {
          return false;
        }
        LockSupport.parkNanos(told, left);
        left = end - System.nanoTime();
      }
    }
    return !cancel.isCancelled() && !sleeper.isInterrupted();
  }
}
