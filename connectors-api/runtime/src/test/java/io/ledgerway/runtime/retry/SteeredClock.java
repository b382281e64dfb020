package io.ledgerway.runtime.retry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until it is moved. */
final class SteeredClock extends Clock {

  private Instant now = Attempts.NOW;

  synchronized void advance(Duration by) {
    now = now.plus(by);
  }

  synchronized void moveTo(Instant moment) {
    now = moment;
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
    throw new UnsupportedOperationException("A clock of instants");
  }
}
