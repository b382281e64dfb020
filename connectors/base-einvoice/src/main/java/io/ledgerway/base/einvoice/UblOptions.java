package io.ledgerway.base.einvoice;

import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.model.v1.invoice.InvoiceDirection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How UBL documents are read. Immutable, and thread-safe as far as the sink is.
 *
 * @param direction payable or receivable, which the document itself does not say
 * @param limits what a file may ask for
 * @param maxLines how many lines an invoice may have
 * @param sink where embedded files go
 */
public record UblOptions(
    @Nullable InvoiceDirection direction, XmlLimits limits, int maxLines, AttachmentSink sink) {

  private static final int DEFAULT_MAX_LINES = 200_000;

  public UblOptions {
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(sink, "sink");
    if (maxLines < 1) {
      throw new IllegalArgumentException("maxLines must be at least 1");
    }
  }

  /**
   * The usual limits.
   *
   * @param direction payable or receivable; null leaves it open
   * @return options with the default XML limits and at most 200,000 lines; embedded files are
   *     counted and hashed only
   */
  public static UblOptions of(@Nullable InvoiceDirection direction) {
    return new UblOptions(
        direction, XmlLimits.defaults(), DEFAULT_MAX_LINES, AttachmentSink.DISCARD);
  }

  /**
   * The same with another sink.
   *
   * @param target where embedded files go
   * @return the options
   */
  public UblOptions withSink(AttachmentSink target) {
    return new UblOptions(direction, limits, maxLines, target);
  }
}
