package io.ledgerway.base.einvoice;

import io.ledgerway.model.v1.envelope.LossPolicy;
import java.util.Objects;

/**
 * How UBL documents are written. Immutable, and thread-safe as far as the source is.
 *
 * @param policy whether an invoice is refused that UBL can't carry whole, or written and what is
 *     lost reported
 * @param source where the bytes of embedded attachments come from
 */
public record UblWriteOptions(LossPolicy policy, AttachmentSource source) {

  /** Refuses what UBL can't carry whole. */
  public static final UblWriteOptions STRICT =
      new UblWriteOptions(LossPolicy.STRICT, AttachmentSource.NONE);

  /** Writes what UBL can carry, and reports the rest. */
  public static final UblWriteOptions LENIENT =
      new UblWriteOptions(LossPolicy.LENIENT, AttachmentSource.NONE);

  public UblWriteOptions {
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(source, "source");
  }

  /**
   * The same with another source.
   *
   * @param bytes where the bytes of embedded attachments come from
   * @return the options
   */
  public UblWriteOptions withSource(AttachmentSource bytes) {
    return new UblWriteOptions(policy, bytes);
  }
}
