package io.ledgerway.store.jdbc;

import io.ledgerway.flow.Allocation;
import io.ledgerway.flow.ChangedSubject;
import io.ledgerway.flow.FlowChange;
import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.KeyClaim;
import io.ledgerway.flow.NewSubject;
import io.ledgerway.flow.OperatorDecision;
import io.ledgerway.flow.StaleSubjectException;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Subjects, documents, business keys, allocations and decisions in tables. Thread-safe. */
final class JdbcFlowStore implements FlowStore {

  private static final int MOST_DECIMALS = 6;

  private final Database database;

  JdbcFlowStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Subject> at(SubjectKind kind, String step, long afterSequence, int limit) {
    return database.query(
        "read subjects",
        "SELECT * FROM lw_subject WHERE kind = ? AND step = ? AND sequence_no > ?"
            + " ORDER BY sequence_no LIMIT ?",
        List.of(kind.name(), step, afterSequence, limit),
        SubjectRow::subject);
  }

  @Override
  public List<Subject> list(SubjectKind kind, long afterSequence, int limit) {
    return database.query(
        "read subjects",
        "SELECT * FROM lw_subject WHERE kind = ? AND sequence_no > ? ORDER BY sequence_no LIMIT ?",
        List.of(kind.name(), afterSequence, limit),
        SubjectRow::subject);
  }

  @Override
  public Optional<Subject> find(String id) {
    return Optional.ofNullable(find(List.of(id)).get(id));
  }

  @Override
  public Map<String, Subject> find(Collection<String> ids) {
    Map<String, Subject> found = new HashMap<>();
    for (List<String> some : JdbcIntentionStore.pages(ids)) {
      database
          .query(
              "read subjects",
              "SELECT * FROM lw_subject WHERE id IN (" + Database.marks(some) + ")",
              some,
              SubjectRow::subject)
          .forEach(subject -> found.put(subject.id(), subject));
    }
    return found;
  }

  @Override
  public Map<String, Subject> byCorrelation(SubjectKind kind, Collection<String> correlations) {
    Map<String, Subject> found = new HashMap<>();
    for (List<String> some : JdbcIntentionStore.pages(correlations)) {
      List<Object> parameters = new ArrayList<>();
      parameters.add(kind.name());
      parameters.addAll(some);
      database
          .query(
              "read subjects",
              "SELECT * FROM lw_subject WHERE kind = ? AND correlation IN ("
                  + Database.marks(some)
                  + ")",
              parameters,
              SubjectRow::subject)
          .forEach(subject -> found.put(String.valueOf(subject.correlation()), subject));
    }
    return found;
  }

  @Override
  public Map<String, String> documents(Collection<String> ids) {
    Map<String, String> found = new HashMap<>();
    for (List<String> some : JdbcIntentionStore.pages(ids)) {
      database
          .query(
              "read documents",
              "SELECT id, document FROM lw_document WHERE id IN (" + Database.marks(some) + ")",
              some,
              row -> Map.entry(row.getString("id"), row.getString("document")))
          .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    }
    return found;
  }

  @Override
  public Map<String, KeyClaim> claimKeys(List<KeyClaim> claims) {
    return database.inTransaction(
        "claim business keys",
        connection -> {
          List<List<Object>> rows = new ArrayList<>();
          for (KeyClaim claim : claims) {
            rows.add(List.of(claim.key(), claim.subject(), claim.fingerprint(), claim.key()));
          }
          Database.batch(
              connection,
              "INSERT INTO lw_business_key (business_key, subject, fingerprint)"
                  + " SELECT CAST(? AS varchar(64)), CAST(? AS varchar(64)),"
                  + " CAST(? AS varchar(80)) WHERE NOT EXISTS"
                  + " (SELECT 1 FROM lw_business_key WHERE business_key = ?)",
              rows);
          return ownersOf(connection, claims.stream().map(KeyClaim::key).toList());
        });
  }

  @Override
  public Map<String, String> keyOwners(Collection<String> keys) {
    Map<String, String> owners = new HashMap<>();
    if (!keys.isEmpty()) {
      database
          .inTransaction("read business keys", connection -> ownersOf(connection, keys))
          .forEach((key, claim) -> owners.put(key, claim.subject()));
    }
    return owners;
  }

  private static Map<String, KeyClaim> ownersOf(Connection connection, Collection<String> keys)
      throws SQLException {
    Map<String, KeyClaim> owners = new HashMap<>();
    for (List<String> some : JdbcIntentionStore.pages(keys)) {
      Database.query(
              connection,
              "SELECT * FROM lw_business_key WHERE business_key IN (" + Database.marks(some) + ")",
              some,
              row ->
                  new KeyClaim(
                      row.getString("business_key"),
                      row.getString("subject"),
                      row.getString("fingerprint")))
          .forEach(owner -> owners.put(owner.key(), owner));
    }
    return owners;
  }

  /** An amount is stored as it was written: it may have zeros behind its last digit, or none. */
  @Override
  public List<Subject> withAmounts(SubjectKind kind, String step, Collection<Money> amounts) {
    Set<String> texts = new TreeSet<>();
    for (Money each : amounts) {
      BigDecimal shortest = each.amount().stripTrailingZeros();
      for (int scale = Math.max(0, shortest.scale()); scale <= MOST_DECIMALS; scale++) {
        texts.add(shortest.setScale(scale).toPlainString());
      }
    }
    List<Subject> found = new ArrayList<>();
    for (List<String> some : JdbcIntentionStore.pages(texts)) {
      List<Object> parameters = new ArrayList<>(List.of(kind.name(), step));
      parameters.addAll(some);
      found.addAll(
          database.query(
              "read subjects",
              "SELECT * FROM lw_subject WHERE kind = ? AND step = ? AND amount IN ("
                  + Database.marks(some)
                  + ")",
              parameters,
              SubjectRow::subject));
    }
    found.removeIf(each -> each.amount() == null || !amounts.contains(each.amount()));
    found.sort(Comparator.comparingLong(Subject::sequence));
    return found;
  }

