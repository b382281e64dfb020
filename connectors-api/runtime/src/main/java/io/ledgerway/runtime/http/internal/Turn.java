package io.ledgerway.runtime.http.internal;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** One caller at a time asks the target for what all of them wait for. Thread-safe. */
public final class Turn {

  private final ReentrantLock asking = new ReentrantLock();
  private final String wanted;
  private final Clock clock;

  /** Turns to ask for something, such as "an access token". */
  public Turn(String wanted, Clock clock) {
    this.wanted = wanted;
    this.clock = clock;
  }

  /** Whether it is the caller's turn at once; to be ended then. */
  boolean takeNow() {
    return asking.tryLock();
  }

  /** Waits for the turn, to be ended, as long as the call may last. */
  public void take(Call call) {
    try {
      if (asking.tryLock(left(call).toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw missed();
  }

  /** Lets the next one ask. */
  public void end() {
    asking.unlock();
  }

  Duration left(Call call) {
    Duration left = Duration.between(clock.instant(), call.deadline());
    return left.isNegative() ? Duration.ZERO : left;
  }

  ConnectorException missed() {
    return Thread.currentThread().isInterrupted()
        ? new ConnectorException(
            Failure.of(
                FailureCategory.CANCELLED,
                Effect.NOT_SENT,
                "The call was interrupted while another one asked for " + wanted))
        : new ConnectorException(
            Failure.of(
                FailureCategory.DEADLINE,
                Effect.NOT_SENT,
                "The call's deadline passed while another one asked for " + wanted));
  }
}
