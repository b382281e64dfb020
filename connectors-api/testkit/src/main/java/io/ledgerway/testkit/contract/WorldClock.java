package io.ledgerway.testkit.contract;

import io.ledgerway.connector.CancelSignal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that moves when it is told to. Thread-safe. */
public final class WorldClock extends Clock {

  private Instant now = Instant.parse("2026-03-02T09:30:00Z");

  /** A clock that stands. */
  public WorldClock() {}

  /**
   * Lets time pass.
   *
   * @param duration how much
   */
  public synchronized void pass(Duration duration) {
    now = now.plus(duration);
  }

  /** Lets time pass for somebody who waits; true, as the moment has come. */
  synchronized boolean passUntil(Instant moment, CancelSignal cancel) {
    if (cancel.isCancelled()) {
      return false;
    }
    now = moment.isAfter(now) ? moment : now;
    return true;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
