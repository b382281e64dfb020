package io.ledgerway.store.jdbc;

import io.ledgerway.connector.port.StagedFile;
import io.ledgerway.runtime.idempotency.Dispatch;
import io.ledgerway.runtime.idempotency.DispatchState;
import io.ledgerway.runtime.idempotency.Inquiry;
import io.ledgerway.runtime.idempotency.Intention;
import io.ledgerway.runtime.idempotency.IntentionState;
import io.ledgerway.runtime.idempotency.IntentionStore;
import io.ledgerway.runtime.idempotency.SendingCommit;
import io.ledgerway.runtime.idempotency.Transition;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Intentions and dispatches in tables. Thread-safe. */
final class JdbcIntentionStore implements IntentionStore {

  private static final int IN_LIST = 500;

  private final Database database;
  private final Owners owners;
  private final TransitionSql transitions;
  private volatile @Nullable Instant forgottenSince;
  private volatile @Nullable Witnessing witnessing;

  JdbcIntentionStore(Database database, Owners owners) {
    this.database = database;
    this.owners = owners;
    this.transitions = new TransitionSql(database.now());
    this.forgottenSince = database.inTransaction("read its epochs", Epochs::since).orElse(null);
  }

  @Override
  public String owner() {
    return owners.own();
  }

  @Override
  public Set<String> present(Collection<String> some) {
    return database.inTransaction(
        "see who is there", connection -> owners.present(connection, some));
  }

  /** Those who are there of the owners that some rows name as being at work. */
  private List<Object> presentSenders(String table) {
    return new ArrayList<>(
        present(
            database.query(
                "see who is at work",
                "SELECT DISTINCT owner FROM " + table + " WHERE state = 'SENDING'",
                List.of(),
                row -> row.getString("owner"))));
  }

  @Override
  public boolean ownersMayLinger() {
    return owners.mayLinger();
  }

  @Override
  public Instant now() {
    return database
        .query(
            "read the time",
            "SELECT " + database.now() + " AS now_at",
            List.of(),
            row -> row.getObject("now_at", OffsetDateTime.class).toInstant())
        .get(0);
  }

  @Override
  public Optional<Instant> forgottenSince() {
    return Optional.ofNullable(forgottenSince);
  }

  @Override
  public void doubt(List<Intention> intentions) {
    List<List<Object>> rows = new ArrayList<>();
    intentions.stream()
        .sorted(Comparator.comparing(Intention::keyHash))
        .forEach(intention -> rows.add(IntentionRow.doubtParameters(intention)));
    database.inTransaction(
        "note what may have been sent",
        connection -> Database.batch(connection, IntentionRow.doubt(database.now()), rows));
  }

  /**
   * Notes that what was sent since a moment was forgotten, and puts in doubt what was ready then.
   */
  void recoverFrom(Instant since) {
    database.inTransaction(
        "note that it was restored", connection -> Epochs.begin(connection, database, since));
    forgottenSince = since;
  }

  /** Notes that everything that was forgotten has been found out. */
  void endRecovery() {
    database.inTransaction(
        "note the end of a recovery", connection -> Epochs.end(connection, database));
    forgottenSince = null;
  }

  @Override
  public Map<String, Intention> find(Collection<String> keyHashes) {
    Map<String, Intention> found = new HashMap<>();
    for (List<String> some : pages(keyHashes)) {
      database
          .query(
              "read intentions",
              "SELECT * FROM lw_intention WHERE key_hash IN (" + Database.marks(some) + ")",
              some,
              IntentionRow::intention)
          .forEach(intention -> found.put(intention.keyHash(), intention));
    }
    return found;
  }

  @Override
  public Map<String, Intention> findByWireKey(String connection, Collection<String> wireKeys) {
    Map<String, Intention> found = new HashMap<>();
    for (List<String> some : pages(wireKeys)) {
      List<Object> parameters = new ArrayList<>();
      parameters.add(connection);
      parameters.addAll(some);
      database
          .query(
              "read intentions",
              "SELECT * FROM lw_intention WHERE connection = ? AND wire_key IN ("
                  + Database.marks(some)
                  + ")",
              parameters,
              IntentionRow::intention)
          .forEach(intention -> found.put(intention.wireKey(), intention));
    }
    return found;
  }

  @Override
  public List<Intention> inState(Set<IntentionState> states, int limit) {
    List<Object> parameters = new ArrayList<>();
    states.forEach(state -> parameters.add(state.name()));
    parameters.add(limit);
    return database.query(
        "read intentions",
        "SELECT * FROM lw_intention WHERE state IN ("
            + Database.marks(states)
            + ") ORDER BY updated_at, key_hash LIMIT ?",
        parameters,
        IntentionRow::intention);
  }

