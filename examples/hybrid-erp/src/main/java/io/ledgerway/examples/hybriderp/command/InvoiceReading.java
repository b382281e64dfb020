package io.ledgerway.examples.hybriderp.command;

import io.ledgerway.connector.einvoice.InvoiceFiles;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** Reads an invoice file that was named on the command line. */
final class InvoiceReading {

  private InvoiceReading() {}

  static Envelope<Invoice> read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new WrongUsageException("there is no file " + file);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return InvoiceFiles.read(
          file.getFileName().toString(), in, "command-line", Clock.systemUTC());
    } catch (IOException e) {
      throw new WrongUsageException("file " + file + " can't be read: " + e.getMessage());
    }
  }
}
