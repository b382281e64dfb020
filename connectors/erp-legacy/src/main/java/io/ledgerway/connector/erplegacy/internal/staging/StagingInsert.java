package io.ledgerway.connector.erplegacy.internal.staging;

import io.ledgerway.connector.erplegacy.internal.map.Payable;
import io.ledgerway.connector.erplegacy.internal.map.PayableLine;
import io.ledgerway.connector.write.DispatchStamp;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inserts payables within the caller's transaction, and shows them to the ERP last. */
final class StagingInsert {

  private static final String HEADER =
      """
      insert into STG_APINV_HDR(MESSAGE_ID, BATCH_ID, SEQ_NO, STATUS, CREATED_AT, UPDATED_AT,
        PAYLOAD_HASH, COMPANY_CODE, SUPPLIER_NO, NATURE, TYPE_CODE, INVOICE_NO, INVOICE_DATE,
        DUE_DATE, CURRENCY, GROSS_AMOUNT, NET_AMOUNT, TAX_AMOUNT, PAYMENT_METHOD, ORDER_REFERENCE)
      values (?, ?, ?, 'LOADING', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String LINE =
      """
      insert into STG_APINV_LIN(MESSAGE_ID, LINE_NO, LINE_REF, DESCRIPTION, QUANTITY, UNIT,
        NET_AMOUNT, TAX_CATEGORY, TAX_RATE, ACCOUNTING_REF)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String SHOW =
      "update STG_APINV_HDR set STATUS = 'NEW' where BATCH_ID = ? and STATUS = 'LOADING'";

  private final Connection connection;
  private final String company;
  private final DispatchStamp stamp;

  StagingInsert(Connection connection, String company, DispatchStamp stamp) {
    this.connection = connection;
    this.company = company;
    this.stamp = stamp;
  }

  void insert(List<Payable> payables) throws SQLException {
    if (payables.isEmpty()) {
      return;
    }
    try (PreparedStatement header = connection.prepareStatement(HEADER);
        PreparedStatement line = connection.prepareStatement(LINE)) {
      int sequence = 0;
      for (Payable payable : payables) {
        header(header, payable, ++sequence);
        for (PayableLine each : payable.lines()) {
          line(line, payable.messageId(), each);
        }
      }
      header.executeBatch();
      line.executeBatch();
    }
    show(payables.size());
  }

  private void header(PreparedStatement header, Payable payable, int sequence) throws SQLException {
    OffsetDateTime createdAt = stamp.createdAt().atOffset(ZoneOffset.UTC);
    add(
        header,
        payable.messageId(),
        stamp.id(),
        sequence,
        createdAt,
        createdAt,
        payable.payloadHash(),
        company,
        payable.supplier(),
        payable.nature(),
        payable.typeCode(),
        payable.number(),
        payable.issued(),
        payable.due(),
        payable.currency(),
        payable.gross(),
        payable.net(),
        payable.tax(),
        Payable.PAYMENT_METHOD,
        payable.orderReference());
  }

  private static void line(PreparedStatement statement, String messageId, PayableLine line)
      throws SQLException {
    add(
        statement,
        messageId,
        line.number(),
        line.reference(),
        line.description(),
        line.quantity(),
        line.unit(),
        line.net(),
        line.taxCategory(),
        line.taxRate(),
        line.accountingReference());
  }

  private static void add(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }

  private void show(int expected) throws SQLException {
    try (PreparedStatement show = connection.prepareStatement(SHOW)) {
      show.setString(1, stamp.id());
      if (show.executeUpdate() != expected) {
        throw new SQLException("Other rows stand under the batch id of this batch");
      }
    }
  }
}
