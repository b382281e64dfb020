package io.ledgerway.examples.bookkeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.write.OpKey;
import io.ledgerway.examples.bookkeeping.simulator.BookkeepingServer;
import io.ledgerway.examples.bookkeeping.simulator.BookkeepingServer.Fault;
import io.ledgerway.model.json.CanonicalJson;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceBuilder;
import io.ledgerway.runtime.ConnectionSpec;
import io.ledgerway.runtime.Ledgerway;
import io.ledgerway.runtime.LedgerwayRuntime;
import io.ledgerway.runtime.RuntimeConnection;
import io.ledgerway.runtime.http.HttpSettings;
import io.ledgerway.runtime.idempotency.WriteRequest;
import io.ledgerway.runtime.idempotency.WriteResult;
import io.ledgerway.runtime.idempotency.WriteStatus;
import io.ledgerway.runtime.retry.Sleeper;
import io.ledgerway.store.jdbc.JdbcStores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookkeepingConnectorTest {

  @TempDir private Path folder;
  private BookkeepingServer server;
  private JdbcStores stores;
  private LedgerwayRuntime runtime;
  private RuntimeConnection connection;

  @BeforeEach
  void start() throws IOException {
    server = new BookkeepingServer();
    stores = JdbcStores.openFile(folder.resolve("stores"));
    runtime =
        Ledgerway.runtime()
            .stores(stores.intentions(), stores.checkpoints())
            .folder(folder)
            .sleeper(Sleeper.NEVER) // one attempt a call, to look at each
            .connectorsOf(getClass().getClassLoader())
            .build();
    connection = runtime.connect(spec(Map.of("company", "100")));
  }

  @AfterEach
  void stop() {
    runtime.close();
    stores.close();
    server.close();
  }

  private ConnectionSpec spec(Map<String, String> settings) {
    HttpSettings http = HttpSettings.of(server.base());
    return new ConnectionSpec("books", "Books", "bookkeeping", settings, null, http);
  }

  private WriteResult post(String number) {
    Invoice invoice = InvoiceBuilder.builder().number(number).build();
    OpKey key = new OpKey("demo", "post-payable", "invoice", number, 0);
    WriteRequest<Invoice> request = WriteRequest.of(key, CanonicalJson.sha256(invoice), invoice);
    return runtime.write(connection, BookkeepingProvider.POST_INVOICE, List.of(request)).get(0);
  }

  @Test
  void postsAndKeepsTheReference() {
    WriteResult result = post("R-1");
    assertThat(result.status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(result.reference()).isEqualTo("/invoices/1");
    assertThat(server.posted()).singleElement().asString().contains("\"R-1\"");
    assertThat(post("R-1").replayed()).isTrue();
    assertThat(server.requests()).isEqualTo(1);
  }

  @Test
  void makesOneRequestACall() {
    server.next(Fault.APPLIED_NO_REPLY);
    assertThat(post("R-1").status()).isEqualTo(WriteStatus.UNKNOWN);
    assertThat(server.requests()).isEqualTo(1);
  }

  @Test
  void neverPostsTwiceWhenAnAnswerIsLost() {
    server.next(Fault.APPLIED_NO_REPLY, Fault.APPLIED_FOREIGN_REPLY);
    assertThat(post("R-1").status()).isEqualTo(WriteStatus.UNKNOWN);
    assertThat(post("R-1").status()).isEqualTo(WriteStatus.UNKNOWN);
    assertThat(post("R-1").status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(server.posted()).hasSize(1);
  }

  @Test
  void losesNothingWhenARequestIsDropped() {
    server.next(Fault.DROPPED, Fault.THROTTLED);
    assertThat(post("R-1").status()).isEqualTo(WriteStatus.UNKNOWN);
    assertThat(post("R-1").status()).isEqualTo(WriteStatus.UNKNOWN);
    assertThat(post("R-1").status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(server.posted()).hasSize(1);
  }

  @Test
  void comesAgainWhenTheSystemIsBusy() {
    server.next(Fault.THROTTLED);
    WriteResult busy = post("R-1");
    assertThat(busy.status()).isEqualTo(WriteStatus.RETRY_LATER);
    assertThat(busy.reasonCode()).isEqualTo("429");
    assertThat(post("R-1").status()).isEqualTo(WriteStatus.APPLIED);
  }

  @Test
  void acceptsARefusal() {
    server.next(Fault.REFUSED);
    assertThat(post("R-1").status()).isEqualTo(WriteStatus.REJECTED);
    assertThat(post("R-1").replayed()).isTrue();
    assertThat(server.posted()).isEmpty();
  }

  @Test
  void namesEveryProblemOfItsSettings() {
    assertThatThrownBy(() -> runtime.connect(spec(Map.of("compony", "100"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("books", "compony", "company");
  }

  @Test
  void checksWithoutPostingAnything() {
    assertThat(connection.connector().check(connection.call("check")).isOk()).isTrue();
    assertThat(server.posted()).isEmpty();
  }
}
