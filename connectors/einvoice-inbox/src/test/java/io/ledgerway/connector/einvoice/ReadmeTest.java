package io.ledgerway.connector.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the README runs. */
class ReadmeTest {

  @TempDir private Path folder;

  @Test
  void readsOneFileWithoutARuntime() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.xml"),
            "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'/>");

    try (InputStream in = Files.newInputStream(file)) {
      Envelope<Invoice> invoice = InvoiceFiles.read("a.xml", in, "inbox", Clock.systemUTC());
      assertThat(invoice.document().lines()).isEmpty();
    }
  }
}
