package io.ledgerway.model.v1.payment;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * What the amount of an instruction states.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record AmountCurrencyRole(String value) implements Code {

  /** The amount that the creditor is to get (InstdAmt). */
  public static final AmountCurrencyRole INSTRUCTED = new AmountCurrencyRole("INSTRUCTED");

  /** The amount that the debtor is to give (EqvtAmt). */
  public static final AmountCurrencyRole EQUIVALENT = new AmountCurrencyRole("EQUIVALENT");

  private static final KnownCodes KNOWN = KnownCodes.of(INSTRUCTED, EQUIVALENT);

  public AmountCurrencyRole {
    value = Code.requireText(value, "AmountCurrencyRole");
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
