package io.ledgerway.connector.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresWarehouseTest extends WarehouseContract {

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
  DataSource freshDatabase() {
    return fresh(postgres);
  }

  /** A schema of its own, which is made faster than a database. */
  static DataSource fresh(EmbeddedPostgres postgres) {
    String name = "w" + UUID.randomUUID().toString().replace("-", "");
    try {
      Warehouse.execute(postgres.getPostgresDatabase(), "CREATE SCHEMA " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return postgres.getDatabase("postgres", "postgres", Map.of("currentSchema", name));
  }

  @Test
  void isOpenedByManyAtOnceThoughTheTablesAreNotThere() throws Exception {
    DataSource database = freshDatabase();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    List<Future<Warehouse>> opening = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      opening.add(pool.submit(() -> Warehouse.open(database)));
    }
    for (Future<Warehouse> each : opening) {
      assertThat(each.get()).isNotNull();
    }
    pool.shutdown();
  }
}
