package io.ledgerway.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What H2 leaves of a change of a table when its process is killed. It copies the table under
 * another name, drops the table, and gives the copy its name: three steps, each committed by
 * itself.
 */
final class H2Leftovers {

  private static final Pattern COPY = Pattern.compile("(LW_\\w+?)_COPY_\\d+_\\d+");
  private static final String TABLES =
      "SELECT TABLE_NAME AS name FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = SCHEMA()";
  private static final String INDEXES =
      "SELECT INDEX_NAME AS name FROM INFORMATION_SCHEMA.INDEXES WHERE TABLE_SCHEMA = SCHEMA()"
          + " AND TABLE_NAME = ?";

  private H2Leftovers() {}

  /** Ends what was begun: a copy beside its table is dropped, one without it becomes the table. */
  static void tidy(Connection connection) throws SQLException {
    List<String> tables = names(connection, TABLES, List.of());
    for (String table : tables) {
      Matcher copy = COPY.matcher(table);
      if (copy.matches()) {
        if (tables.contains(copy.group(1))) {
          execute(connection, "DROP TABLE " + table);
        } else {
          rename(connection, table, copy.group(1));
        }
      }
    }
  }

  /** The table comes last: until then the next look finds the copy again. */
  private static void rename(Connection connection, String copy, String table) throws SQLException {
    for (String index : names(connection, INDEXES, List.of(copy))) {
      if (index.startsWith(copy + "_LW_")) {
        String own = index.substring(copy.length() + 1);
        execute(connection, "ALTER INDEX " + index + " RENAME TO " + own);
      }
    }
    execute(connection, "ALTER TABLE " + copy + " RENAME TO " + table);
  }

  private static List<String> names(Connection connection, String query, List<?> parameters)
      throws SQLException {
    return Database.query(
        connection, query, parameters, row -> row.getString("name").toUpperCase(Locale.ROOT));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
