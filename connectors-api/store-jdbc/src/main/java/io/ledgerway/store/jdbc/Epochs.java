package io.ledgerway.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What a restored database has forgotten: an epoch begins with it, and ends when all is found. */
final class Epochs {

  /** What had not come to an end in the backup; files are told by their names on the disk. */
  private static final String OPEN =
      "(state IN ('READY', 'UNKNOWN') OR state = 'SENDING' AND dispatch IS NULL)";

  private Epochs() {}

  /** The earliest moment since which something was forgotten and not found out yet. */
  static Optional<Instant> since(Connection connection) throws SQLException {
    return Database.query(
            connection,
            "SELECT forgotten_since FROM lw_epoch WHERE ended_at IS NULL"
                + " ORDER BY forgotten_since LIMIT 1",
            List.of(),
            row -> row.getObject("forgotten_since", OffsetDateTime.class).toInstant())
        .stream()
        .findFirst();
  }

  /** What was open may have gone out since. */
  static int begin(Connection connection, Database database, Instant since) throws SQLException {
    String now = database.now();
    OffsetDateTime moment = since.atOffset(ZoneOffset.UTC);
    Database.update(
        connection,
        "INSERT INTO lw_epoch (forgotten_since, begun_at) VALUES (?, " + now + ")",
        List.of(moment));
    Database.update(
        connection,
        "INSERT INTO lw_attempt (key_hash, fence, event, took_effect, reason, happened_at)"
            + " SELECT key_hash, fence, 'LOST', TRUE, 'The store was restored from a backup', "
            + now
            + " FROM lw_intention WHERE "
            + OPEN,
        List.of());
    return Database.update(
        connection,
        "UPDATE lw_intention SET state = 'UNKNOWN', next_at = NULL, inquiries = 0,"
            + " absent_since = NULL, lease_until = NULL,"
            + " first_sent_at = COALESCE(first_sent_at, ?), last_sent_at = "
            + now
            + ", updated_at = "
            + now
            + " WHERE "
            + OPEN,
        List.of(moment));
  }

  static int end(Connection connection, Database database) throws SQLException {
    return Database.update(
        connection,
        "UPDATE lw_epoch SET ended_at = " + database.now() + " WHERE ended_at IS NULL",
        List.of());
  }
}
