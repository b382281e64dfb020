package io.ledgerway.store.jdbc;

import com.zaxxer.hikari.metrics.IMetricsTracker;
import java.util.concurrent.atomic.AtomicLong;

/** How many sessions were opened so far: behind a new one may stand another server. Thread-safe. */
final class SessionCount implements IMetricsTracker {

  private final AtomicLong opened = new AtomicLong();

  @Override
  public void recordConnectionCreatedMillis(long millis) {
    opened.incrementAndGet();
  }

  long opened() {
    return opened.get();
  }
}
