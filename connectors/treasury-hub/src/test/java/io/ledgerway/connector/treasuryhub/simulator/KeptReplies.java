package io.ledgerway.connector.treasuryhub.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the hub remembers of idempotency keys: its successes alone, for 24 hours, by API key and
 * whatever the route. Thread-safe.
 */
final class KeptReplies {

  static final Duration KEPT_FOR = Duration.ofHours(24);

  private record Kept(HubReply reply, Instant since) {}

  private final Clock clock;
  private final Map<String, Kept> kept = new HashMap<>();
  private final Set<String> running = new HashSet<>();

  KeptReplies(Clock clock) {
    this.clock = clock;
  }

  /** The reply kept for a key, a conflict while its first request runs, or empty to go on. */
  synchronized Optional<HubReply> begin(String key) {
    Kept known = kept.get(key);
    if (known != null && clock.instant().isBefore(known.since().plus(KEPT_FOR))) {
      return Optional.of(known.reply());
    }
    return running.add(key)
        ? Optional.empty()
        : Optional.of(HubReply.error(409, "idempotency_conflict", "Idempotency-Key"));
  }

  synchronized void end(String key, HubReply reply) {
    running.remove(key);
    if (reply.isSuccess()) {
      kept.put(key, new Kept(reply, clock.instant()));
    }
  }
}
