package io.ledgerway.connector.erplegacy;

import io.ledgerway.testkit.counterparty.ErpBehaviour;
import io.ledgerway.testkit.counterparty.ErpPosting;
import io.ledgerway.testkit.counterparty.StagingTableErp;
import io.ledgerway.testkit.fake.JdbcTarget;
import io.ledgerway.testkit.fake.SqlStatement;
import io.ledgerway.testkit.fake.TargetHost;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** An ERP that shares tables, posts what stands there every now and then, and counts postings. */
final class StagedErpTarget extends JdbcTarget {

  private static final String COMPANY = "PL01";
  private static final int CONNECTIONS_BETWEEN = 3;

  private final DataSource tables;
  private final StagingTableErp erp;
  private Instant now = Instant.parse("2026-11-02T10:00:00Z");
  private int connections;
  private int answers;

  StagedErpTarget(TargetHost host, DataSource tables) {
    super(tables);
    this.tables = tables;
    this.erp =
        StagingTableErp.open(
            "jdbc:h2:file:" + host.folder().resolve("erp") + ";WRITE_DELAY=0",
            tables,
            ErpBehaviour.postingAll(),
            LocalDate.of(2026, 11, 2));
  }

  @Override
  protected List<String> keysIn(SqlStatement statement) {
    String sql = statement.sql().toUpperCase(Locale.ROOT);
    List<String> keys = new ArrayList<>();
    if (sql.startsWith("INSERT INTO STG_APINV_HDR")) {
      keys.add((String) statement.values().get(0));
    } else if (sql.contains("MESSAGE_ID IN (")) {
      statement.values().forEach(value -> keys.add((String) value));
    }
    return keys;
  }

  @Override
  protected synchronized void work() {
    connections++;
    if (connections % CONNECTIONS_BETWEEN == 0) {
      erp.work();
    }
  }

  @Override
  public int effects(String businessId) {
    return (int)
        postings().stream().filter(each -> each.invoiceNumber().equals(businessId)).count();
  }

  @Override
  public int effects() {
    return postings().size();
  }

  private List<ErpPosting> postings() {
    erp.work();
    return erp.postings();
  }

  /** A row that the ERP has decided about, so long after the last one. */
  String answer(long secondsLater) {
    now = now.plusSeconds(secondsLater);
    return answerAt(now);
  }

  /** A decided row that bears another time of change than the last one. */
  String answerBefore(long seconds) {
    return answerAt(now.minusSeconds(seconds));
  }

  private String answerAt(Instant at) {
    answers++;
    String id = String.format(Locale.ROOT, "m-%05d", answers);
    execute(
        "insert into STG_APINV_HDR(STATUS, COMPANY_CODE, INVOICE_NO, UPDATED_AT, MESSAGE_ID)"
            + " values ('POSTED', '"
            + COMPANY
            + "', 'F-1', ?, ?)",
        at,
        id);
    return id;
  }

  /** The tables, past everything that goes wrong there. */
  DataSource tables() {
    return tables;
  }

  /** What the first line of an invoice says was bought. */
  String description(String number) {
    String sql =
        "select l.DESCRIPTION from STG_APINV_LIN l join STG_APINV_HDR h"
            + " on h.MESSAGE_ID = l.MESSAGE_ID where h.INVOICE_NO = ? order by l.LINE_NO";
    try (Connection connection = tables.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, number);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getString(1) : "";
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Changes a decided row, so long after the last one. */
  void touch(String id, long secondsLater) {
    now = now.plusSeconds(secondsLater);
    execute("update STG_APINV_HDR set UPDATED_AT = ? where MESSAGE_ID = ?", now, id);
  }

  private void execute(String sql, Instant at, String id) {
    try (Connection connection = tables.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, at.atOffset(ZoneOffset.UTC));
      statement.setString(2, id);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    erp.close();
  }
}
