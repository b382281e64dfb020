package io.ledgerway.connector.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.runtime.DataItem;
import io.ledgerway.runtime.LedgerwayRuntime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  /** The example of the README; that it compiles is what is tested here. */
  static void load(LedgerwayRuntime runtime, Envelope<Invoice> invoice) {
    runtime.writeData(
        runtime.connection("warehouse").orElseThrow(),
        WarehouseOperations.UPSERT_LIABILITIES,
        List.of(new DataItem<>(invoice.id().value(), 2, invoice)));
  }

  @Test
  void namesEveryTableAndOperation() throws Exception {
    assertThat(Files.readString(Path.of("README.md")))
        .contains("LW_LIABILITY", "LW_PAYMENT", "LW_SETTLEMENT")
        .contains("upsert-liabilities", "upsert-payments", "upsert-settlements")
        .contains(WarehouseConnectorProvider.CREATE_TABLES, WarehouseOperations.LEDGER_DOCUMENT);
  }
}
