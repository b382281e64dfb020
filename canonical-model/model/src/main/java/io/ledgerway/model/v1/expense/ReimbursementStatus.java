package io.ledgerway.model.v1.expense;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Whether an employee has been paid back.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record ReimbursementStatus(String value) implements Code {

  /** Code {@code NOT_DUE}. */
  public static final ReimbursementStatus NOT_DUE = new ReimbursementStatus("NOT_DUE");

  /** Code {@code PENDING}. */
  public static final ReimbursementStatus PENDING = new ReimbursementStatus("PENDING");

  /** Code {@code PARTIALLY_PAID}. */
  public static final ReimbursementStatus PARTIALLY_PAID =
      new ReimbursementStatus("PARTIALLY_PAID");

  /** Code {@code PAID}. */
  public static final ReimbursementStatus PAID = new ReimbursementStatus("PAID");

  /** Code {@code FAILED}. */
  public static final ReimbursementStatus FAILED = new ReimbursementStatus("FAILED");

  private static final KnownCodes KNOWN =
      KnownCodes.of(NOT_DUE, PENDING, PARTIALLY_PAID, PAID, FAILED);

  public ReimbursementStatus {
    value = Code.requireText(value, "ReimbursementStatus");
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
