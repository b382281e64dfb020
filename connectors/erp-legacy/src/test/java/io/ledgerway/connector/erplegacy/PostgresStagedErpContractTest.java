package io.ledgerway.connector.erplegacy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresStagedErpContractTest extends StagedErpContract {

  private static EmbeddedPostgres postgres;

  PostgresStagedErpContractTest() {
    super(() -> PostgresStagingTest.fresh(postgres));
  }

  @BeforeAll
  static void startPostgres() throws IOException {
    postgres = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stopPostgres() throws IOException {
    postgres.close();
  }
}
