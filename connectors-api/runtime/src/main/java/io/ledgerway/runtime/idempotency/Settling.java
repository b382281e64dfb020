package io.ledgerway.runtime.idempotency;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When what was sent can take no effect any more. */
final class Settling {

  private Settling() {}

  /** Whether the worker that sent it last may still be sending it. */
  static boolean mayBeSending(Intention intention, Instant now) {
    Instant lease = intention.leaseUntil();
    return lease != null && lease.isAfter(now);
  }

  /**
   * The moment from which on nothing of it can take effect: its worker may send until its lease is
   * over, and what was sent may take effect for as long as the target needs to settle.
   *
   * @return the moment by the database's clock; null when it is not known when it was sent
   */
  static @Nullable Instant end(Intention intention, Duration settle) {
    Instant sent = intention.lastSentAt();
    Instant lease = intention.leaseUntil();
    if (sent == null) {
      return null;
    }
    return (lease != null && lease.isAfter(sent) ? lease : sent).plus(settle);
  }
}
