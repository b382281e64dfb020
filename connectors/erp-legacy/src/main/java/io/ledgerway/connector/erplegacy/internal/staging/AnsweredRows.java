package io.ledgerway.connector.erplegacy.internal.staging;

import io.ledgerway.connector.erplegacy.internal.map.Answer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The rows that the ERP has decided about, in the order of their change. */
final class AnsweredRows {

  private static final int FETCH = 500;
  private static final String DECIDED =
      " from STG_APINV_HDR where COMPANY_CODE = ? and STATUS in ('POSTED', 'REJECTED')";
  private static final String ORDER = " order by UPDATED_AT, MESSAGE_ID";
  private static final String COLUMNS =
      "select MESSAGE_ID, STATUS, ERROR_CODE, ERROR_TEXT, ERP_DOC_NO, INVOICE_NO, UPDATED_AT,"
          + " ERP_POSTED_AT";
  private static final String AFTER =
      COLUMNS + DECIDED + " and UPDATED_AT >= ? and (UPDATED_AT > ? or MESSAGE_ID > ?)" + ORDER;
  private static final String FROM = COLUMNS + DECIDED + " and UPDATED_AT >= ?" + ORDER;
  private static final String WINDOW =
      "select MESSAGE_ID, UPDATED_AT"
          + DECIDED
          + " and UPDATED_AT >= ? and UPDATED_AT <= ? and (UPDATED_AT < ? or MESSAGE_ID <= ?)"
          + ORDER;

  private final Connection connection;
  private final String company;

  AnsweredRows(Connection connection, String company) {
    this.connection = connection;
    this.company = company;
  }

  /**
   * A decided row.
   *
   * @param updatedAt when it was changed
   * @param answer what was decided
   */
  record Row(Instant updatedAt, Answer answer) {}

  /** Takes the rows of a window one by one. */
  @FunctionalInterface
  interface WindowSink {
    void accept(Instant updatedAt, String messageId);
  }

  /** Rows behind the newest that was given out. */
  List<Row> after(Watermark mark, int most) throws SQLException {
    return rows(AFTER, most, at(mark.updatedAt()), at(mark.updatedAt()), mark.messageId());
  }

  /** Rows from the beginning of the window. */
  List<Row> from(Watermark mark, int most) throws SQLException {
    return rows(FROM, most, at(mark.windowFrom()));
  }

  /** Walks over the window up to the newest row that was given out. */
  void window(Watermark mark, WindowSink sink) throws SQLException {
    Object newest = at(mark.updatedAt());
    try (PreparedStatement statement =
            prepare(WINDOW, at(mark.windowFrom()), newest, newest, mark.messageId());
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        sink.accept(updatedAt(rows), rows.getString("MESSAGE_ID"));
      }
    }
  }

  private List<Row> rows(String sql, int most, Object... values) throws SQLException {
    List<Row> found = new ArrayList<>();
    try (PreparedStatement statement = prepare(sql, values)) {
      statement.setMaxRows(most);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(row(rows));
        }
      }
    }
    return found;
  }

  private static Row row(ResultSet rows) throws SQLException {
    Instant updatedAt = updatedAt(rows);
    OffsetDateTime postedAt = rows.getObject("ERP_POSTED_AT", OffsetDateTime.class);
    return new Row(
        updatedAt,
        new Answer(
            rows.getString("MESSAGE_ID"),
            rows.getString("INVOICE_NO"),
            rows.getString("STATUS"),
            rows.getString("ERP_DOC_NO"),
            rows.getString("ERROR_CODE"),
            rows.getString("ERROR_TEXT"),
            postedAt == null ? updatedAt : postedAt.toInstant()));
  }

  private static Instant updatedAt(ResultSet rows) throws SQLException {
    return rows.getObject("UPDATED_AT", OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private PreparedStatement prepare(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setFetchSize(FETCH);
    statement.setString(1, company);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 2, values[i]);
    }
    return statement;
  }
}
