package io.ledgerway.model.v1.tax;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * When a tax is withheld.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record WithholdingTiming(String value) implements Code {

  /** When the invoice is posted. */
  public static final WithholdingTiming AT_INVOICE = new WithholdingTiming("AT_INVOICE");

  /** When the payment is made. */
  public static final WithholdingTiming AT_PAYMENT = new WithholdingTiming("AT_PAYMENT");

  private static final KnownCodes KNOWN = KnownCodes.of(AT_INVOICE, AT_PAYMENT);

  public WithholdingTiming {
    value = Code.requireText(value, "WithholdingTiming");
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
