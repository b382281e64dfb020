package io.ledgerway.store.jdbc;

import io.ledgerway.runtime.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** Short transactions on the stores' own connections. Thread-safe. */
final class Database {

  /** Work inside one transaction. */
  @FunctionalInterface
  interface Work<R> {
    R run(Connection connection) throws SQLException;
  }

  /** Makes a value out of a row. */
  @FunctionalInterface
  interface RowMapper<R> {
    R map(ResultSet row) throws SQLException;
  }

  private final DataSource dataSource;
  private final Dialect dialect;

  Database(DataSource dataSource, Dialect dialect) {
    this.dataSource = dataSource;
    this.dialect = dialect;
  }

  String now() {
    return dialect.now();
  }

  String soon() {
    return dialect.soon();
  }

  Dialect dialect() {
    return dialect;
  }

  <R> R inTransaction(String what, Work<R> work) {
    try (Connection connection = dataSource.getConnection()) {
      try {
        dialect.begin(connection);
        R result = work.run(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        rollback(connection, e);
        throw e;
      }
    } catch (SQLException e) {
      throw failure(what, e);
    }
  }

  private static void rollback(Connection connection, Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  /** One statement, which the database commits by itself: one round trip. */
  <R> R atOnce(String what, Work<R> work) {
    try (Connection connection = dataSource.getConnection()) {
      return work.run(connection);
    } catch (SQLException e) {
      throw failure(what, e);
    }
  }

  <R> List<R> query(String what, String sql, List<?> parameters, RowMapper<R> mapper) {
    return atOnce(what, connection -> query(connection, sql, parameters, mapper));
  }

  static <R> List<R> query(
      Connection connection, String sql, List<?> parameters, RowMapper<R> mapper)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      try (ResultSet rows = statement.executeQuery()) {
        List<R> results = new ArrayList<>();
        while (rows.next()) {
          results.add(mapper.map(rows));
        }
        return results;
      }
    }
  }

  static int update(Connection connection, String sql, List<?> parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      return statement.executeUpdate();
    }
  }

  /** Runs one statement with many rows of parameters; the counts are in their order. */
  static int[] batch(Connection connection, String sql, List<? extends List<?>> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return new int[0];
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (List<?> row : rows) {
        bind(statement, row);
        statement.addBatch();
      }
      return statement.executeBatch();
    }
  }

  private static void bind(PreparedStatement statement, List<?> parameters) throws SQLException {
    int index = 1;
    for (Object parameter : parameters) {
      statement.setObject(index++, parameter);
    }
  }

  /** As many question marks as there are values, for an IN list that is never empty. */
  static String marks(Collection<?> values) {
    return values.isEmpty() ? "NULL" : "?" + ", ?".repeat(values.size() - 1);
  }

  static boolean isUniqueViolation(SQLException e) {
    for (SQLException each = e; each != null; each = each.getNextException()) {
      if (each.getSQLState() != null && each.getSQLState().startsWith("23")) {
        return true;
      }
    }
    return false;
  }

  static boolean isUniqueViolation(StoreException e) {
    return e.getCause() instanceof SQLException cause && isUniqueViolation(cause);
  }

  static StoreException failure(String what, SQLException e) {
    return new StoreException(
        "The store can't "
            + what
            + " (SQL state "
            + e.getSQLState()
            + "): check that its database is reachable and its disk has room, then run again",
        e);
  }
}
