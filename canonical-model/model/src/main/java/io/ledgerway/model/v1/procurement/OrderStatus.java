package io.ledgerway.model.v1.procurement;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Where an order stands.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record OrderStatus(String value) implements Code {

  /** Code {@code DRAFT}. */
  public static final OrderStatus DRAFT = new OrderStatus("DRAFT");

  /** Code {@code PENDING_APPROVAL}. */
  public static final OrderStatus PENDING_APPROVAL = new OrderStatus("PENDING_APPROVAL");

  /** Code {@code APPROVED}. */
  public static final OrderStatus APPROVED = new OrderStatus("APPROVED");

  /** Code {@code ISSUED}. */
  public static final OrderStatus ISSUED = new OrderStatus("ISSUED");

  /** Code {@code CHANGE_PENDING}. */
  public static final OrderStatus CHANGE_PENDING = new OrderStatus("CHANGE_PENDING");

  /** Code {@code CLOSED}. */
  public static final OrderStatus CLOSED = new OrderStatus("CLOSED");

  /** Code {@code REJECTED}. */
  public static final OrderStatus REJECTED = new OrderStatus("REJECTED");

  /** Code {@code CANCELLED}. */
  public static final OrderStatus CANCELLED = new OrderStatus("CANCELLED");

  private static final KnownCodes KNOWN =
      KnownCodes.of(
          DRAFT, PENDING_APPROVAL, APPROVED, ISSUED, CHANGE_PENDING, CLOSED, REJECTED, CANCELLED);

  public OrderStatus {
    value = Code.requireText(value, "OrderStatus");
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
