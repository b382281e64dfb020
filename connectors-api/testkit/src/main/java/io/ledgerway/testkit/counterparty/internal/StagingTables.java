package io.ledgerway.testkit.counterparty.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The staging tables as their reader sees them, over one connection; each call is a transaction.
 */
public final class StagingTables implements AutoCloseable {
  private static final int PAGE = 500;
  private static final List<String> TABLES =
      List.of(
          """
          create table if not exists STG_APINV_HDR(MESSAGE_ID varchar(64) primary key, BATCH_ID varchar(64),
            SEQ_NO integer, STATUS varchar(12), ERROR_CODE varchar(30), ERROR_TEXT varchar(500),
            CREATED_AT timestamp with time zone, UPDATED_AT timestamp with time zone,
            PAYLOAD_HASH varchar(64), ERP_DOC_NO varchar(30), ERP_POSTED_AT timestamp with time zone,
            COMPANY_CODE varchar(20), SUPPLIER_NO varchar(60), NATURE varchar(20), TYPE_CODE varchar(10),
            INVOICE_NO varchar(200), INVOICE_DATE date, DUE_DATE date, CURRENCY varchar(3),
            GROSS_AMOUNT numeric(28,6), NET_AMOUNT numeric(28,6), TAX_AMOUNT numeric(28,6),
            PAYMENT_METHOD varchar(30), ORDER_REFERENCE varchar(200))
          """,
          """
          create table if not exists STG_APINV_LIN(MESSAGE_ID varchar(64), LINE_NO integer,
            LINE_REF varchar(60), DESCRIPTION varchar(1000), QUANTITY numeric(28,10), UNIT varchar(10),
            NET_AMOUNT numeric(28,6), TAX_CATEGORY varchar(10), TAX_RATE numeric(10,4),
            ACCOUNTING_REF varchar(200), primary key (MESSAGE_ID, LINE_NO))
          """);

  private final Connection connection;

  private StagingTables(Connection connection) {
    this.connection = connection;
  }

  /** Connects and creates what is absent. */
  public static StagingTables connect(DataSource database) {
    try {
      Connection connection = database.getConnection();
      connection.setAutoCommit(false);
      StagingTables tables = new StagingTables(connection);
      tables.createAbsent();
      return tables;
    } catch (SQLException failure) {
      throw new IllegalStateException("The staging database cannot be opened.", failure);
    }
  }

  @FunctionalInterface
  private interface Work<T> {
    T run() throws SQLException;
  }

  private void createAbsent() {
    inTransaction(
        () -> {
          for (String ddl : TABLES) {
            update(ddl);
          }
          return true;
        });
  }

  /** The next message ids that wait, or that were being processed when the ERP was killed. */
  public List<String> waiting() {
    return inTransaction(
        () -> {
          List<String> ids = new ArrayList<>();
          String sql =
              "select MESSAGE_ID from STG_APINV_HDR where STATUS in ('NEW', 'PROCESSING')"
                  + " order by STATUS desc, CREATED_AT, BATCH_ID, SEQ_NO, MESSAGE_ID";
          try (PreparedStatement statement = prepare(sql)) {
            statement.setMaxRows(PAGE);
            try (ResultSet rows = statement.executeQuery()) {
              while (rows.next()) {
                ids.add(rows.getString(1));
              }
            }
          }
          return ids;
        });
  }

  /** Whether the row was NEW and is now PROCESSING. */
  public boolean claim(String messageId) {
    return inTransaction(
        () ->
            update(
                    "update STG_APINV_HDR set STATUS = 'PROCESSING' where MESSAGE_ID = ? and STATUS = 'NEW'",
                    messageId)
                == 1);
  }

  public PostingRequest read(String messageId) {
    return inTransaction(
        () -> {
          try (PreparedStatement statement =
                  prepare("select * from STG_APINV_HDR where MESSAGE_ID = ?", messageId);
              ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
              throw new IllegalStateException(
                  "The row " + messageId + " is gone from STG_APINV_HDR.");
            }
            return new PostingRequest(
                messageId,
                text(row, "COMPANY_CODE"),
                text(row, "SUPPLIER_NO"),
                text(row, "NATURE"),
                text(row, "INVOICE_NO"),
                text(row, "CURRENCY"),
                row.getBigDecimal("GROSS_AMOUNT"),
                "STG_APINV_HDR");
          }
        });
  }

  /** Writes the decision into the row. */
  public void answer(PostingOutcome outcome) {
    inTransaction(
        () ->
            update(
                """
                update STG_APINV_HDR set STATUS = ?, ERP_DOC_NO = ?, ERP_POSTED_AT = ?, ERROR_CODE = ?,
                  ERROR_TEXT = ?, UPDATED_AT = ? where MESSAGE_ID = ? and STATUS = 'PROCESSING'
                """,
                outcome.decision(),
                outcome.posted() ? outcome.documentNumber() : null,
                outcome.posted() ? outcome.decidedAt() : null,
                outcome.posted() ? null : outcome.errorCode(),
                outcome.posted() ? null : outcome.errorText(),
                outcome.decidedAt(),
                outcome.messageId()));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNullElse(row.getString(column), "");
  }

  private int update(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = prepare(sql, values)) {
      return statement.executeUpdate();
    }
  }

  private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private <T> T inTransaction(Work<T> work) {
    try {
      boolean done = false;
      try {
        T result = work.run();
        connection.commit();
        done = true;
        return result;
      } finally {
        if (!done) {
          connection.rollback();
        }
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The staging database failed.", failure);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw new IllegalStateException("The staging database cannot be closed.", failure);
    }
  }
}
