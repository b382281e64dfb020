package io.ledgerway.base.einvoice;

import io.ledgerway.base.einvoice.internal.ubl.InvoiceWriter;
import io.ledgerway.model.v1.envelope.LossPolicy;
import io.ledgerway.model.v1.envelope.LossReport;
import io.ledgerway.model.v1.invoice.Invoice;
import java.io.OutputStream;

/**
 * Writes UBL 2.1 Invoice and CreditNote.
 *
 * <p>A credit note becomes a CreditNote, everything else an Invoice. Amounts keep sign and scale.
 * What is missing is left out: whether the invoice is valid, rules say. Stateless and thread-safe.
 *
 * <pre>{@code
 * LossReport losses = UblWriter.write(invoice, out, UblWriteOptions.LENIENT);
 * }</pre>
 */
public final class UblWriter {

  private UblWriter() {}

  /**
   * Writes one invoice.
   *
   * @param invoice what to write
   * @param out where to; flushed, not closed
   * @param options how to write
   * @return what UBL could not carry: findings {@code UBL-LOST}
   * @throws io.ledgerway.model.v1.envelope.LossException under {@link LossPolicy#STRICT} when
   *     something would be lost; nothing has been written then
   * @throws IllegalArgumentException when a text holds a character that XML does not allow
   * @throws java.io.UncheckedIOException when the output or the source fails; the bytes written are
   *     no valid document
   */
  public static LossReport write(Invoice invoice, OutputStream out, UblWriteOptions options) {
    if (options.policy() == LossPolicy.STRICT) {
      new InvoiceWriter(invoice, OutputStream.nullOutputStream(), options.source())
          .write()
          .require(options.policy());
    }
    return new InvoiceWriter(invoice, out, options.source()).write();
  }
}
