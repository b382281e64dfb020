package io.ledgerway.examples.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.ledgerway.connector.write.OpKey;
import io.ledgerway.runtime.ConnectionSpec;
import io.ledgerway.runtime.Ledgerway;
import io.ledgerway.runtime.LedgerwayRuntime;
import io.ledgerway.runtime.RuntimeConnection;
import io.ledgerway.runtime.idempotency.WriteRequest;
import io.ledgerway.runtime.idempotency.WriteResult;
import io.ledgerway.store.jdbc.JdbcStores;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.integration.jdbc.metadata.JdbcMetadataStore;

/** Writes that happen once, kept by several hands in one database. Thread-safe but for closing. */
final class GuardedWrites implements AutoCloseable {

  static final int BATCH = 100;

  private final AtomicLong numbers = new AtomicLong();
  private final Path folder;
  private final @Nullable EmbeddedPostgres server;
  private final JdbcStores stores;
  private final LedgerwayRuntime runtime;
  private final RuntimeConnection connection;
  private final HikariDataSource pool;
  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final ProducerTemplate camelRoute;
  private final JdbcMetadataStore metadata;

  /** Opens an H2 file, or a PostgreSQL, and everything that stands on it. */
  GuardedWrites(boolean postgres) throws Exception {
    folder = Files.createTempDirectory("guarded-write");
    server = postgres ? EmbeddedPostgres.start() : null;
    String url =
        server == null
            ? "jdbc:h2:file:" + folder.resolve("store") + ";WRITE_DELAY=0"
            : server.getJdbcUrl("postgres", "postgres");
    stores = JdbcStores.open(url);
    runtime =
        Ledgerway.runtime()
            .stores(stores.intentions(), stores.checkpoints())
            .folder(folder)
            .connector(new NoOpTarget())
            .build();
    connection =
        runtime.connect(new ConnectionSpec("target", "target", NoOpTarget.ID, Map.of(), null));
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(16);
    pool = new HikariDataSource(config);
    makeTables(pool);
    metadata = new JdbcMetadataStore(pool);
    metadata.afterPropertiesSet();
    camel.addRoutes(route(pool));
    camel.start();
    camelRoute = camel.createProducerTemplate();
  }

  private static void makeTables(HikariDataSource pool) throws SQLException {
    try (Connection made = pool.getConnection();
        Statement statement = made.createStatement()) {
      statement.execute(
          "CREATE TABLE bare (key_hash VARCHAR(64) PRIMARY KEY, wire_key VARCHAR(64) NOT NULL,"
              + " fingerprint VARCHAR(80) NOT NULL, state VARCHAR(20) NOT NULL,"
              + " reference VARCHAR(200), sent_at TIMESTAMP WITH TIME ZONE NOT NULL,"
              + " updated_at TIMESTAMP WITH TIME ZONE NOT NULL)");
      statement.execute(
          "CREATE TABLE int_metadata_store (metadata_key VARCHAR(255) NOT NULL, metadata_value"
              + " VARCHAR(4000), region VARCHAR(100) NOT NULL, PRIMARY KEY (metadata_key, region))");
    }
  }

  private static RouteBuilder route(HikariDataSource pool) {
    JdbcMessageIdRepository known = new JdbcMessageIdRepository(pool, "benchmark");
    return new RouteBuilder() {
      @Override
      public void configure() {
        from("direct:write")
            .idempotentConsumer(header("number"), known)
            .process(exchange -> exchange.setProperty("taken", true));
      }
    };
  }

  /** How many writes each side keeps. */
  Map<String, Integer> kept() throws SQLException {
    Map<String, Integer> kept = new LinkedHashMap<>();
    kept.put("ours", count("lw_intention WHERE state = 'APPLIED'"));
    kept.put("bare", count("bare WHERE state = 'APPLIED'"));
    kept.put("camel", count("camel_messageprocessed"));
    kept.put("spring", count("int_metadata_store"));
    return kept;
  }

  private int count(String rows) throws SQLException {
    try (Connection made = pool.getConnection();
        Statement statement = made.createStatement();
        ResultSet found = statement.executeQuery("SELECT COUNT(*) FROM " + rows)) {
      found.next();
      return found.getInt(1);
    }
  }

  /** Closes it all. */
  @Override
  public void close() throws IOException {
    camel.close();
    pool.close();
    runtime.close();
    stores.close();
    if (server != null) {
      server.close();
    }
    TemporaryFolders.remove(folder);
  }

  /** Ours, one document. */
  WriteResult ledgerway() {
    return runtime.write(connection, NoOpTarget.POST, List.of(next())).get(0);
  }

  /** Ours, a hundred documents in a call. */
  List<WriteResult> ledgerwayBatch() {
    List<WriteRequest<String>> requests = new ArrayList<>(BATCH);
    for (int each = 0; each < BATCH; each++) {
      requests.add(next());
    }
    return runtime.write(connection, NoOpTarget.POST, requests);
  }

  private WriteRequest<String> next() {
    return request("R-" + numbers.incrementAndGet());
  }

  static WriteRequest<String> request(String number) {
    OpKey key = new OpKey("tenant", "post", "invoice", number, 0);
    return WriteRequest.of(key, "fp1:" + number, number);
  }

  /** Bare JDBC: a row that says SENDING, then one that says APPLIED; each committed. */
  String jdbc() throws SQLException {
    String number = "R-" + numbers.incrementAndGet();
    try (Connection one = pool.getConnection()) {
      one.setAutoCommit(false);
      try (PreparedStatement insert =
          one.prepareStatement(
              "INSERT INTO bare (key_hash, wire_key, fingerprint, state, sent_at, updated_at)"
                  + " VALUES (?, ?, ?, 'SENDING', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)")) {
        insert.setString(1, number);
        insert.setString(2, number);
        insert.setString(3, "fp1:" + number);
        insert.executeUpdate();
      }
      one.commit();
    }
    try (Connection other = pool.getConnection()) {
      other.setAutoCommit(false);
      try (PreparedStatement update =
          other.prepareStatement(
              "UPDATE bare SET state = 'APPLIED', reference = 'taken', updated_at ="
                  + " CURRENT_TIMESTAMP WHERE key_hash = ? AND state = 'SENDING'")) {
        update.setString(1, number);
        update.executeUpdate();
      }
      other.commit();
    }
    return number;
  }

  /** Apache Camel's idempotent consumer over its JDBC repository. */
  String camel() {
    String number = "R-" + numbers.incrementAndGet();
    camelRoute.sendBodyAndHeader("direct:write", number, "number", number);
    return number;
  }

  /** Spring Integration's JDBC metadata store. */
  String springIntegration() {
    String number = "R-" + numbers.incrementAndGet();
    return metadata.putIfAbsent(number, number) == null ? number : "known";
  }
}