  @Override
  public List<Intention> due(Set<IntentionState> states, int limit) {
    List<Object> parameters = new ArrayList<>();
    states.forEach(state -> parameters.add(state.name()));
    parameters.add(limit);
    return database.query(
        "read intentions",
        "SELECT * FROM lw_intention WHERE state IN ("
            + Database.marks(states)
            + ") AND (next_at IS NULL OR next_at <= "
            + database.now()
            + ") ORDER BY next_at NULLS FIRST, updated_at, key_hash LIMIT ?",
        parameters,
        IntentionRow::intention);
  }

  @Override
  public void defer(List<Inquiry> inquiries) {
    List<List<Object>> rows = new ArrayList<>();
    inquiries.stream()
        .sorted(Comparator.comparing(Inquiry::keyHash))
        .forEach(inquiry -> rows.add(IntentionRow.deferParameters(inquiry)));
    database.inTransaction(
        "note inquiries",
        connection ->
            Database.batch(connection, IntentionRow.defer(database.now(), database.soon()), rows));
  }

  @Override
  public int purge(String connection, String operation, Duration age, int limit) {
    return database.inTransaction(
        "forget what ended long ago",
        transaction -> {
          List<String> old =
              Database.query(
                  transaction,
                  "SELECT key_hash FROM lw_intention WHERE state IN"
                      + " ('APPLIED', 'REJECTED', 'ABANDONED') AND connection = ? AND operation = ?"
                      + " AND updated_at <= "
                      + database.soon()
                      + " AND (purged_at IS NULL OR purged_at < updated_at)"
                      + " ORDER BY updated_at, key_hash LIMIT ? FOR UPDATE",
                  List.of(connection, operation, -age.toMillis(), limit),
                  row -> row.getString("key_hash"));
          List<List<Object>> rows = old.stream().map(hash -> IntentionRow.list(hash)).toList();
          Database.batch(
              transaction,
              "UPDATE lw_intention SET reason = NULL, purged_at = "
                  + database.now()
                  + " WHERE key_hash = ?",
              rows);
          Database.batch(transaction, "DELETE FROM lw_attempt WHERE key_hash = ?", rows);
          return old.size();
        });
  }

  @Override
  public List<Intention> unattended(int limit) {
    List<Object> parameters = presentSenders("lw_intention");
    String marks = Database.marks(parameters);
    parameters.add(limit);
    return database.query(
        "read intentions",
        "SELECT * FROM lw_intention WHERE state = 'SENDING' AND dispatch IS NULL AND (owner NOT IN ("
            + marks
            + ") OR lease_until <= "
            + database.now()
            + ") ORDER BY updated_at, key_hash LIMIT ?",
        parameters,
        IntentionRow::intention);
  }

  @Override
  public List<Dispatch> unattendedDispatches() {
    List<Object> parameters = presentSenders("lw_dispatch");
    return database.query(
        "read dispatches",
        "SELECT * FROM lw_dispatch WHERE state = 'SENDING' AND (owner NOT IN ("
            + Database.marks(parameters)
            + ") OR lease_until <= "
            + database.now()
            + ") ORDER BY created_at, sequence_no",
        parameters,
        DispatchRow::dispatch);
  }

  @Override
  public List<Intention> members(String dispatch) {
    return database.query(
        "read the members of a dispatch",
        "SELECT * FROM lw_intention WHERE dispatch = ? ORDER BY key_hash",
        List.of(dispatch),
        IntentionRow::intention);
  }

  void witnessedBy(Witnessing one) {
    witnessing = one;
  }

  @Override
  public boolean beginSending(SendingCommit commit) {
    Witnessing watching = witnessing;
    if (watching == null) {
      return commit(commit);
    }
    watching.requireNotBehind();
    boolean begun = commit(commit);
    if (begun) {
      watching.note(commit);
    }
    return begun;
  }

  private boolean commit(SendingCommit commit) {
    if (isOneNew(commit)) {
      return beginOne(commit.intentions().get(0), commit.lease());
    }
    return database.inTransaction(
        "record what is about to be sent",
        connection -> {
          try {
            boolean first = begin(connection, commit);
            if (!first) {
              connection.rollback();
            }
            return first;
          } catch (SQLException e) {
            if (Database.isUniqueViolation(e)) {
              connection.rollback();
              return false;
            }
            throw e;
          }
        });
  }

  private static boolean isOneNew(SendingCommit commit) {
    return commit.dispatch() == null
        && commit.intentions().size() == 1
        && commit.intentions().get(0).fence() == 1;
  }

  private boolean beginOne(Intention intention, Duration lease) {
    String insert = IntentionRow.insert(database.now(), database.soon());
    return database.atOnce(
        "record what is about to be sent",
        connection -> {
          try {
            return Database.update(
                    connection, insert, IntentionRow.insertParameters(intention, lease))
                == 1;
          } catch (SQLException e) {
            if (Database.isUniqueViolation(e)) {
              return false;
            }
            throw e;
          }
        });
  }

