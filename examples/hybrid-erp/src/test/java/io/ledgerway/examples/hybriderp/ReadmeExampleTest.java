package io.ledgerway.examples.hybriderp;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.write.OpKey;
import io.ledgerway.flow.payable.PayableOperations;
import io.ledgerway.model.json.CanonicalJson;
import io.ledgerway.model.v1.envelope.DocumentRefBuilder;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.value.DocumentRefType;
import io.ledgerway.runtime.ConnectionSpec;
import io.ledgerway.runtime.Ledgerway;
import io.ledgerway.runtime.LedgerwayRuntime;
import io.ledgerway.runtime.RuntimeConnection;
import io.ledgerway.runtime.idempotency.WriteRequest;
import io.ledgerway.store.jdbc.JdbcStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the root README: what it shows is what runs here. */
class ReadmeExampleTest {

  @TempDir Path folder;

  private final Map<String, String> inboxSettings =
      Map.of("folder", Path.of("sample").toAbsolutePath().toString());
  private final Map<String, String> erpSettings =
      Map.of("profile", "file-drop", "company", "PL01", "to-erp", "to-erp", "from-erp", "from-erp");

  private static ConnectionSpec connection(
      String id, String connector, Map<String, String> settings) {
    return new ConnectionSpec(id, id, connector, settings, null);
  }

  private static Invoice withSupplier(Invoice invoice) {
    return invoice.toBuilder()
        .parties(
            invoice.parties().toBuilder()
                .supplier(
                    DocumentRefBuilder.builder()
                        .type(DocumentRefType.SUPPLIER)
                        .number("S-1001")
                        .build())
                .build())
        .build();
  }

  @Test
  void postsEveryInvoiceOnce() throws IOException {
    post();
    long files = filesForTheErp();
    post();
    assertThat(filesForTheErp()).isEqualTo(files).isPositive();
  }

  private long filesForTheErp() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("to-erp"))) {
      return files.count();
    }
  }

  private void post() {
    try (JdbcStores stores = JdbcStores.openFile(folder.resolve("ledgerway"));
        LedgerwayRuntime runtime =
            Ledgerway.runtime()
                .stores(stores.intentions(), stores.checkpoints())
                .folder(folder)
                .connectorsOf(getClass().getClassLoader())
                .build()) {
      RuntimeConnection inbox =
          runtime.connect(connection("inbox", "einvoice-inbox", inboxSettings));
      RuntimeConnection erp = runtime.connect(connection("erp", "erp-legacy", erpSettings));
      runtime.recover(); // decides what a killed process left behind, before anything new is sent

      runtime.<Invoice>read(
          inbox,
          PayableOperations.READ_INVOICES,
          invoices -> {
            for (Envelope<Invoice> each : invoices) {
              Invoice invoice =
                  withSupplier(each.document()); // your master data names the supplier
              OpKey key = new OpKey("demo", "post-payable", "invoice", invoice.number(), 0);
              String fingerprint = CanonicalJson.sha256(invoice);
              // Safe to call again after any crash: the same key is never posted twice.
              runtime.write(
                  erp, PayableOperations.POST, List.of(WriteRequest.of(key, fingerprint, invoice)));
            }
          });
    }
  }
}
