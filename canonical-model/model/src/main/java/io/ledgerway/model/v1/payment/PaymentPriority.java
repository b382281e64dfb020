package io.ledgerway.model.v1.payment;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * How urgent a payment is (InstrPrty).
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record PaymentPriority(String value) implements Code {

  /** Code {@code HIGH}. */
  public static final PaymentPriority HIGH = new PaymentPriority("HIGH");

  /** Normal. */
  public static final PaymentPriority NORM = new PaymentPriority("NORM");

  private static final KnownCodes KNOWN = KnownCodes.of(HIGH, NORM);

  public PaymentPriority {
    value = Code.requireText(value, "PaymentPriority");
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
