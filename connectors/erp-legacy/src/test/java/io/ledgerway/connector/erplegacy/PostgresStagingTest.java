package io.ledgerway.connector.erplegacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.Connector;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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

class PostgresStagingTest extends StagingContract {

  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void startPostgres() throws IOException {
    postgres = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stopPostgres() throws IOException {
    postgres.close();
  }

  @Override
  DataSource freshDatabase() {
    return fresh(postgres);
  }

  /** A schema of its own, which is made faster than a database. */
  static DataSource fresh(EmbeddedPostgres postgres) {
    String name = "s" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return postgres.getDatabase("postgres", "postgres", Map.of("currentSchema", name));
  }

  @Test
  void isOpenedByManyAtOnceThoughTheTablesAreNotThere() throws Exception {
    DataSource database = freshDatabase();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    List<Future<Connector>> opening = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      opening.add(pool.submit(() -> Erp.tables(database)));
    }
    for (Future<Connector> each : opening) {
      assertThat(each.get()).isNotNull();
    }
    pool.shutdown();
  }
}
