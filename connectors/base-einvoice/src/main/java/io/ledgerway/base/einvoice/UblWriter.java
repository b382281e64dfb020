package io.ledgerway.base.einvoice;

import io.ledgerway.base.einvoice.internal.ubl.InvoiceWriter;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.value.Finding;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes UBL 2.1 Invoice and CreditNote.
 *
 * <p>A credit note becomes a CreditNote, everything else an Invoice. Amounts keep sign and scale.
 * What is missing is left out: whether the invoice is valid, rules say. Stateless and thread-safe.
 *
 * <pre>{@code
 * List<Finding> losses = UblWriter.write(invoice, out, UblWriteOptions.LENIENT);
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
   * @return what UBL could not carry: findings {@code UBL-LOST}; none when {@link
   *     UblWriteOptions#strict}
   * @throws UblRefused when the options are strict and something would be lost; nothing has been
   *     written then
   * @throws IllegalArgumentException when a text holds a character that XML does not allow
   * @throws java.io.UncheckedIOException when the output or the source fails; the bytes written are
   *     no valid document
   */
  public static List<Finding> write(Invoice invoice, OutputStream out, UblWriteOptions options) {
    if (options.strict()) {
      List<Finding> losses =
          new InvoiceWriter(invoice, OutputStream.nullOutputStream(), options.source()).write();
      if (!losses.isEmpty()) {
        throw new UblRefused(losses);
      }
    }
    return new InvoiceWriter(invoice, out, options.source()).write();
  }
}
