package io.ledgerway.connector.erplegacy.internal.staging;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.port.SqlAccess;
import io.ledgerway.connector.schema.TableFields;
import io.ledgerway.connector.schema.TargetSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables themselves. */
final class StagingTables {

  private static final String DDL = "/io/ledgerway/connector/erplegacy/staging.sql";
  private static final List<String> NAMES = List.of("STG_APINV_HDR", "STG_APINV_LIN");

  private static final Pattern COLUMN = Pattern.compile("(?m)^ +([A-Z_]+) ");

  private StagingTables() {}

  /** Creates what is absent. */
  static void create(SqlAccess sql) {
    String ddl = ddl();
    try {
      create(sql, ddl);
    } catch (ConnectorException e) {
      // Another process may have made them at the same moment; then they are there by now.
      create(sql, ddl);
    }
  }

  private static void create(SqlAccess sql, String ddl) {
    sql.inTransaction(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            for (String each : ddl.split(";", -1)) {
              if (!each.isBlank()) {
                statement.execute(each);
              }
            }
          }
          return true;
        });
  }

  /** Fails where a table can't be read; changes nothing. */
  static void requireReadable(SqlAccess sql) {
    sql.inTransaction(
        connection -> {
          for (String name : NAMES) {
            try (PreparedStatement statement =
                connection.prepareStatement("select MESSAGE_ID from " + name + " where 1 = 0")) {
              statement.executeQuery().close();
            }
          }
          return true;
        });
  }

  /** Both tables, as payables go into both. */
  static TargetSchema describeAll(SqlAccess sql) {
    return describe(sql, NAMES);
  }

  /** The table whose rows the ERP answers in. */
  static TargetSchema describeAnswers(SqlAccess sql) {
    return describe(sql, NAMES.subList(0, 1));
  }

  private static TargetSchema describe(SqlAccess sql, List<String> names) {
    Map<String, Set<String>> brought = new TreeMap<>();
    names.forEach(name -> brought.put(name, columns(name)));
    return sql.inTransaction(connection -> TableFields.describe(connection, brought));
  }

  /** The columns that our script gives a table. */
  private static Set<String> columns(String table) {
    Set<String> columns = new TreeSet<>();
    for (String statement : ddl().split(";", -1)) {
      if (statement.strip().startsWith("create table if not exists " + table + "(")) {
        Matcher column = COLUMN.matcher(statement);
        while (column.find()) {
          columns.add(column.group(1));
        }
      }
    }
    return columns;
  }

  private static String ddl() {
    try (InputStream in =
        Objects.requireNonNull(StagingTables.class.getResourceAsStream(DDL), DDL)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
