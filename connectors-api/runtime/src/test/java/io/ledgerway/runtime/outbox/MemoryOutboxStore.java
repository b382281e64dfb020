package io.ledgerway.runtime.outbox;

import io.ledgerway.model.json.DocumentJson;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Messages in memory, in their order; without transactions. */
final class MemoryOutboxStore implements OutboxStore {

  private final Supplier<Instant> clock;
  private final Map<UUID, OutboxEntry> entries = new LinkedHashMap<>();
  private final Map<UUID, Instant> nextAt = new LinkedHashMap<>();

  MemoryOutboxStore(Supplier<Instant> clock) {
    this.clock = clock;
  }

  @Override
  public void enqueue(Connection caller, OutboxMessage message) {
    throw new UnsupportedOperationException("A memory has no transactions");
  }

  void add(OutboxMessage message) {
    put(message, DocumentJson.create().write(message.document()));
  }

  void put(OutboxMessage message, String payload) {
    nextAt.put(message.id(), clock.get());
    entries.put(
        message.id(),
        new OutboxEntry(
            message.id(),
            message.connection(),
            message.operation(),
            message.key(),
            message.fingerprint(),
            message.documentKey(),
            payload,
            0,
            false,
            null,
            null,
            null,
            null));
  }

  Instant nextAt(UUID id) {
    return Objects.requireNonNull(nextAt.get(id));
  }

  @Override
  public int purge(Duration age, int limit) {
    throw new UnsupportedOperationException("No test grows so old");
  }

  @Override
  public List<OutboxEntry> due(String connection, int limit) {
    return entries.values().stream()
        .filter(each -> each.connection().equals(connection) && !each.ended())
        .filter(each -> !nextAt(each.id()).isAfter(clock.get()))
        .limit(limit)
        .toList();
  }

  @Override
  public void record(List<OutboxRound> rounds) {
    for (OutboxRound round : rounds) {
      OutboxEntry entry = Objects.requireNonNull(entries.get(round.id()));
      var rest = round.rest();
      if (rest != null) {
        nextAt.put(entry.id(), clock.get().plus(rest));
      }
      entries.put(
          entry.id(),
          new OutboxEntry(
              entry.id(),
              entry.connection(),
              entry.operation(),
              entry.key(),
              entry.fingerprint(),
              entry.documentKey(),
              entry.payload(),
              entry.rounds() + 1,
              rest == null,
              round.status(),
              round.reference(),
              round.reasonCode(),
              round.reason()));
    }
  }

  @Override
  public Optional<OutboxEntry> find(UUID id) {
    return Optional.ofNullable(entries.get(id));
  }
}
