package io.ledgerway.store.jdbc;

import io.ledgerway.runtime.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The tables: made, and added to, from the files that ship with this jar. */
final class Schema {

  private static final int NONE = 0;
  private static final int VERSION = 4;
  private static final long TURN = 0x6c65_6467_6572_0001L;

  private Schema() {}

  /**
   * Makes what is missing. Tables are only added to, so this release also works with those that the
   * next one has made.
   */
  static void ensure(Connection connection, Dialect dialect) throws SQLException {
    connection.setAutoCommit(false);
    if (dialect == Dialect.POSTGRESQL) {
      Database.query(
          connection, "SELECT pg_advisory_xact_lock(?) AS turn", List.of(TURN), row -> true);
    }
    if (dialect == Dialect.H2) {
      H2Leftovers.tidy(connection);
    }
    int version = exists(connection) ? version(connection) : NONE;
    if (version > VERSION + 1) {
      throw new StoreException(
          "The store has tables of version "
              + version
              + ", this release works with "
              + VERSION
              + ": use the release that made them");
    }
    for (int next = version + 1; next <= VERSION; next++) {
      create(connection, next);
    }
    connection.commit();
  }

  /** H2 commits each statement by itself, so every one of them may be there already. */
  private static void create(Connection connection, int version) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements("schema-" + version + ".sql")) {
        statement.execute(sql);
      }
    }
  }

  private static boolean exists(Connection connection) throws SQLException {
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(null, connection.getSchema(), null, new String[] {"TABLE", "BASE TABLE"})) {
      while (tables.next()) {
        if (tables.getString("TABLE_NAME").equalsIgnoreCase("lw_schema")) {
          return true;
        }
      }
      return false;
    }
  }

  private static int version(Connection connection) throws SQLException {
    return Database.query(
            connection,
            "SELECT COALESCE(MAX(version), 0) AS version FROM lw_schema",
            List.of(),
            row -> row.getInt("version"))
        .get(0);
  }

  private static List<String> statements(String file) {
    try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(file), file)) {
      String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return script
          .lines()
          .filter(line -> !line.startsWith("--"))
          .collect(Collectors.joining("\n"))
          .transform(text -> List.of(text.split(";\\n")))
          .stream()
          .map(String::strip)
          .filter(sql -> !sql.isEmpty())
          .map(sql -> sql.endsWith(";") ? sql.substring(0, sql.length() - 1) : sql)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
