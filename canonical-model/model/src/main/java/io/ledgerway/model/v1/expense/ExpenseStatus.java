package io.ledgerway.model.v1.expense;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Where an expense report stands.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record ExpenseStatus(String value) implements Code {

  /** Code {@code DRAFT}. */
  public static final ExpenseStatus DRAFT = new ExpenseStatus("DRAFT");

  /** Code {@code SUBMITTED}. */
  public static final ExpenseStatus SUBMITTED = new ExpenseStatus("SUBMITTED");

  /** Code {@code IN_APPROVAL}. */
  public static final ExpenseStatus IN_APPROVAL = new ExpenseStatus("IN_APPROVAL");

  /** Code {@code APPROVED}. */
  public static final ExpenseStatus APPROVED = new ExpenseStatus("APPROVED");

  /** Code {@code RETURNED}. */
  public static final ExpenseStatus RETURNED = new ExpenseStatus("RETURNED");

  /** Code {@code REJECTED}. */
  public static final ExpenseStatus REJECTED = new ExpenseStatus("REJECTED");

  /** Code {@code WITHDRAWN}. */
  public static final ExpenseStatus WITHDRAWN = new ExpenseStatus("WITHDRAWN");

  /** Code {@code VOIDED}. */
  public static final ExpenseStatus VOIDED = new ExpenseStatus("VOIDED");

  private static final KnownCodes KNOWN =
      KnownCodes.of(DRAFT, SUBMITTED, IN_APPROVAL, APPROVED, RETURNED, REJECTED, WITHDRAWN, VOIDED);

  public ExpenseStatus {
    value = Code.requireText(value, "ExpenseStatus");
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
