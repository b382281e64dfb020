package io.ledgerway.connector.erplegacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.CheckReport;
import io.ledgerway.connector.secret.Secret;
import io.ledgerway.connector.secret.SecretRef;
import io.ledgerway.connector.write.OpKey;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.ledger.PostingAcknowledgement;
import io.ledgerway.model.v1.ledger.PostingDecision;
import io.ledgerway.runtime.ConnectionSpec;
import io.ledgerway.runtime.Ledgerway;
import io.ledgerway.runtime.LedgerwayRuntime;
import io.ledgerway.runtime.RuntimeConnection;
import io.ledgerway.runtime.checkpoint.ReadSummary;
import io.ledgerway.runtime.http.HttpEndpoints;
import io.ledgerway.runtime.idempotency.WriteRequest;
import io.ledgerway.runtime.idempotency.WriteResult;
import io.ledgerway.runtime.idempotency.WriteStatus;
import io.ledgerway.runtime.memory.MemoryStores;
import io.ledgerway.testkit.counterparty.ErpBehaviour;
import io.ledgerway.testkit.counterparty.LegacyErpFolder;
import io.ledgerway.testkit.fake.SftpFakeServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file drop of an ERP that is reached over SFTP. */
class SftpDropTest {

  private static final String PASSWORD = "canary-password";

  @TempDir private Path local;
  @TempDir private Path remote;
  private final MemoryStores stores = MemoryStores.open(Clock.systemUTC());
  private SftpFakeServer server;

  @BeforeEach
  void start() {
    server = SftpFakeServer.start(remote, PASSWORD);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private LedgerwayRuntime runtime(String layout) {
    LedgerwayRuntime runtime =
        Ledgerway.runtime()
            .stores(stores.intentions(), stores.checkpoints())
            .allowVolatile()
            .folder(local)
            .http(HttpEndpoints.standard().withSecrets(ref -> Secret.of(PASSWORD)))
            .connector(new ErpLegacyConnectorProvider())
            .build();
    Map<String, String> folders =
        Map.of("company", "PL01", "to-erp", "to-erp", "from-erp", "from-erp", "layout", layout);
    runtime.connect(
        new ConnectionSpec("erp-1", "ERP", "erp-legacy", folders, null)
            .withSftp(server.settings(new SecretRef("erp"))));
    return runtime;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void deliversAnInvoiceAndReadsItsAcknowledgement() throws Exception {
    try (LegacyErpFolder erp =
            LegacyErpFolder.open(
                "jdbc:h2:file:" + local.resolve("erp") + ";WRITE_DELAY=0",
                remote.resolve("to-erp"),
                remote.resolve("from-erp"),
                ErpBehaviour.postingAll(),
                LocalDate.of(2026, 11, 2));
        LedgerwayRuntime runtime = runtime("csv")) {
      RuntimeConnection connection = runtime.connection("erp-1").orElseThrow();
      assertThat(connection.connector().check(connection.call("check"))).isEqualTo(CheckReport.OK);
      WriteRequest<Invoice> request =
          WriteRequest.of(
              new OpKey("t", "post-payable", "invoice", "b1", 0),
              "fp1:1",
              Erp.invoice("F-1", "Paper").build());

      WriteResult result = runtime.write(connection, Erp.POST, List.of(request)).get(0);
      assertThat(result.status()).isEqualTo(WriteStatus.ACCEPTED);
      assertThat(runtime.write(connection, Erp.POST, List.of(request)).get(0).status())
          .isEqualTo(WriteStatus.ACCEPTED);
      assertThat(names(remote.resolve("to-erp")))
          .hasSize(1)
          .allMatch(name -> name.endsWith(".csv"));

      erp.work();
      assertThat(erp.alerts()).isEmpty();
      assertThat(erp.postings()).extracting("invoiceNumber").containsExactly("F-1");

      List<PostingAcknowledgement> read = new ArrayList<>();
      ReadSummary summary =
          runtime.<PostingAcknowledgement>read(
              connection, Erp.READ, page -> page.forEach(each -> read.add(each.document())));
      assertThat(summary.files()).isEqualTo(1);
      assertThat(read).hasSize(1);
      assertThat(read.get(0).messageId()).isEqualTo(result.wireKey());
      assertThat(read.get(0).decision()).isEqualTo(PostingDecision.POSTED);
      assertThat(names(remote.resolve("from-erp"))).containsExactly("archive");
      assertThat(names(local)).doesNotContain("to-erp", "from-erp");
    }
  }

  @Test
  void exchangesFilesOfFixedWidth() throws Exception {
    DropForm form = DropForm.FIXED_WIDTH;
    try (LedgerwayRuntime runtime = runtime(form.layout())) {
      RuntimeConnection connection = runtime.connection("erp-1").orElseThrow();
      WriteRequest<Invoice> request =
          WriteRequest.of(
              new OpKey("t", "post-payable", "invoice", "b1", 0),
              "fp1:1",
              Erp.invoice("F-1", "Paper").build());
      WriteResult result = runtime.write(connection, Erp.POST, List.of(request)).get(0);
      assertThat(result.status()).isEqualTo(WriteStatus.ACCEPTED);
      Path delivered = remote.resolve("to-erp").resolve(names(remote.resolve("to-erp")).get(0));
      String content = Files.readString(delivered);
      assertThat(form.messagesIn(content)).containsExactly(result.wireKey());
      assertThat(form.numbersIn(content)).containsExactly("F-1");

      Files.createDirectories(remote.resolve("from-erp"));
      Files.writeString(
          remote.resolve("from-erp").resolve("ACK_1.txt"),
          form.answers(1, List.of(result.wireKey())));
      List<PostingAcknowledgement> read = new ArrayList<>();
      runtime.<PostingAcknowledgement>read(
          connection, Erp.READ, page -> page.forEach(each -> read.add(each.document())));

      assertThat(read).extracting("messageId").containsExactly(result.wireKey());
      assertThat(read).extracting("decision").containsExactly(PostingDecision.POSTED);
    }
  }
}
