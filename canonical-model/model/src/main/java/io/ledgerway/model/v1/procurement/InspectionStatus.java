package io.ledgerway.model.v1.procurement;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * What an inspection found.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record InspectionStatus(String value) implements Code {

  /** Code {@code NOT_REQUIRED}. */
  public static final InspectionStatus NOT_REQUIRED = new InspectionStatus("NOT_REQUIRED");

  /** Code {@code PENDING}. */
  public static final InspectionStatus PENDING = new InspectionStatus("PENDING");

  /** Code {@code PASSED}. */
  public static final InspectionStatus PASSED = new InspectionStatus("PASSED");

  /** Code {@code FAILED}. */
  public static final InspectionStatus FAILED = new InspectionStatus("FAILED");

  private static final KnownCodes KNOWN = KnownCodes.of(NOT_REQUIRED, PENDING, PASSED, FAILED);

  public InspectionStatus {
    value = Code.requireText(value, "InspectionStatus");
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
