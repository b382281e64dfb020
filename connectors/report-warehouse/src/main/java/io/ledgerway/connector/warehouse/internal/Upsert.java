package io.ledgerway.connector.warehouse.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings rows into a table within one transaction: an update where the stored version is lower, an
 * insert where there is no row. When another writer inserts the same row in between, the database's
 * unique key decides who was first, and the other one updates.
 */
final class Upsert {

  private static final String INTEGRITY_VIOLATION = "23";

  private final Connection connection;
  private final Table<?> table;

  Upsert(Connection connection, Table<?> table) {
    this.connection = connection;
    this.table = table;
  }

  /** Brings rows in; no two of them have the same document id. Returns how many were new. */
  int run(List<Row> rows) throws SQLException {
    List<Row> missing = missing(updateNewer(rows));
    if (missing.isEmpty()) {
      return 0;
    }
    Savepoint before = connection.setSavepoint();
    try {
      insert(missing);
    } catch (SQLException e) {
      if (!isIntegrityViolation(e)) {
        throw e;
      }
      connection.rollback(before);
      insertOneByOne(missing);
    }
    return missing.size();
  }

  /** Updates what is there with a lower version; returns the rows that matched nothing. */
  private List<Row> updateNewer(List<Row> rows) throws SQLException {
    List<Row> unmatched = new ArrayList<>();
    try (PreparedStatement update = connection.prepareStatement(table.update())) {
      for (Row row : rows) {
        int next = bindValues(update, row);
        update.setInt(next, row.version());
        update.setString(next + 1, row.documentId());
        update.setInt(next + 2, row.version());
        update.addBatch();
      }
      int[] counts = update.executeBatch();
      for (int index = 0; index < counts.length; index++) {
        if (counts[index] == 0 || counts[index] == Statement.SUCCESS_NO_INFO) {
          unmatched.add(rows.get(index));
        }
      }
    }
    return unmatched;
  }

  private List<Row> missing(List<Row> rows) throws SQLException {
    if (rows.isEmpty()) {
      return rows;
    }
    Set<String> there = new HashSet<>();
    try (PreparedStatement exists = connection.prepareStatement(table.exists(rows.size()))) {
      for (int index = 0; index < rows.size(); index++) {
        exists.setString(index + 1, rows.get(index).documentId());
      }
      try (ResultSet found = exists.executeQuery()) {
        while (found.next()) {
          there.add(found.getString(1));
        }
      }
    }
    return rows.stream().filter(row -> !there.contains(row.documentId())).toList();
  }

  private void insert(List<Row> rows) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
      for (Row row : rows) {
        int next = bindValues(insert, row);
        insert.setString(next, row.documentId());
        insert.setInt(next + 1, row.version());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void insertOneByOne(List<Row> rows) throws SQLException {
    for (Row row : rows) {
      Savepoint before = connection.setSavepoint();
      try {
        insert(List.of(row));
      } catch (SQLException e) {
        connection.rollback(before);
        if (!isIntegrityViolation(e) || !missing(List.of(row)).isEmpty()) {
          throw e;
        }
        updateNewer(List.of(row));
      }
    }
  }

  private int bindValues(PreparedStatement statement, Row row) throws SQLException {
    int index = 1;
    for (Column<?> column : table.columns()) {
      @Nullable Object value = row.values().get(index - 1);
      if (value == null) {
        statement.setNull(index, column.sqlType());
      } else {
        statement.setObject(index, value);
      }
      index++;
    }
    return index;
  }

  private static boolean isIntegrityViolation(SQLException failure) {
    for (SQLException each = failure; each != null; each = each.getNextException()) {
      String state = each.getSQLState();
      if (state != null && state.startsWith(INTEGRITY_VIOLATION)) {
        return true;
      }
    }
    return false;
  }
}
