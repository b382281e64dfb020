package io.ledgerway.store.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.Statement;
import java.util.UUID;

/** A real PostgreSQL for all tests of this JVM, with a new database for each of them. */
final class PostgresServer {

  private static EmbeddedPostgres server;

  private PostgresServer() {}

  static String freshDatabase() throws Exception {
    String name = "s" + UUID.randomUUID().toString().replace("-", "");
    execute("CREATE DATABASE " + name);
    return server().getJdbcUrl("postgres", name);
  }

  /** Runs statements as the administrator, outside of the databases of tests. */
  static void execute(String... statements) throws Exception {
    try (Connection connection = server().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  /** Started by the first who asks; ends with the JVM. */
  private static synchronized EmbeddedPostgres server() throws Exception {
    if (server == null) {
      server = EmbeddedPostgres.start();
    }
    return server;
  }
}
