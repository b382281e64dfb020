package io.ledgerway.examples.hybriderp.work;

import io.ledgerway.testkit.counterparty.ErpPosting;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class SampleRunOnPostgresTest extends SampleRunContract {

  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void startPostgres() throws Exception {
    postgres = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stopPostgres() throws Exception {
    postgres.close();
  }

  @Override
  String jdbcUrl() {
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  /** The staging tables are in PostgreSQL here: what the ERP was given can be counted there. */
  @Override
  List<ErpPosting> postings() {
    return postings(jdbcUrl());
  }

  static List<ErpPosting> postings(String url) {
    List<ErpPosting> postings = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM stg_apinv_hdr")) {
      while (rows.next()) {
        postings.add(
            new ErpPosting(
                rows.getString("message_id"),
                rows.getString("company_code"),
                rows.getString("supplier_no"),
                rows.getString("nature"),
                rows.getString("invoice_no"),
                rows.getString("currency"),
                rows.getBigDecimal("gross_amount"),
                rows.getString("erp_doc_no"),
                "staging"));
      }
      return postings;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
