package io.ledgerway.testkit.contract;

import io.ledgerway.connector.OperationId;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Columns of tables as the fields of a target, in paths such as {@code INVOICE.GROSS_AMOUNT}. Names
 * are unquoted ones: they are spelled as the database spells them, in capitals or not. Thread-safe.
 */
public final class TableSamples implements SchemaSamples {

  private final DataSource database;
  private final OperationId operation;
  private final Set<String> columns;
  private final String custom;

  /**
   * Columns of tables.
   *
   * @param database where the tables are, past everything that goes wrong there
   * @param operation an operation that is describable
   * @param columns table and column of what the connector reads or writes, at least one
   * @param custom table and column of what an administrator adds: a text of 40 characters
   */
  public TableSamples(
      DataSource database, OperationId operation, Set<String> columns, String custom) {
    this.database = database;
    this.operation = operation;
    this.columns = Set.copyOf(columns);
    this.custom = custom;
  }

  @Override
  public OperationId operation() {
    return operation;
  }

  @Override
  public Set<String> fields() {
    try (Connection connection = database.getConnection()) {
      DatabaseMetaData database = connection.getMetaData();
      return columns.stream()
          .map(column -> spelled(database, column))
          .collect(Collectors.toUnmodifiableSet());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Optional<String> addCustom() {
    String sql = "ALTER TABLE " + custom.replace(".", " ADD ") + " VARCHAR(40)";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
      return Optional.of(spelled(connection.getMetaData(), custom));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String spelled(DatabaseMetaData database, String name) {
    try {
      return database.storesLowerCaseIdentifiers()
          ? name.toLowerCase(Locale.ROOT)
          : name.toUpperCase(Locale.ROOT);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
