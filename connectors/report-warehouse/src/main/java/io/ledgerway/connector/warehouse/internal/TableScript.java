package io.ledgerway.connector.warehouse.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the tables out of the script that ships with this jar, and looks whether they are there.
 */
final class TableScript {

  private static final String FILE = "/io/ledgerway/connector/warehouse/warehouse-1.sql";
  private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\w+)");

  private TableScript() {}

  /** Makes what is missing; returns how many tables that were. */
  static int createMissing(Connection connection) throws SQLException {
    Set<String> there = tables(connection);
    int made = 0;
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements()) {
        if (!there.contains(tableOf(sql))) {
          statement.execute(sql);
          made++;
        }
      }
    }
    return made;
  }

  /** Fails when the table or one of its columns is not there. */
  static int probe(Connection connection, Table<?> table) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(table.probe());
        ResultSet rows = statement.executeQuery()) {
      return rows.getMetaData().getColumnCount();
    }
  }

  private static Set<String> tables(Connection connection) throws SQLException {
    Set<String> names = new TreeSet<>();
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(connection.getCatalog(), connection.getSchema(), null, null)) {
      while (tables.next()) {
        names.add(tables.getString("TABLE_NAME").toUpperCase(Locale.ROOT));
      }
    }
    return names;
  }

  private static String tableOf(String sql) {
    Matcher matcher = TABLE.matcher(sql);
    if (!matcher.find()) {
      throw new IllegalStateException(FILE + " holds something else than tables");
    }
    return matcher.group(1);
  }

  static List<String> statements() {
    try (InputStream in =
        Objects.requireNonNull(TableScript.class.getResourceAsStream(FILE), FILE)) {
      String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String> statements = new ArrayList<>();
      for (String sql : script.replaceAll("(?m)^--.*$", "").split(";", -1)) {
        if (!sql.isBlank()) {
          statements.add(sql.strip());
        }
      }
      return statements;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
