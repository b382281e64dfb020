package io.ledgerway.store.jdbc;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What differs between the databases. */
enum Dialect {
  H2("CURRENT_TIMESTAMP", "DATEADD('MILLISECOND', ?, CURRENT_TIMESTAMP)"),
  POSTGRESQL("clock_timestamp()", "clock_timestamp() + ? * interval '1 millisecond'");

  private static final int H2_LOCKED = 50200;
  private static final String POSTGRESQL_LOCKED = "55P03";

  /** Also the longest that a process which can't be reached any more holds a row. */
  private static final Duration LONGEST_HOLD = Duration.ofMinutes(5);

  /** How long a transaction that does nothing else may stand still. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

  private final String now;
  private final String soon;

  Dialect(String now, String soon) {
    this.now = now;
    this.soon = soon;
  }

  static Dialect of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
    if (product.contains("h2")) {
      return H2;
    }
    if (product.contains("postgresql")) {
      return POSTGRESQL;
    }
    throw new SQLException("The stores run on H2 and PostgreSQL, not on " + product);
  }

  /** The expression for the database's own time. */
  String now() {
    return now;
  }

  /** The expression for the database's own time and as many milliseconds as its parameter says. */
  String soon() {
    return soon;
  }

  /** Whether one statement can change two tables, so that both changes take one round trip. */
  boolean joinsChanges() {
    return this == POSTGRESQL;
  }

  /**
   * Begins a transaction of ours: a process that stops inside it, as a paused machine does, must
   * not hold up the others for longer than a pause may last.
   */
  void begin(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    if (this == POSTGRESQL) {
      Database.query(
          connection,
          "SELECT set_config('idle_in_transaction_session_timeout', ?, TRUE)",
          List.of(Long.toString(LONGEST_PAUSE.toMillis())),
          row -> true);
    }
  }

  /**
   * Prepares a transaction that waits for a row and then holds it while it does other things.
   *
   * @return the clause that ends its SELECT
   */
  String lockWithin(Connection connection, Duration atMost) throws SQLException {
    long millis = Math.min(Integer.MAX_VALUE, TimeUnit.MILLISECONDS.convert(atMost));
    if (this == POSTGRESQL) {
      Database.query(
          connection,
          "SELECT set_config('lock_timeout', ?, TRUE),"
              + " set_config('idle_in_transaction_session_timeout', ?, TRUE)",
          List.of(Long.toString(Math.max(0, millis)), Long.toString(LONGEST_HOLD.toMillis())),
          row -> true);
    }
    if (millis <= 0) {
      return " FOR UPDATE NOWAIT";
    }
    return this == H2
        ? " FOR UPDATE WAIT " + BigDecimal.valueOf(millis, 3).toPlainString()
        : " FOR UPDATE";
  }

  /** Whether another transaction held the row for too long. */
  boolean isLocked(SQLException e) {
    return this == H2 ? e.getErrorCode() == H2_LOCKED : POSTGRESQL_LOCKED.equals(e.getSQLState());
  }
}
