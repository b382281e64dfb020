package io.ledgerway.examples.hybriderp.command;

import io.ledgerway.base.einvoice.AttachmentSource;
import io.ledgerway.base.einvoice.UblWriteOptions;
import io.ledgerway.base.einvoice.UblWriter;
import io.ledgerway.model.json.DocumentJson;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.LossException;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.value.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A form that invoices are converted to. */
interface InvoiceForm {

  /** What is added to the name of a file that is converted. */
  String suffix();

  /**
   * Writes an invoice.
   *
   * @return what the form could not carry
   * @throws UnreadableException when the invoice can't be written in this form
   */
  List<Finding> write(Envelope<Invoice> envelope, OutputStream out)
      throws IOException, UnreadableException;

  /** The form of a name. */
  static InvoiceForm of(String name, boolean strict, AttachmentSource attachments) {
    return switch (name) {
      case "json" -> new CanonicalJson();
      case "ubl" ->
          new Ubl(
              (strict ? UblWriteOptions.STRICT : UblWriteOptions.LENIENT).withSource(attachments));
      default ->
          throw new WrongUsageException("there is no form " + name + " yet: use json or ubl");
    };
  }

  /** The canonical envelope. */
  final class CanonicalJson implements InvoiceForm {

    private final DocumentJson json = DocumentJson.create();

    @Override
    public String suffix() {
      return ".json";
    }

    @Override
    public List<Finding> write(Envelope<Invoice> envelope, OutputStream out) throws IOException {
      String text = json.writePretty(envelope) + System.lineSeparator();
      out.write(text.getBytes(StandardCharsets.UTF_8));
      return List.of();
    }
  }

  /** UBL 2.1. */
  record Ubl(UblWriteOptions options) implements InvoiceForm {

    @Override
    public String suffix() {
      return ".xml";
    }

    @Override
    public List<Finding> write(Envelope<Invoice> envelope, OutputStream out)
        throws UnreadableException {
      try {
        return UblWriter.write(envelope.document(), out, options).losses();
      } catch (LossException | IllegalArgumentException e) {
        throw new UnreadableException(new Unreadable("UBL-LOST", null, null, e.getMessage()), e);
      }
    }
  }
}
