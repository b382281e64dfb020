package io.ledgerway.connector.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.write.OpKey;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.runtime.LedgerwayRuntime;
import io.ledgerway.runtime.idempotency.WriteRequest;
import io.ledgerway.runtime.idempotency.WriteResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  /** The example of the README; that it compiles is what is tested here. */
  static List<WriteResult> load(
      LedgerwayRuntime runtime, Envelope<Invoice> invoice, String fingerprint) {
    OpKey key =
        new OpKey("tenant-1", "report-liability@warehouse", "invoice", invoice.id().value(), 2);
    return runtime.write(
        runtime.connection("warehouse").orElseThrow(),
        WarehouseOperations.UPSERT_LIABILITIES,
        List.of(WriteRequest.of(key, fingerprint, invoice)));
  }

  @Test
  void namesEveryTableAndOperation() throws Exception {
    assertThat(Files.readString(Path.of("README.md")))
        .contains("LW_LIABILITY", "LW_PAYMENT", "LW_SETTLEMENT")
        .contains("upsert-liabilities", "upsert-payments", "upsert-settlements")
        .contains(WarehouseConnectorProvider.CREATE_TABLES, WarehouseOperations.LEDGER_DOCUMENT);
  }
}
