package io.ledgerway.base.einvoice;

import io.ledgerway.base.einvoice.internal.ubl.InvoiceReader;
import io.ledgerway.base.xml.XmlCursor;
import io.ledgerway.base.xml.XmlProblem;
import java.io.InputStream;

/**
 * Reads UBL 2.1 Invoice and CreditNote.
 *
 * <p>A value that can't be read stays null and leaves an observation; only what is no safe XML, or
 * no UBL invoice at all, is refused. Stateless and thread-safe.
 *
 * <pre>{@code
 * ReadInvoice read = UblReader.read(in, UblOptions.of(InvoiceDirection.PAYABLE));
 * }</pre>
 */
public final class UblReader {

  private UblReader() {}

  /**
   * Reads one document.
   *
   * @param in the document; closed when it returns
   * @param options how to read
   * @return the invoice, with what was noticed
   * @throws XmlProblem when the file is no XML, is not safe, is too large, or ({@code
   *     UNSUPPORTED_DOCUMENT}) is no UBL Invoice or CreditNote
   */
  public static ReadInvoice read(InputStream in, UblOptions options) {
    try (XmlCursor cursor = XmlCursor.open(in, options.limits())) {
      return new InvoiceReader(cursor, options).read();
    }
  }
}
