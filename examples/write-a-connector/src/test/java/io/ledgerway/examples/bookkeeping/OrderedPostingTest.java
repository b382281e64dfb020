package io.ledgerway.examples.bookkeeping;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.write.OpKey;
import io.ledgerway.examples.bookkeeping.simulator.BookkeepingServer;
import io.ledgerway.examples.bookkeeping.simulator.BookkeepingServer.Fault;
import io.ledgerway.model.json.CanonicalJson;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.EnvelopeBuilder;
import io.ledgerway.model.v1.envelope.Origin;
import io.ledgerway.model.v1.envelope.SourceSystem;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceBuilder;
import io.ledgerway.runtime.ConnectionSpec;
import io.ledgerway.runtime.Ledgerway;
import io.ledgerway.runtime.LedgerwayRuntime;
import io.ledgerway.runtime.http.HttpSettings;
import io.ledgerway.runtime.outbox.OutboxDispatcher;
import io.ledgerway.runtime.outbox.OutboxMessage;
import io.ledgerway.store.jdbc.JdbcStores;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Postings that an application orders in its own transaction. */
class OrderedPostingTest {

  private static final Instant READ = Instant.parse("2026-11-02T07:00:00Z");

  @TempDir private Path folder;

  @Test
  void postsWhatWasCommittedOnceAndNothingElse() throws Exception {
    String url = "jdbc:h2:file:" + folder.resolve("stores") + ";WRITE_DELAY=0";
    try (BookkeepingServer server = new BookkeepingServer();
        JdbcStores stores = JdbcStores.open(url);
        LedgerwayRuntime runtime = runtime(stores);
        Connection application = DriverManager.getConnection(url)) {
      runtime.connect(spec(server));
      application.setAutoCommit(false);
      OutboxMessage kept = order(stores, application, "R-1");
      application.commit();
      OutboxMessage dropped = order(stores, application, "R-2");
      application.rollback();

      server.next(Fault.APPLIED_NO_REPLY);
      OutboxDispatcher dispatcher = new OutboxDispatcher(runtime, stores.outbox());
      dispatcher.dispatch("books");
      letTimePass(application);
      dispatcher.dispatch("books");

      assertThat(stores.outbox().find(kept.id()).orElseThrow().ended()).isTrue();
      assertThat(stores.outbox().find(dropped.id())).isEmpty();
      assertThat(server.posted()).singleElement().asString().contains("R-1");
    }
  }

  private LedgerwayRuntime runtime(JdbcStores stores) {
    return Ledgerway.runtime()
        .stores(stores.intentions(), stores.checkpoints())
        .folder(folder)
        .connectorsOf(getClass().getClassLoader())
        .build();
  }

  private static ConnectionSpec spec(BookkeepingServer server) {
    HttpSettings http = HttpSettings.of(server.base());
    Map<String, String> settings = Map.of("company", "100");
    return new ConnectionSpec("books", "Books", "bookkeeping", settings, null, http);
  }

  private static OutboxMessage order(JdbcStores stores, Connection application, String number) {
    Invoice invoice = InvoiceBuilder.builder().number(number).build();
    SourceSystem system = new SourceSystem("shop", "shop-1", "shop", "1", "Invoice", null);
    Envelope<Invoice> envelope =
        EnvelopeBuilder.<Invoice>builder()
            .schema("canonical/invoice")
            .schemaVersion("1.0.0")
            .id(new DocumentId("id-" + number))
            .type(DocumentType.INVOICE)
            .origin(new Origin(system, null, READ, READ, null, null, List.of(), null))
            .document(invoice)
            .build();
    OutboxMessage message =
        new OutboxMessage(
            UUID.randomUUID(),
            "books",
            BookkeepingProvider.POST_INVOICE,
            new OpKey("demo", "post-payable", "invoice", number, 0),
            CanonicalJson.sha256(invoice),
            null,
            envelope);
    stores.outbox().enqueue(application, message);
    return message;
  }

  /** As if the rest before the next round were over. */
  private static void letTimePass(Connection application) throws SQLException {
    try (var statement = application.createStatement()) {
      statement.execute("UPDATE lw_outbox SET next_at = created_at");
      application.commit();
    }
  }
}
