package io.ledgerway.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** What differs between the databases. */
enum Dialect {
  H2("CURRENT_TIMESTAMP"),
  POSTGRESQL("clock_timestamp()");

  private final String now;

  Dialect(String now) {
    this.now = now;
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
}
