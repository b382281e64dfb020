package io.ledgerway.model.v1.trade;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * What a line is about.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record LineType(String value) implements Code {

  /** Code {@code GOODS}. */
  public static final LineType GOODS = new LineType("GOODS");

  /** Code {@code SERVICE}. */
  public static final LineType SERVICE = new LineType("SERVICE");

  /** An amount without quantity and price. */
  public static final LineType AMOUNT = new LineType("AMOUNT");

  /** A comment without amount. */
  public static final LineType TEXT = new LineType("TEXT");

  private static final KnownCodes KNOWN = KnownCodes.of(GOODS, SERVICE, AMOUNT, TEXT);

  public LineType {
    value = Code.requireText(value, "LineType");
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
