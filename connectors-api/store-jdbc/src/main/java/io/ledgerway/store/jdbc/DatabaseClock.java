package io.ledgerway.store.jdbc;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The database's time, asked for now and then and counted on in between, so that processes whose
 * own clocks differ agree. Thread-safe.
 */
final class DatabaseClock implements Clock {

  private static final Duration TRUST = Duration.ofSeconds(30);

  private final Supplier<Instant> database;
  private final LongSupplier nanos;
  private Instant asked;
  private long askedAt;

  DatabaseClock(Supplier<Instant> database, LongSupplier nanos) {
    this.database = database;
    this.nanos = nanos;
    this.asked = database.get();
    this.askedAt = nanos.getAsLong();
  }

  @Override
  public synchronized Instant now() {
    long passed = nanos.getAsLong() - askedAt;
    if (passed >= TRUST.toNanos()) {
      asked = database.get();
      askedAt = nanos.getAsLong();
      passed = 0;
    }
    return asked.plusNanos(passed);
  }
}
