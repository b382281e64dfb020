package io.ledgerway.model.v1.accounting;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * On which side the balance of an account normally is.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record NormalSide(String value) implements Code {

  /** Code {@code DEBIT}. */
  public static final NormalSide DEBIT = new NormalSide("DEBIT");

  /** Code {@code CREDIT}. */
  public static final NormalSide CREDIT = new NormalSide("CREDIT");

  private static final KnownCodes KNOWN = KnownCodes.of(DEBIT, CREDIT);

  public NormalSide {
    value = Code.requireText(value, "NormalSide");
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
