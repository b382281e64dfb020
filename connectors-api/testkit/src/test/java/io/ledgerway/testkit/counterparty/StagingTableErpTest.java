package io.ledgerway.testkit.counterparty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTableErpTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

  @TempDir private Path folder;
  private JdbcDataSource staging;

  @BeforeEach
  void tables() {
    staging = new JdbcDataSource();
    staging.setURL("jdbc:h2:file:" + folder.resolve("staging") + ";DB_CLOSE_DELAY=-1");
    with(erp -> assertThat(erp.work()).isZero());
  }

  @Test
  void postsAndRefusesAndSaysSoInTheRow() {
    stage("m-1", "A-1", "100.00", "NEW");
    stage("m-2", "A-2", "50.00", "NEW");
    with(
        erp -> {
          assertThat(erp.work()).isEqualTo(2);
          assertThat(erp.work()).isZero();
          assertThat(erp.postings())
              .containsExactly(
                  new ErpPosting(
                      "m-1",
                      "1000",
                      "S-1001",
                      "INVOICE",
                      "A-1",
                      "EUR",
                      new BigDecimal("100.00"),
                      "5100000001",
                      "STG_APINV_HDR"));
        });
    assertThat(rows())
        .containsExactly(
            "m-1 POSTED 5100000001 null true", "m-2 REJECTED null CLOSED_PERIOD false");
  }

  @Test
  void leavesRowsAloneThatAreNotReady() {
    stage("m-1", "A-1", "100.00", "LOADING");
    stage("m-2", "A-3", "100.00", "POSTED");
    with(
        erp -> {
          assertThat(erp.work()).isZero();
          assertThat(erp.postings()).isEmpty();
        });
  }

  @Test
  void postsOnceHoweverItIsKilled() {
    stage("m-1", "A-1", "100.00", "NEW");
    with(erp -> erp.claim("m-1"));
    assertThat(rows()).containsExactly("m-1 PROCESSING null null false");
    with(erp -> erp.decide("m-1"));
    assertThat(rows()).containsExactly("m-1 PROCESSING null null false");
    with(
        erp -> {
          assertThat(erp.work()).isEqualTo(1);
          assertThat(erp.postings()).hasSize(1);
          assertThat(erp.alerts()).isEmpty();
        });
    assertThat(rows()).containsExactly("m-1 POSTED 5100000001 null true");
  }

  @Test
  void showsOneInvoiceUnderTwoMessagesTwice() {
    stage("m-1", "A-1", "100.00", "NEW");
    stage("m-2", "A-1", "100.00", "NEW");
    with(
        erp -> {
          erp.work();
          assertThat(erp.postings())
              .extracting(ErpPosting::documentNumber)
              .containsExactly("5100000001", "5100000002");
        });
  }

  @Test
  void answersARepeatedMessageAsBeforeAndNoticesIt() {
    stage("m-1", "A-1", "100.00", "NEW");
    with(StagingTableErp::work);
    execute("update STG_APINV_HDR set STATUS = 'NEW'");
    with(
        erp -> {
          erp.work();
          assertThat(erp.postings()).hasSize(1);
          assertThat(erp.alerts()).singleElement().asString().startsWith("MESSAGE_REPEAT");
        });
    assertThat(rows()).containsExactly("m-1 POSTED 5100000001 null true");
  }

  @Test
  void refusesARowWithoutAmount() {
    stage("m-1", "A-1", null, "NEW");
    with(
        erp -> {
          erp.work();
          assertThat(erp.postings()).isEmpty();
        });
    assertThat(rows()).containsExactly("m-1 REJECTED null INCOMPLETE false");
  }

  @Test
  void worksThroughMoreRowsThanOnePage() {
    for (int i = 0; i < 1_100; i++) {
      stage("m-" + i, "A-" + (i + 10), "1.00", "NEW");
    }
    with(
        erp -> {
          assertThat(erp.work()).isEqualTo(1_100);
          assertThat(erp.postings()).hasSize(1_100);
        });
  }

  private void stage(String messageId, String number, String gross, String status) {
    execute(
        "insert into STG_APINV_HDR(MESSAGE_ID, STATUS, COMPANY_CODE, SUPPLIER_NO, NATURE, INVOICE_NO, CURRENCY,"
            + " GROSS_AMOUNT) values (?, ?, '1000', 'S-1001', 'INVOICE', ?, 'EUR', ?)",
        messageId,
        status,
        number,
        gross == null ? null : new BigDecimal(gross));
  }

  private List<String> rows() {
    try (Connection connection = staging.getConnection();
        PreparedStatement query =
            connection.prepareStatement("select * from STG_APINV_HDR order by MESSAGE_ID");
        ResultSet row = query.executeQuery()) {
      List<String> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(
            String.join(
                " ",
                row.getString("MESSAGE_ID"),
                row.getString("STATUS"),
                row.getString("ERP_DOC_NO"),
                row.getString("ERROR_CODE"),
                Boolean.toString(row.getObject("ERP_POSTED_AT") != null)));
      }
      return rows;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void execute(String sql, Object... values) {
    try (Connection connection = staging.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void with(Consumer<StagingTableErp> use) {
    String url = "jdbc:h2:file:" + folder.resolve("erp") + ";WRITE_DELAY=0";
    try (StagingTableErp erp =
        StagingTableErp.open(url, staging, ErpBehaviour.refusing("A-2"), MONDAY)) {
      use.accept(erp);
    }
  }
}
