package io.ledgerway.store.jdbc;

import io.ledgerway.runtime.StoreException;
import io.ledgerway.runtime.inbox.InboxEntry;
import io.ledgerway.runtime.inbox.InboxItem;
import io.ledgerway.runtime.inbox.InboxState;
import io.ledgerway.runtime.inbox.InboxStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The inbox in a table. A lease is a moment before which nobody else takes the row; its fence rises
 * with every lease and every report, so that what is known of an older one changes nothing. Rows
 * are never deleted. Thread-safe.
 */
final class JdbcInboxStore implements InboxStore {

  private static final int ROUNDS = 5;
  private static final int LONGEST_REASON = 4000;

  private final Database database;
  private final SealedText payloads;

  JdbcInboxStore(Database database, SealedText payloads) {
    this.database = database;
    this.payloads = payloads;
  }

  @Override
  public int insert(String connection, List<InboxItem> items) {
    List<InboxItem> sorted = new ArrayList<>(items);
    sorted.sort(Comparator.comparing(InboxItem::key));
    for (int round = 1; true; round++) {
      try {
        return database.inTransaction(
            "keep what a target told", transaction -> insert(transaction, connection, sorted));
      } catch (StoreException e) {
        // The same came in at the same moment, and now it can be seen.
        if (!Database.isUniqueViolation(e) || round == ROUNDS) {
          throw e;
        }
      }
    }
  }

  private int insert(Connection transaction, String connection, List<InboxItem> items)
      throws SQLException {
    String insert =
        "INSERT INTO lw_inbox (connection, event_key, payload, key_id, state, rounds, fence,"
            + " next_at, received_at, updated_at) SELECT CAST(? AS varchar(100)),"
            + " CAST(? AS varchar(64)), CAST(? AS text), CAST(? AS varchar(100)), 'WAITING', 0, 0, "
            + String.join(", ", database.now(), database.now(), database.now())
            + " WHERE NOT EXISTS (SELECT 1 FROM lw_inbox WHERE connection = ? AND event_key = ?)";
    int added = 0;
    for (InboxItem item : items) {
      SealedText.Column payload = payloads.seal(item.payload(), connection, item.key());
      added +=
          Database.update(
              transaction,
              insert,
              IntentionRow.list(
                  connection, item.key(), payload.text(), payload.keyId(), connection, item.key()));
    }
    return added;
  }

  @Override
  public List<InboxEntry> lease(String connection, int limit, Duration lease) {
    return database.inTransaction(
        "lease what a target told",
        transaction -> {
          List<InboxEntry> due =
              Database.query(
                  transaction,
                  "SELECT * FROM lw_inbox WHERE connection = ? AND state = 'WAITING'"
                      + " AND next_at <= "
                      + database.now()
                      + " ORDER BY next_at, event_key LIMIT ? FOR UPDATE SKIP LOCKED",
                  List.of(connection, limit),
                  this::entry);
          List<List<Object>> rows = new ArrayList<>();
          for (InboxEntry entry : due) {
            rows.add(List.of(lease.toMillis(), connection, entry.key()));
          }
          Database.batch(
              transaction,
              "UPDATE lw_inbox SET rounds = rounds + 1, fence = fence + 1, next_at = "
                  + database.soon()
                  + ", updated_at = "
                  + database.now()
                  + " WHERE connection = ? AND event_key = ?",
              rows);
          return due.stream().map(JdbcInboxStore::leased).toList();
        });
  }

  private static InboxEntry leased(InboxEntry entry) {
    return new InboxEntry(
        entry.connection(),
        entry.key(),
        entry.payload(),
        entry.state(),
        entry.rounds() + 1,
        entry.fence() + 1,
        entry.reasonCode(),
        entry.reason(),
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

  private boolean report(
      InboxEntry entry,
      InboxState state,
      Duration rest,
      @Nullable String reasonCode,
      @Nullable String reason) {
    return change(
        "record what became of what a target told",
        "UPDATE lw_inbox SET state = ?, fence = fence + 1, next_at = "
            + database.soon()
            + ", reason_code = ?, reason = ?, updated_at = "
            + database.now()
            + " WHERE connection = ? AND event_key = ? AND fence = ? AND state = 'WAITING'",
        IntentionRow.list(
            state.name(),
            rest.toMillis(),
            reasonCode,
            reason == null ? null : storable(reason),
            entry.connection(),
            entry.key(),
            entry.fence()));
  }

  /** Words may come from outside: no longer than the column, and nothing that no column takes. */
  private static String storable(String reason) {
    String text = reason.replace('\u0000', ' ');
    return text.substring(0, Math.min(text.length(), LONGEST_REASON));
  }

  private boolean change(String what, String sql, List<Object> parameters) {
    return database.inTransaction(
        what, transaction -> Database.update(transaction, sql, parameters) == 1);
  }

  @Override
  public List<InboxEntry> parked(String connection, int limit) {
    return database.query(
        "read what is parked",
        "SELECT * FROM lw_inbox WHERE connection = ? AND state = 'PARKED'"
            + " ORDER BY received_at, event_key LIMIT ?",
        List.of(connection, limit),
        this::entry);
  }

  @Override
  public boolean release(String connection, String key) {
    return change(
        "release what is parked",
        "UPDATE lw_inbox SET state = 'WAITING', rounds = 0, fence = fence + 1, next_at = "
            + database.now()
            + ", updated_at = "
            + database.now()
            + " WHERE connection = ? AND event_key = ? AND state = 'PARKED'",
        List.of(connection, key));
  }

  @Override
  public Optional<InboxEntry> find(String connection, String key) {
    return database
        .query(
            "read what a target told",
            "SELECT * FROM lw_inbox WHERE connection = ? AND event_key = ?",
            List.of(connection, key),
            this::entry)
        .stream()
        .findFirst();
  }

  @Override
  public int purge(Duration age, int limit) {
    return database.inTransaction(
        "forget what was told long ago",
        transaction -> {
          List<List<String>> old =
              Database.query(
                  transaction,
                  "SELECT connection, event_key FROM lw_inbox WHERE state = 'DONE'"
                      + " AND payload IS NOT NULL AND updated_at <= "
                      + database.soon()
                      + " ORDER BY updated_at LIMIT ? FOR UPDATE SKIP LOCKED",
                  List.of(-age.toMillis(), limit),
                  row -> List.of(row.getString("connection"), row.getString("event_key")));
          Database.batch(
              transaction,
              "UPDATE lw_inbox SET payload = NULL, key_id = NULL"
                  + " WHERE connection = ? AND event_key = ?",
              old);
          return old.size();
        });
  }

  private InboxEntry entry(ResultSet row) throws SQLException {
    String connection = row.getString("connection");
    String key = row.getString("event_key");
    return new InboxEntry(
        connection,
        key,
        payloads.open(row.getString("payload"), row.getString("key_id"), connection, key),
        InboxState.valueOf(row.getString("state")),
        row.getInt("rounds"),
        row.getLong("fence"),
        row.getString("reason_code"),
        row.getString("reason"),
        Objects.requireNonNull(Rows.instant(row, "received_at")));
  }
}
