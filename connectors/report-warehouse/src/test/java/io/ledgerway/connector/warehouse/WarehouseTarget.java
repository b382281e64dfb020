package io.ledgerway.connector.warehouse;

import io.ledgerway.testkit.fake.JdbcTarget;
import io.ledgerway.testkit.fake.SqlStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The tables of a warehouse; a document has taken effect where its row is there. */
final class WarehouseTarget extends JdbcTarget {

  private static final String ROWS =
      "SELECT document_id FROM LW_LIABILITY UNION ALL SELECT document_id FROM LW_PAYMENT"
          + " UNION ALL SELECT document_id FROM LW_SETTLEMENT";

  private final DataSource database;

  WarehouseTarget(DataSource database) {
    super(database);
    this.database = database;
    Warehouse.open(database);
  }

  /** The tables, past everything that goes wrong there. */
  DataSource tables() {
    return database;
  }

  /** A row's id is the last value but for the version; a question holds nothing but ids. */
  @Override
  protected List<String> keysIn(SqlStatement statement) {
    List<Object> values = statement.values();
    List<String> keys = new ArrayList<>();
    if (statement.sql().startsWith("INSERT") || statement.sql().startsWith("UPDATE")) {
      keys.add((String) values.get(values.size() - 2));
    } else if (statement.sql().contains("document_id IN")) {
      values.forEach(value -> keys.add((String) value));
    }
    return keys;
  }

  @Override
  public int effects(String documentId) {
    return (int) rows().stream().filter(documentId::equals).count();
  }

  @Override
  public int effects() {
    return rows().size();
  }

  private List<String> rows() {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(ROWS);
        ResultSet found = select.executeQuery()) {
      List<String> ids = new ArrayList<>();
      while (found.next()) {
        ids.add(found.getString(1));
      }
      return ids;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a row holds in a column. */
  String text(String table, String column, String documentId) {
    String sql = "SELECT " + column + " FROM " + table + " WHERE document_id = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, documentId);
      try (ResultSet found = select.executeQuery()) {
        return found.next() ? found.getString(1) : "";
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