  private boolean begin(Connection connection, SendingCommit commit) throws SQLException {
    Dispatch dispatch = commit.dispatch();
    if (dispatch != null) {
      owners.requirePresent(connection);
      Database.update(
          connection,
          DispatchRow.insert(database.now(), database.soon()),
          DispatchRow.parameters(dispatch, commit.lease()));
    }
    List<List<Object>> inserts = new ArrayList<>();
    List<List<Object>> updates = new ArrayList<>();
    List<Intention> sorted = new ArrayList<>(commit.intentions());
    sorted.sort(Comparator.comparing(Intention::keyHash));
    for (Intention intention : sorted) {
      if (intention.fence() == 1) {
        inserts.add(IntentionRow.insertParameters(intention, commit.lease()));
      } else {
        updates.add(IntentionRow.resendParameters(intention, commit.lease()));
      }
    }
    String now = database.now();
    String soon = database.soon();
    Database.batch(connection, IntentionRow.insert(now, soon), inserts);
    int[] counts = Database.batch(connection, IntentionRow.resend(now, soon), updates);
    transitions.recordSending(connection, sorted);
    return Arrays.stream(counts).allMatch(count -> count == 1);
  }

  @Override
  public Set<String> apply(List<Transition> changes) {
    if (changes.size() == 1 && TransitionSql.staysVisible(changes.get(0).event())) {
      return database.atOnce(
          "record an outcome", connection -> transitions.applyVisible(connection, changes.get(0)));
    }
    if (changes.size() == 1 && database.dialect().joinsChanges()) {
      return database.atOnce(
          "record an outcome", connection -> transitions.applyJoined(connection, changes.get(0)));
    }
    return database.inTransaction(
        "record outcomes", connection -> transitions.apply(connection, changes));
  }

  @Override
  public Set<String> apply(Dispatch dispatch, DispatchState to, List<Transition> changes) {
    return database.inTransaction(
        "record the outcome of a dispatch",
        connection -> {
          Database.update(
              connection,
              "UPDATE lw_dispatch SET state = ?, updated_at = "
                  + database.now()
                  + " WHERE id = ? AND fence = ?",
              List.of(to.name(), dispatch.id(), dispatch.fence()));
          return transitions.apply(connection, changes);
        });
  }

  @Override
  public long nextSequence(String connection, String operation) {
    return database
        .query(
            "number a dispatch",
            "SELECT COALESCE(MAX(sequence_no), 0) + 1 AS next_no FROM lw_dispatch"
                + " WHERE connection = ? AND operation = ?",
            List.of(connection, operation),
            row -> row.getLong("next_no"))
        .get(0);
  }

  @Override
  public Optional<Dispatch> dispatch(String id) {
    return database
        .query(
            "read a dispatch",
            "SELECT * FROM lw_dispatch WHERE id = ?",
            List.of(id),
            DispatchRow::dispatch)
        .stream()
        .findFirst();
  }

  @Override
  public List<Dispatch> dispatches(DispatchState state) {
    return database.query(
        "read dispatches",
        "SELECT * FROM lw_dispatch WHERE state = ? ORDER BY created_at, sequence_no",
        List.of(state.name()),
        DispatchRow::dispatch);
  }

  @Override
  public Optional<Dispatch> takeOver(Dispatch dispatch, StagedFile file, Duration lease) {
    return database.inTransaction(
        "take a dispatch over",
        connection -> {
          int taken =
              Database.update(
                  connection,
                  "UPDATE lw_dispatch SET fence = fence + 1, owner = ?, temporary_name = ?,"
                      + " lease_until = "
                      + database.soon()
                      + ", updated_at = "
                      + database.now()
                      + " WHERE id = ? AND fence = ? AND state = 'SENDING'",
                  List.of(
                      owner(),
                      file.temporaryName(),
                      lease.toMillis(),
                      dispatch.id(),
                      dispatch.fence()));
          if (taken == 0) {
            return Optional.empty();
          }
          Database.update(
              connection,
              "UPDATE lw_intention SET fence = fence + 1, owner = ?, lease_until = "
                  + database.soon()
                  + ", updated_at = "
                  + database.now()
                  + " WHERE dispatch = ? AND state = 'SENDING'",
              List.of(owner(), lease.toMillis(), dispatch.id()));
          return Database.query(
                  connection,
                  "SELECT * FROM lw_dispatch WHERE id = ?",
                  List.of(dispatch.id()),
                  DispatchRow::dispatch)
              .stream()
              .findFirst();
        });
  }

  static List<List<String>> pages(Collection<String> values) {
    List<String> distinct = values.stream().distinct().sorted().toList();
    List<List<String>> pages = new ArrayList<>();
    for (int from = 0; from < distinct.size(); from += IN_LIST) {
      pages.add(distinct.subList(from, Math.min(distinct.size(), from + IN_LIST)));
    }
    return pages;
  }
}