  @Override
  public Map<String, List<String>> allocatedItems(Collection<String> payments) {
    Map<String, List<String>> found = new HashMap<>();
    for (List<String> some : JdbcIntentionStore.pages(payments)) {
      database
          .query(
              "read allocations",
              "SELECT payment, open_item FROM lw_allocation WHERE payment IN ("
                  + Database.marks(some)
                  + ") AND live_item IS NOT NULL ORDER BY payment, open_item",
              some,
              row -> new Allocation(row.getString("open_item"), row.getString("payment")))
          .forEach(
              row ->
                  found.computeIfAbsent(row.payment(), p -> new ArrayList<>()).add(row.openItem()));
    }
    return found;
  }

  @Override
  public void commit(FlowChange change) {
    database.inTransaction(
        "commit a flow's change",
        connection -> {
          try {
            takeTurn(connection);
            insert(connection, change.inserts());
            update(connection, change.updates());
            allocate(connection, change);
            transferKeys(connection, change.transferredKeys());
            record(connection, change.decisions());
            return change;
          } catch (SQLException e) {
            if (Database.isUniqueViolation(e)) {
              throw new StaleSubjectException(
                  "An open item is taken, or a subject is there already");
            }
            throw e;
          }
        });
  }

  /** One change after the other: numbers are given in the order of the commits, none is skipped. */
  private static void takeTurn(Connection connection) throws SQLException {
    Database.query(
        connection,
        "SELECT name FROM lw_turn WHERE name = 'FLOW' FOR UPDATE",
        List.of(),
        row -> row.getString("name"));
  }

  private void insert(Connection connection, List<NewSubject> inserts) throws SQLException {
    List<List<Object>> subjects = new ArrayList<>();
    List<List<Object>> documents = new ArrayList<>();
    for (NewSubject each : inserts) {
      subjects.add(SubjectRow.insertParameters(each.subject()));
      documents.add(List.of(each.subject().id(), each.document(), each.subject().id()));
    }
    Database.batch(
        connection,
        SubjectRow.INSERT_COLUMNS
            + database.now()
            + " WHERE NOT EXISTS (SELECT 1 FROM lw_subject WHERE id = ?)",
        subjects);
    Database.batch(
        connection,
        "INSERT INTO lw_document (id, document) SELECT CAST(? AS varchar(64)), CAST(? AS text)"
            + " WHERE NOT EXISTS (SELECT 1 FROM lw_document WHERE id = ?)",
        documents);
  }

  private void update(Connection connection, List<Subject> updates) throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    updates.forEach(subject -> rows.add(SubjectRow.updateParameters(subject)));
    int[] counts = Database.batch(connection, SubjectRow.update(database.now()), rows);
    for (int index = 0; index < counts.length; index++) {
      if (counts[index] != 1) {
        throw new StaleSubjectException(
            "Document " + updates.get(index).id() + " has changed since it was read");
      }
    }
  }

  private static void allocate(Connection connection, FlowChange change) throws SQLException {
    List<List<Object>> releases = new ArrayList<>();
    for (Allocation release : change.releases()) {
      releases.add(List.of(release.openItem(), release.payment()));
    }
    Database.batch(
        connection,
        "UPDATE lw_allocation SET live_item = NULL WHERE open_item = ? AND payment = ?",
        releases);
    List<List<Object>> rows = new ArrayList<>();
    for (Allocation allocation : change.allocations()) {
      rows.add(List.of(allocation.openItem(), allocation.payment(), allocation.openItem()));
    }
    Database.batch(
        connection,
        "INSERT INTO lw_allocation (open_item, payment, live_item) VALUES (?, ?, ?)",
        rows);
  }

  private static void transferKeys(Connection connection, List<KeyClaim> claims)
      throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    for (KeyClaim claim : claims) {
      rows.add(List.of(claim.subject(), claim.fingerprint(), claim.key()));
    }
    Database.batch(
        connection,
        "UPDATE lw_business_key SET subject = ?, fingerprint = ? WHERE business_key = ?",
        rows);
  }

  private void record(Connection connection, List<OperatorDecision> decisions) throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    for (OperatorDecision decision : decisions) {
      rows.add(List.of(decision.subject(), decision.action(), decision.by(), decision.reason()));
    }
    Database.batch(
        connection,
        "INSERT INTO lw_decision (subject, action, decided_by, reason, happened_at)"
            + " VALUES (?, ?, ?, ?, "
            + database.now()
            + ")",
        rows);
  }

  @Override
  public List<ChangedSubject> changedAfter(long after, int limit) {
    return database.query(
        "read changes",
        "SELECT * FROM lw_subject WHERE change_no > ? ORDER BY change_no LIMIT ?",
        List.of(after, limit),
        row -> new ChangedSubject(row.getLong("change_no"), SubjectRow.subject(row)));
  }

  @Override
  public List<OperatorDecision> decisions(String subject) {
    return database.query(
        "read decisions",
        "SELECT * FROM lw_decision WHERE subject = ? ORDER BY id",
        List.of(subject),
        row ->
            new OperatorDecision(
                row.getString("subject"),
                row.getString("action"),
                row.getString("decided_by"),
                row.getString("reason")));
  }
}
