package io.ledgerway.connector.einvoice.internal;

import io.ledgerway.base.einvoice.ReadInvoice;
import io.ledgerway.base.einvoice.UblOptions;
import io.ledgerway.base.einvoice.UblReader;
import io.ledgerway.base.xml.XmlProblem;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.port.FileEntry;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.EnvelopeBuilder;
import io.ledgerway.model.v1.envelope.Origin;
import io.ledgerway.model.v1.envelope.OriginBuilder;
import io.ledgerway.model.v1.envelope.RawReference;
import io.ledgerway.model.v1.envelope.SourceSystem;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceDirection;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** One invoice file: its bytes become one envelope, or one refusal. Read once. */
public final class InvoiceFile {

  private static final String MEDIA_TYPE = "application/xml";
  private static final String UBL_VERSION = "2.1";

  private final String name;
  private final HashingInput in;

  /**
   * A file.
   *
   * @param name its name, without its folder
   * @param in its bytes
   */
  public InvoiceFile(String name, HashingInput in) {
    this.name = name;
    this.in = in;
  }

  /**
   * Reads the file.
   *
   * @param connectionId id of the connection
   * @param options how the document is read
   * @param now when it is read
   * @return the invoice
   * @throws ConnectorException when it can't be read
   */
  public Envelope<Invoice> read(String connectionId, UblOptions options, Instant now) {
    ReadInvoice read = parse(options);
    String sha256 = hash();
    RawReference raw = new RawReference(name, MEDIA_TYPE, sha256, in.size(), null, false);
    return EnvelopeBuilder.<Invoice>builder()
        .schema("canonical/" + DocumentType.INVOICE.value())
        .schemaVersion("1.0")
        .id(
            DocumentId.derivedFrom(
                EInvoiceInbox.ID, connectionId, DocumentType.INVOICE.value(), name, sha256))
        .type(DocumentType.INVOICE)
        .origin(origin(connectionId, rootName(read.invoice()), now, raw))
        .observations(read.observations())
        .document(read.invoice())
        .build();
  }

  /** As {@link #read}, of a file that may be written to by others at the same time. */
  Envelope<Invoice> readListed(
      FileEntry listed, String connectionId, InvoiceDirection direction, Instant now) {
    try {
      Envelope<Invoice> envelope = read(connectionId, UblOptions.of(direction), now);
      RawReference raw = envelope.origin().raw();
      if (raw == null || !raw.sha256().equals(listed.sha256())) {
        throw FileFailures.changed(name);
      }
      return envelope;
    } catch (ConnectorException e) {
      if (e.getCause() instanceof XmlProblem && !hash().equals(listed.sha256())) {
        throw FileFailures.changed(name);
      }
      throw e;
    }
  }

  private ReadInvoice parse(UblOptions options) {
    try {
      return UblReader.read(in, options);
    } catch (XmlProblem e) {
      throw FileFailures.unreadable(name, e);
    } catch (UncheckedIOException e) {
      throw FileFailures.notRead(name, e);
    }
  }

  private String hash() {
    try {
      return in.finish();
    } catch (IOException e) {
      throw FileFailures.notRead(name, e);
    }
  }

  /** The reader takes the nature from the root element, so that it stands for it. */
  private static String rootName(Invoice invoice) {
    return InvoiceNature.CREDIT_NOTE.equals(invoice.type().nature()) ? "CreditNote" : "Invoice";
  }

  private static Origin origin(
      String connectionId, String objectType, Instant now, RawReference raw) {
    return OriginBuilder.builder()
        .source(
            new SourceSystem(
                "ubl",
                connectionId,
                EInvoiceInbox.ID,
                EInvoiceInbox.VERSION,
                objectType,
                UBL_VERSION))
        .observedAt(now)
        .ingestedAt(now)
        .raw(raw)
        .build();
  }
}
