package io.ledgerway.base.einvoice;

import java.util.Objects;

/**
 * How UBL documents are written. Immutable, and thread-safe as far as the source is.
 *
 * @param strict whether an invoice is refused that UBL can't carry whole; otherwise it is written
 *     and what is lost is reported
 * @param source where the bytes of embedded attachments come from
 */
public record UblWriteOptions(boolean strict, AttachmentSource source) {

  /** Refuses what UBL can't carry whole. */
  public static final UblWriteOptions STRICT = new UblWriteOptions(true, AttachmentSource.NONE);

  /** Writes what UBL can carry, and reports the rest. */
  public static final UblWriteOptions LENIENT = new UblWriteOptions(false, AttachmentSource.NONE);

  public UblWriteOptions {
    Objects.requireNonNull(source, "source");
  }

  /**
   * The same with another source.
   *
   * @param bytes where the bytes of embedded attachments come from
   * @return the options
   */
  public UblWriteOptions withSource(AttachmentSource bytes) {
    return new UblWriteOptions(strict, bytes);
  }
}
