package io.ledgerway.connector.warehouse;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresWarehouseKitTest extends WarehouseKit {

  private static EmbeddedPostgres postgres;

  PostgresWarehouseKitTest() {
    super(() -> PostgresWarehouseTest.fresh(postgres));
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
