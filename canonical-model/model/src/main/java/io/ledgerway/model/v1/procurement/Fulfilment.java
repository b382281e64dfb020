package io.ledgerway.model.v1.procurement;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * How much of an order has been received or invoiced.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record Fulfilment(String value) implements Code {

  /** Code {@code NONE}. */
  public static final Fulfilment NONE = new Fulfilment("NONE");

  /** Code {@code PARTIAL}. */
  public static final Fulfilment PARTIAL = new Fulfilment("PARTIAL");

  /** Code {@code FULL}. */
  public static final Fulfilment FULL = new Fulfilment("FULL");

  /** More than ordered. */
  public static final Fulfilment OVER = new Fulfilment("OVER");

  private static final KnownCodes KNOWN = KnownCodes.of(NONE, PARTIAL, FULL, OVER);

  public Fulfilment {
    value = Code.requireText(value, "Fulfilment");
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
