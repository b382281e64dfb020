package io.ledgerway.examples.hybriderp.work;

import io.ledgerway.examples.hybriderp.config.ExampleConfig;
import io.ledgerway.examples.hybriderp.config.ExampleConfig.ConnectionEntry;
import io.ledgerway.testkit.counterparty.BankBehaviour;
import io.ledgerway.testkit.counterparty.BankFolder;
import io.ledgerway.testkit.counterparty.BankPayment;
import io.ledgerway.testkit.counterparty.ErpBehaviour;
import io.ledgerway.testkit.counterparty.ErpPosting;
import io.ledgerway.testkit.counterparty.LegacyErpFolder;
import io.ledgerway.testkit.counterparty.StagingTableErp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks into the ledgers of the stand-ins and into the warehouse of a finished run. */
public final class CounterpartyLedgers {

  private static final LocalDate ANY_DAY = LocalDate.of(2026, 11, 2);

  private CounterpartyLedgers() {}

  /**
   * Everything that the ERPs' own ledgers hold.
   *
   * @param work the work folder
   * @param config the configuration
   * @return the postings of all ERPs
   */
  public static List<ErpPosting> postings(Path work, ExampleConfig config) {
    List<ErpPosting> postings = new ArrayList<>();
    Layout layout = new Layout(work, config);
    try (Databases databases = new Databases(null)) {
      for (ConnectionEntry connection : config.connections()) {
        if (connection.type().equals("erp-legacy")
            && Files.exists(Path.of(layout.standIn(connection) + ".mv.db"))) {
          postings.addAll(postings(layout, connection, databases));
        }
      }
    }
    return postings;
  }

  private static List<ErpPosting> postings(
      Layout layout, ConnectionEntry connection, Databases databases) {
    String url = Databases.fileUrl(layout.standIn(connection));
    ErpBehaviour any = ErpBehaviour.postingAll();
    Map<String, String> settings = connection.settingsOrNone();
    if ("staging-tables".equals(settings.get("profile"))) {
      var staging = databases.of(connection.database(), layout.staging(connection));
      try (StagingTableErp erp = StagingTableErp.open(url, staging, any, ANY_DAY)) {
        return erp.postings();
      }
    }
    Path work = layout.work();
    try (LegacyErpFolder erp =
        LegacyErpFolder.open(
            url,
            work.resolve(settings.getOrDefault("to-erp", "to-erp")),
            work.resolve(settings.getOrDefault("from-erp", "from-erp")),
            any,
            ANY_DAY)) {
      return erp.postings();
    }
  }

  /**
   * Everything that the banks' own ledgers hold.
   *
   * @param work the work folder
   * @param config the configuration
   * @return the payments at all banks
   */
  public static List<BankPayment> payments(Path work, ExampleConfig config) {
    List<BankPayment> payments = new ArrayList<>();
    Layout layout = new Layout(work, config);
    for (ConnectionEntry connection : config.connections()) {
      if (connection.type().equals("bank-files")) {
        Map<String, String> settings = connection.settingsOrNone();
        try (BankFolder bank =
            BankFolder.open(
                Databases.fileUrl(layout.standIn(connection)),
                work.resolve(settings.getOrDefault("to-bank", "to-bank")),
                work.resolve(settings.getOrDefault("from-bank", "from-bank")),
                BankBehaviour.payingAll(),
                ANY_DAY)) {
          payments.addAll(bank.payments());
        }
      }
    }
    return payments;
  }

  /**
   * The rows of the warehouse file, each as one line.
   *
   * @param work the work folder
   * @return the rows
   */
  public static List<String> warehouseRows(Path work) {
    List<String> rows = new ArrayList<>();
    String url = Databases.fileUrl(work.resolve("warehouse"));
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      rows(
          statement,
          "SELECT invoice_number, currency, signed_amount_due, payment_status, hold_code"
              + " FROM lw_liability",
          "liability",
          rows);
      rows(
          statement,
          "SELECT end_to_end_id, currency, amount, status FROM lw_payment",
          "paid",
          rows);
      rows(
          statement,
          "SELECT end_to_end_id, credit_debit, currency, amount, match_status FROM lw_settlement",
          "booked",
          rows);
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("The warehouse can't be read", e);
    }
  }

  private static void rows(Statement statement, String query, String kind, List<String> rows)
      throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        StringBuilder row = new StringBuilder("warehouse|").append(kind);
        for (int column = 1; column <= columns; column++) {
          row.append('|').append(result.getString(column));
        }
        rows.add(row.toString());
      }
    }
  }
}
