package io.ledgerway.model.v1.procurement;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * How the supplier answered an order; null before any answer and after a new revision. UBL order
 * response codes in brackets.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record SupplierResponse(String value) implements Code {

  /** Code {@code NONE}. */
  public static final SupplierResponse NONE = new SupplierResponse("NONE");

  /** Received (AB). */
  public static final SupplierResponse ACKNOWLEDGED = new SupplierResponse("ACKNOWLEDGED");

  /** Accepted (AP). */
  public static final SupplierResponse ACCEPTED = new SupplierResponse("ACCEPTED");

  /** Conditionally accepted (CA). */
  public static final SupplierResponse ACCEPTED_WITH_CHANGE =
      new SupplierResponse("ACCEPTED_WITH_CHANGE");

  /** Rejected (RE). */
  public static final SupplierResponse REJECTED = new SupplierResponse("REJECTED");

  private static final KnownCodes KNOWN =
      KnownCodes.of(NONE, ACKNOWLEDGED, ACCEPTED, ACCEPTED_WITH_CHANGE, REJECTED);

  public SupplierResponse {
    value = Code.requireText(value, "SupplierResponse");
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
