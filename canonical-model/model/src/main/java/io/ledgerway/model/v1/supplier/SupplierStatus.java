package io.ledgerway.model.v1.supplier;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Where a supplier's master record stands.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record SupplierStatus(String value) implements Code {

  /** Code {@code DRAFT}. */
  public static final SupplierStatus DRAFT = new SupplierStatus("DRAFT");

  /** Code {@code PENDING_APPROVAL}. */
  public static final SupplierStatus PENDING_APPROVAL = new SupplierStatus("PENDING_APPROVAL");

  /** Code {@code ACTIVE}. */
  public static final SupplierStatus ACTIVE = new SupplierStatus("ACTIVE");

  /** Code {@code ON_HOLD}. */
  public static final SupplierStatus ON_HOLD = new SupplierStatus("ON_HOLD");

  /** Code {@code INACTIVE}. */
  public static final SupplierStatus INACTIVE = new SupplierStatus("INACTIVE");

  /** Code {@code REJECTED}. */
  public static final SupplierStatus REJECTED = new SupplierStatus("REJECTED");

  /** Code {@code ARCHIVED}. */
  public static final SupplierStatus ARCHIVED = new SupplierStatus("ARCHIVED");

  private static final KnownCodes KNOWN =
      KnownCodes.of(DRAFT, PENDING_APPROVAL, ACTIVE, ON_HOLD, INACTIVE, REJECTED, ARCHIVED);

  public SupplierStatus {
    value = Code.requireText(value, "SupplierStatus");
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
