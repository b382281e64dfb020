package io.ledgerway.model.v1.invoice;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * How far the document is paid.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record PaymentStatus(String value) implements Code {

  /** Code {@code UNPAID}. */
  public static final PaymentStatus UNPAID = new PaymentStatus("UNPAID");

  /** Code {@code SCHEDULED}. */
  public static final PaymentStatus SCHEDULED = new PaymentStatus("SCHEDULED");

  /** Code {@code PARTIALLY_PAID}. */
  public static final PaymentStatus PARTIALLY_PAID = new PaymentStatus("PARTIALLY_PAID");

  /** Code {@code PAID}. */
  public static final PaymentStatus PAID = new PaymentStatus("PAID");

  /** Code {@code OVERPAID}. */
  public static final PaymentStatus OVERPAID = new PaymentStatus("OVERPAID");

  private static final KnownCodes KNOWN =
      KnownCodes.of(UNPAID, SCHEDULED, PARTIALLY_PAID, PAID, OVERPAID);

  public PaymentStatus {
    value = Code.requireText(value, "PaymentStatus");
  }

  @Override
  public boolean isKnown() {
    return KNOWN.contains(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
