package io.ledgerway.base.einvoice;

import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.model.v1.invoice.InvoiceDirection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How UBL documents are read. Immutable and thread-safe.
 *
 * @param direction payable or receivable, which the document itself does not say
 * @param limits what a file may ask for
 * @param maxLines how many lines an invoice may have
 */
public record UblOptions(@Nullable InvoiceDirection direction, XmlLimits limits, int maxLines) {

  private static final int DEFAULT_MAX_LINES = 200_000;

  public UblOptions {
    Objects.requireNonNull(limits, "limits");
    if (maxLines < 1) {
      throw new IllegalArgumentException("maxLines must be at least 1");
    }
  }

  /**
   * The usual limits.
   *
   * @param direction payable or receivable; null leaves it open
   * @return options with the default XML limits and at most 200,000 lines
   */
  public static UblOptions of(@Nullable InvoiceDirection direction) {
    return new UblOptions(direction, XmlLimits.defaults(), DEFAULT_MAX_LINES);
  }
}
