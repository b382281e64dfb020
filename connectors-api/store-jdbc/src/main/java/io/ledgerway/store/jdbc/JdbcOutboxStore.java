package io.ledgerway.store.jdbc;

import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.write.OpKey;
import io.ledgerway.model.json.DocumentJson;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.runtime.idempotency.WriteStatus;
import io.ledgerway.runtime.outbox.OutboxEntry;
import io.ledgerway.runtime.outbox.OutboxMessage;
import io.ledgerway.runtime.outbox.OutboxRound;
import io.ledgerway.runtime.outbox.OutboxStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The outbox in a table, in the columns that Debezium's outbox router expects. Thread-safe. */
final class JdbcOutboxStore implements OutboxStore {

  private final Database database;
  private final DocumentJson json = DocumentJson.create();

  JdbcOutboxStore(Database database) {
    this.database = database;
  }

  @Override
  public void enqueue(Connection caller, OutboxMessage message) {
    if (message.document().document() instanceof SealedBatch) {
      throw new IllegalArgumentException(
          "A sealed batch carries instructions with intentions of their own: write it directly");
    }
    try {
      if (caller.getAutoCommit()) {
        throw new IllegalArgumentException(
            "The connection commits by itself: the message would go out even if the rest of the"
                + " change fails; begin a transaction");
      }
      Database.update(
          caller,
          "INSERT INTO lw_outbox (id, aggregatetype, aggregateid, type, payload, tenant, revision,"
              + " connection, operation, fingerprint, document_key, rounds, ended, next_at,"
              + " created_at, updated_at) SELECT CAST(? AS uuid), CAST(? AS varchar(100)),"
              + " CAST(? AS varchar(500)), CAST(? AS varchar(100)), CAST(? AS text),"
              + " CAST(? AS varchar(100)), CAST(? AS integer), CAST(? AS varchar(100)),"
              + " CAST(? AS varchar(100)), CAST(? AS varchar(80)), CAST(? AS varchar(100)), 0,"
              + " FALSE, "
              + String.join(", ", database.now(), database.now(), database.now())
              + " WHERE NOT EXISTS (SELECT 1 FROM lw_outbox WHERE id = ?)",
          parameters(message));
    } catch (SQLException e) {
      throw Database.failure("take a message into its outbox", e);
    }
  }

  private List<Object> parameters(OutboxMessage message) {
    OpKey key = message.key();
    return IntentionRow.list(
        message.id(),
        key.documentType(),
        key.businessId(),
        key.effect(),
        json.write(message.document()),
        key.tenant(),
        key.revision(),
        message.connection(),
        message.operation().value(),
        message.fingerprint(),
        message.documentKey(),
        message.id());
  }

  @Override
  public List<OutboxEntry> due(String connection, int limit) {
    return database.query(
        "read the outbox",
        "SELECT * FROM lw_outbox o WHERE connection = ? AND NOT ended AND next_at <= "
            + database.now()
            + " AND NOT EXISTS (SELECT 1 FROM lw_outbox e WHERE e.connection = o.connection"
            + " AND e.tenant = o.tenant AND e.aggregatetype = o.aggregatetype"
            + " AND e.aggregateid = o.aggregateid AND NOT e.ended AND e.sequence_no < o.sequence_no)"
            + " ORDER BY sequence_no LIMIT ?",
        List.of(connection, limit),
        JdbcOutboxStore::entry);
  }

  @Override
  public void record(List<OutboxRound> rounds) {
    List<List<Object>> rows = new ArrayList<>();
    for (OutboxRound round : rounds) {
      Duration rest = round.rest();
      rows.add(
          IntentionRow.list(
              rest == null,
              rest == null ? 0L : rest.toMillis(),
              round.status().name(),
              round.reference(),
              round.reasonCode(),
              round.reason(),
              round.id()));
    }
    database.inTransaction(
        "record what became of messages",
        connection ->
            Database.batch(
                connection,
                "UPDATE lw_outbox SET rounds = rounds + 1, ended = ?, next_at = "
                    + database.soon()
                    + ", status = ?, reference = ?, reason_code = ?, reason = ?, updated_at = "
                    + database.now()
                    + " WHERE id = ? AND NOT ended",
                rows));
  }

  @Override
  public int purge(Duration age, int limit) {
    return database.inTransaction(
        "forget old messages",
        connection ->
            Database.update(
                connection,
                "DELETE FROM lw_outbox WHERE id IN (SELECT id FROM lw_outbox WHERE ended"
                    + " AND updated_at <= "
                    + database.soon()
                    + " ORDER BY updated_at LIMIT ?)",
                List.of(-age.toMillis(), limit)));
  }

  @Override
  public Optional<OutboxEntry> find(UUID id) {
    return database
        .query(
            "read a message",
            "SELECT * FROM lw_outbox WHERE id = ?",
            List.of(id),
            JdbcOutboxStore::entry)
        .stream()
        .findFirst();
  }

  private static OutboxEntry entry(ResultSet row) throws SQLException {
    String status = row.getString("status");
    return new OutboxEntry(
        row.getObject("id", UUID.class),
        row.getString("connection"),
        new OperationId(row.getString("operation")),
        new OpKey(
            row.getString("tenant"),
            row.getString("type"),
            row.getString("aggregatetype"),
            row.getString("aggregateid"),
            row.getInt("revision")),
        row.getString("fingerprint"),
        row.getString("document_key"),
        row.getString("payload"),
        row.getInt("rounds"),
        row.getBoolean("ended"),
        status == null ? null : WriteStatus.valueOf(status),
        row.getString("reference"),
        row.getString("reason_code"),
        row.getString("reason"));
  }
}
