package io.ledgerway.connector.einvoice;

import io.ledgerway.base.einvoice.AttachmentSink;
import io.ledgerway.base.einvoice.UblOptions;
import io.ledgerway.connector.einvoice.internal.HashingInput;
import io.ledgerway.connector.einvoice.internal.InvoiceFile;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceDirection;
import java.io.InputStream;
import java.time.Clock;

/**
 * Reads single invoice files without a runtime, as the connector does. Stateless and thread-safe.
 *
 * <pre>{@code
 * Envelope<Invoice> invoice = InvoiceFiles.read("a.xml", in, "inbox", Clock.systemUTC());
 * }</pre>
 */
public final class InvoiceFiles {

  private InvoiceFiles() {}

  /**
   * Reads a payable invoice or credit note.
   *
   * @param fileName name of the file, without its folder
   * @param in its bytes; read to the end, not closed
   * @param connectionId id of the connection that the invoice is to come from
   * @param clock the time
   * @return the invoice; the same as the connector delivers for this connection
   * @throws io.ledgerway.connector.failure.ConnectorException of category UNREADABLE when the file
   *     is no safe XML or no UBL invoice, TRANSIENT when the stream fails
   */
  public static Envelope<Invoice> read(
      String fileName, InputStream in, String connectionId, Clock clock) {
    return read(fileName, in, connectionId, clock, AttachmentSink.DISCARD);
  }

  /**
   * Reads a payable invoice or credit note with the files embedded in it.
   *
   * @param fileName name of the file, without its folder
   * @param in its bytes; read to the end, not closed
   * @param connectionId id of the connection that the invoice is to come from
   * @param clock the time
   * @param sink where embedded files go
   * @return the invoice; the same as the connector delivers for this connection
   * @throws io.ledgerway.connector.failure.ConnectorException of category UNREADABLE when the file
   *     is no safe XML or no UBL invoice, TRANSIENT when the stream or the sink fails
   */
  public static Envelope<Invoice> read(
      String fileName, InputStream in, String connectionId, Clock clock, AttachmentSink sink) {
    return new InvoiceFile(fileName, new HashingInput(in))
        .read(
            connectionId, UblOptions.of(InvoiceDirection.PAYABLE).withSink(sink), clock.instant());
  }
}
