package io.ledgerway.runtime.memory;

import io.ledgerway.runtime.idempotency.Intention;
import io.ledgerway.runtime.idempotency.IntentionState;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The rows as they were at a moment. */
public final class Backup {

  private static final Set<IntentionState> OPEN =
      EnumSet.of(IntentionState.READY, IntentionState.UNKNOWN, IntentionState.SENDING);

  private final Clock clock;
  private final Instant moment;
  private final List<Intention> rows;

  /**
   * Takes a backup.
   *
   * @param stores what to back up
   * @param clock their clock
   */
  public Backup(MemoryStores stores, Clock clock) {
    this.clock = clock;
    this.moment = clock.instant();
    this.rows = stores.table.intentions(each -> true);
  }

  /**
   * When it was taken.
   *
   * @return the moment
   */
  public Instant moment() {
    return moment;
  }

  /**
   * Stores with these rows, as a database is after a recovery from this backup.
   *
   * @return the stores, with nobody else there
   */
  public MemoryStores restore() {
    IntentionTable table = new IntentionTable(clock);
    rows.forEach(each -> table.put(recovered(each)));
    return new MemoryStores(table, new MemoryCheckpointStore(), new MemoryInboxStore(clock));
  }

  private Intention recovered(Intention row) {
    if (!OPEN.contains(row.state())) {
      return row;
    }
    Instant first = row.firstSentAt();
    return row.toBuilder()
        .state(IntentionState.UNKNOWN)
        .firstSentAt(first == null ? moment : first)
        .lastSentAt(clock.instant())
        .leaseUntil(null)
        .nextAt(null)
        .inquiries(0)
        .absentSince(null)
        .build();
  }
}
