package io.ledgerway.model.v1.tax;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * On which side a tax code is used.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record TaxDirection(String value) implements Code {

  /** On purchases. */
  public static final TaxDirection INPUT = new TaxDirection("INPUT");

  /** On sales. */
  public static final TaxDirection OUTPUT = new TaxDirection("OUTPUT");

  private static final KnownCodes KNOWN = KnownCodes.of(INPUT, OUTPUT);

  public TaxDirection {
    value = Code.requireText(value, "TaxDirection");
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
