package io.ledgerway.examples.hybriderp.command;

import io.ledgerway.base.einvoice.AttachmentSink;
import io.ledgerway.connector.einvoice.InvoiceFiles;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.model.json.DocumentJson;
import io.ledgerway.model.json.JsonFormatException;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.EnvelopeBuilder;
import io.ledgerway.model.v1.invoice.Invoice;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** Reads an invoice file: a canonical envelope where it begins like JSON, else UBL. */
final class InvoiceReading {

  private static final int LOOKED_AT = 64;
  private static final DocumentJson JSON = DocumentJson.create();

  private InvoiceReading() {}

  static Envelope<Invoice> read(Path file) throws UnreadableException {
    return read(file, AttachmentSink.DISCARD);
  }

  /** Reads a file; those embedded in it go to a sink. */
  static Envelope<Invoice> read(Path file, AttachmentSink sink) throws UnreadableException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return isJson(in) ? json(in) : ubl(file, in, sink);
    } catch (ConnectorException e) {
      throw new UnreadableException(Unreadable.of(e.failure()), e);
    } catch (JsonFormatException e) {
      throw new UnreadableException(Unreadable.of(e), e);
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableException(
          new Unreadable("IO", null, null, "the file can't be read: check its permissions"), e);
    }
  }

  /** Whether the first character that is no white space opens an object. */
  private static boolean isJson(InputStream in) throws IOException {
    in.mark(LOOKED_AT);
    byte[] first = in.readNBytes(LOOKED_AT);
    in.reset();
    for (byte b : first) {
      if (b > ' ') {
        return b == '{';
      }
    }
    return false;
  }

  private static Envelope<Invoice> ubl(Path file, InputStream in, AttachmentSink sink) {
    String name = file.getFileName().toString();
    return InvoiceFiles.read(name, in, "command-line", Clock.systemUTC(), sink);
  }

  private static Envelope<Invoice> json(InputStream in) throws UnreadableException {
    Envelope<?> envelope = JSON.read(in);
    if (envelope.document() instanceof Invoice invoice) {
      return EnvelopeBuilder.<Invoice>builder()
          .schema(envelope.schema())
          .schemaVersion(envelope.schemaVersion())
          .id(envelope.id())
          .type(envelope.type())
          .revision(envelope.revision())
          .supersedes(envelope.supersedes())
          .origin(envelope.origin())
          .trace(envelope.trace())
          .observations(envelope.observations())
          .completeness(envelope.completeness())
          .document(invoice)
          .extensions(envelope.extensions())
          .build();
    }
    String message = "the file holds a " + envelope.type() + ": use an invoice or credit note";
    Unreadable reason = new Unreadable("UNSUPPORTED_DOCUMENT", null, null, message);
    throw new UnreadableException(reason, new IllegalArgumentException(message));
  }
}
