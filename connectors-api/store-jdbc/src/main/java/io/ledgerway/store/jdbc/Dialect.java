package io.ledgerway.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** What differs between the databases. */
enum Dialect {
  H2("CURRENT_TIMESTAMP", "DATEADD('MILLISECOND', ?, CURRENT_TIMESTAMP)"),
  POSTGRESQL("clock_timestamp()", "clock_timestamp() + ? * interval '1 millisecond'");

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
}
