package io.ledgerway.connector.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.List;
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
  DataSource freshDatabase() throws Exception {
    String name = "w" + UUID.randomUUID().toString().replace("-", "");
    Warehouse.execute(postgres.getPostgresDatabase(), "CREATE DATABASE " + name);
    return postgres.getDatabase("postgres", name);
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
