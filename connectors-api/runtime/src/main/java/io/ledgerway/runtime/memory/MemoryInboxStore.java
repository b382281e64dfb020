package io.ledgerway.runtime.memory;

import io.ledgerway.runtime.inbox.InboxEntry;
import io.ledgerway.runtime.inbox.InboxItem;
import io.ledgerway.runtime.inbox.InboxState;
import io.ledgerway.runtime.inbox.InboxStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The inbox in memory. Thread-safe. */
final class MemoryInboxStore implements InboxStore {

  /**
   * An entry, the moment from which it may be leased, and when it was changed.
   *
   * <p>Fences rise with every change, so that what is known of an older one changes nothing.
   */
  private record Row(InboxEntry entry, Instant nextAt, Instant changedAt) {

    boolean isOf(String connection, InboxState state) {
      return entry.connection().equals(connection) && entry.state() == state;
    }
  }

  private final Clock clock;
  private final Map<List<String>, Row> rows = new LinkedHashMap<>();

  MemoryInboxStore(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized int insert(String connection, List<InboxItem> items) {
    Instant now = clock.instant();
    int added = 0;
    for (InboxItem item : items) {
      InboxEntry entry =
          new InboxEntry(
              connection, item.key(), item.payload(), InboxState.WAITING, 0, 0, null, null, now);
      added += rows.putIfAbsent(id(entry), new Row(entry, now, now)) == null ? 1 : 0;
    }
    return added;
  }

  private static List<String> id(InboxEntry entry) {
    return List.of(entry.connection(), entry.key());
  }

  @Override
  public synchronized List<InboxEntry> lease(String connection, int limit, Duration lease) {
    Instant now = clock.instant();
    List<Row> due =
        rows.values().stream()
            .filter(row -> row.isOf(connection, InboxState.WAITING) && !row.nextAt().isAfter(now))
            .sorted(Comparator.comparing(Row::nextAt))
            .limit(limit)
            .toList();
    List<InboxEntry> leased = new ArrayList<>();
    for (Row row : due) {
      InboxEntry former = row.entry();
      InboxEntry entry =
          changed(
              former,
              former.payload(),
              InboxState.WAITING,
              former.rounds() + 1,
              former.reasonCode(),
              former.reason());
      put(entry, now.plus(lease));
      leased.add(entry);
    }
    return leased;
  }

  private void put(InboxEntry entry, Instant nextAt) {
    rows.put(id(entry), new Row(entry, nextAt, clock.instant()));
  }

  private static InboxEntry changed(
      InboxEntry entry,
      @Nullable String payload,
      InboxState state,
      int rounds,
      @Nullable String reasonCode,
      @Nullable String reason) {
    return new InboxEntry(
        entry.connection(),
        entry.key(),
        payload,
        state,
        rounds,
        entry.fence() + 1,
        reasonCode,
        reason,
        entry.receivedAt());
  }

  @Override
  public boolean done(InboxEntry entry) {
    return report(entry, InboxState.DONE, Duration.ZERO, null, null);
  }

  @Override
  public boolean failed(InboxEntry entry, Duration rest, String reasonCode, String reason) {
    return report(entry, InboxState.WAITING, rest, reasonCode, reason);
  }

  @Override
  public boolean park(InboxEntry entry, String reasonCode, String reason) {
    return report(entry, InboxState.PARKED, Duration.ZERO, reasonCode, reason);
  }

  private synchronized boolean report(
      InboxEntry leased,
      InboxState state,
      Duration rest,
      @Nullable String reasonCode,
      @Nullable String reason) {
    Row row = rows.get(id(leased));
    if (row == null
        || row.entry().fence() != leased.fence()
        || row.entry().state() != InboxState.WAITING) {
      return false;
    }
    InboxEntry entry = row.entry();
    put(
        changed(entry, entry.payload(), state, entry.rounds(), reasonCode, reason),
        clock.instant().plus(rest));
    return true;
  }

  @Override
  public synchronized List<InboxEntry> parked(String connection, int limit) {
    return rows.values().stream()
        .filter(row -> row.isOf(connection, InboxState.PARKED))
        .limit(limit)
        .map(Row::entry)
        .toList();
  }

  @Override
  public synchronized boolean release(String connection, String key) {
    Row row = rows.get(List.of(connection, key));
    if (row == null || row.entry().state() != InboxState.PARKED) {
      return false;
    }
    InboxEntry entry = row.entry();
    put(
        changed(entry, entry.payload(), InboxState.WAITING, 0, entry.reasonCode(), entry.reason()),
        clock.instant());
    return true;
  }

  @Override
  public synchronized Optional<InboxEntry> find(String connection, String key) {
    return Optional.ofNullable(rows.get(List.of(connection, key))).map(Row::entry);
  }

  @Override
  public synchronized int purge(Duration age, int limit) {
    Instant last = clock.instant().minus(age);
    List<InboxEntry> old =
        rows.values().stream()
            .filter(row -> row.entry().state() == InboxState.DONE)
            .filter(row -> row.entry().payload() != null && !row.changedAt().isAfter(last))
            .limit(limit)
            .map(Row::entry)
            .toList();
    for (InboxEntry entry : old) {
      put(changed(entry, null, InboxState.DONE, entry.rounds(), null, null), clock.instant());
    }
    return old.size();
  }
}
