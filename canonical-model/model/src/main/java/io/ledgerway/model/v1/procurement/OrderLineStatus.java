package io.ledgerway.model.v1.procurement;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * What a change order does with a line (UBL LineStatusCode, UNCL 1229).
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record OrderLineStatus(String value) implements Code {

  /** Added. */
  public static final OrderLineStatus ADDED = new OrderLineStatus("1");

  /** Changed. */
  public static final OrderLineStatus CHANGED = new OrderLineStatus("3");

  /** Accepted without amendment. */
  public static final OrderLineStatus ACCEPTED = new OrderLineStatus("5");

  /** Not accepted. */
  public static final OrderLineStatus NOT_ACCEPTED = new OrderLineStatus("7");

  /** Already delivered. */
  public static final OrderLineStatus ALREADY_DELIVERED = new OrderLineStatus("42");

  private static final KnownCodes KNOWN =
      KnownCodes.of(ADDED, CHANGED, ACCEPTED, NOT_ACCEPTED, ALREADY_DELIVERED);

  public OrderLineStatus {
    value = Code.requireText(value, "OrderLineStatus");
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
