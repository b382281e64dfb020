package io.ledgerway.model.v1.procurement;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * What kind of order.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record OrderType(String value) implements Code {

  /** Code {@code STANDARD}. */
  public static final OrderType STANDARD = new OrderType("STANDARD");

  /** An agreement that releases draw on. */
  public static final OrderType BLANKET = new OrderType("BLANKET");

  /** A call-off from a blanket order. */
  public static final OrderType RELEASE = new OrderType("RELEASE");

  /** Code {@code SERVICE}. */
  public static final OrderType SERVICE = new OrderType("SERVICE");

  /** Code {@code CONSIGNMENT}. */
  public static final OrderType CONSIGNMENT = new OrderType("CONSIGNMENT");

  /** Code {@code RETURN}. */
  public static final OrderType RETURN = new OrderType("RETURN");

  private static final KnownCodes KNOWN =
      KnownCodes.of(STANDARD, BLANKET, RELEASE, SERVICE, CONSIGNMENT, RETURN);

  public OrderType {
    value = Code.requireText(value, "OrderType");
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
