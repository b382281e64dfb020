package io.ledgerway.connector.erplegacy.internal.staging;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.port.SqlAccess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/** The tables themselves. */
final class StagingTables {

  private static final String DDL = "/io/ledgerway/connector/erplegacy/staging.sql";
  private static final List<String> NAMES = List.of("STG_APINV_HDR", "STG_APINV_LIN");

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

  private static String ddl() {
    try (InputStream in =
        Objects.requireNonNull(StagingTables.class.getResourceAsStream(DDL), DDL)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
