package io.ledgerway.connector.schema;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Describes tables by what a database says of them (JDBC's metadata). A field's path is table and
 * column as the database spells them. Stateless.
 */
public final class TableFields {

  /** What PostgreSQL says of a number without a limit; no database of ours allows as much. */
  private static final int UNLIMITED_DIGITS = 131_089;

  private TableFields() {}

  /**
   * Describes tables of the connection's own schema.
   *
   * @param connection an open connection; nothing is written through it
   * @param brought names of tables, and of each the columns that the product brings, in any case;
   *     all others are custom
   * @return the columns of those tables that are there
   * @throws SQLException when the database refuses
   */
  public static TargetSchema describe(Connection connection, Map<String, Set<String>> brought)
      throws SQLException {
    DatabaseMetaData database = connection.getMetaData();
    String catalog = connection.getCatalog();
    String schema = connection.getSchema();
    List<TargetField> fields = new ArrayList<>();
    for (Map.Entry<String, Set<String>> table : brought.entrySet()) {
      Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
      known.addAll(table.getValue());
      Map<String, Set<String>> keys = new TreeMap<>();
      try (ResultSet columns =
          database.getColumns(catalog, schema, pattern(database, table.getKey()), null)) {
        while (columns.next()) {
          String name = columns.getString("TABLE_NAME");
          if (!name.equalsIgnoreCase(table.getKey())) {
            continue;
          }
          if (!keys.containsKey(name)) {
            keys.put(name, key(database, catalog, schema, name));
          }
          fields.add(field(columns, name, known, keys.get(name)));
        }
      }
    }
    return new TargetSchema(release(database), fields);
  }

  /** A name without quotes, as the database keeps it, with its underscores taken literally. */
  private static String pattern(DatabaseMetaData database, String table) throws SQLException {
    String name =
        database.storesLowerCaseIdentifiers()
            ? table.toLowerCase(Locale.ROOT)
            : database.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
    return name.replace("_", database.getSearchStringEscape() + "_");
  }

  private static Set<String> key(
      DatabaseMetaData database, @Nullable String catalog, @Nullable String schema, String table)
      throws SQLException {
    Set<String> key = new HashSet<>();
    try (ResultSet columns = database.getPrimaryKeys(catalog, schema, table)) {
      while (columns.next()) {
        key.add(columns.getString("COLUMN_NAME"));
      }
    }
    return key;
  }

  private static TargetField field(
      ResultSet column, String table, Set<String> known, Set<String> key) throws SQLException {
    String name = column.getString("COLUMN_NAME");
    String type = column.getString("TYPE_NAME");
    int size = column.getInt("COLUMN_SIZE");
    boolean limited = size > 0 && size < UNLIMITED_DIGITS;
    Integer length = null;
    Integer precision = null;
    Integer scale = null;
    switch (column.getInt("DATA_TYPE")) {
      case Types.NUMERIC, Types.DECIMAL -> {
        precision = limited ? Integer.valueOf(size) : null;
        scale = limited ? Integer.valueOf(column.getInt("DECIMAL_DIGITS")) : null;
      }
      case Types.CHAR,
          Types.VARCHAR,
          Types.NCHAR,
          Types.NVARCHAR,
          Types.LONGVARCHAR,
          Types.BINARY,
          Types.VARBINARY ->
          length = size > 0 && size < Integer.MAX_VALUE ? Integer.valueOf(size) : null;
      default -> {}
    }
    return new TargetField(
        table + "." + name,
        type == null ? "" : type,
        length,
        precision,
        scale,
        isRequired(column),
        !known.contains(name),
        key.contains(name));
  }

  private static boolean isRequired(ResultSet column) throws SQLException {
    return column.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls
        && column.getString("COLUMN_DEF") == null
        && !"YES".equals(column.getString("IS_AUTOINCREMENT"))
        && !"YES".equals(column.getString("IS_GENERATEDCOLUMN"));
  }

  private static String release(DatabaseMetaData database) throws SQLException {
    String release = database.getDatabaseProductName() + " " + database.getDatabaseProductVersion();
    return release.substring(0, Math.min(TargetSchema.LONGEST_RELEASE, release.length()));
  }
}
