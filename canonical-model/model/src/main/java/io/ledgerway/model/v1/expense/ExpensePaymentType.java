package io.ledgerway.model.v1.expense;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Who paid an expense, and how it is computed.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record ExpensePaymentType(String value) implements Code {

  /** Paid by the employee. */
  public static final ExpensePaymentType OUT_OF_POCKET = new ExpensePaymentType("OUT_OF_POCKET");

  /** Code {@code CORPORATE_CARD}. */
  public static final ExpensePaymentType CORPORATE_CARD = new ExpensePaymentType("CORPORATE_CARD");

  /** Code {@code COMPANY_PAID}. */
  public static final ExpensePaymentType COMPANY_PAID = new ExpensePaymentType("COMPANY_PAID");

  /** Computed from a distance. */
  public static final ExpensePaymentType MILEAGE = new ExpensePaymentType("MILEAGE");

  /** Computed from days. */
  public static final ExpensePaymentType PER_DIEM = new ExpensePaymentType("PER_DIEM");

  private static final KnownCodes KNOWN =
      KnownCodes.of(OUT_OF_POCKET, CORPORATE_CARD, COMPANY_PAID, MILEAGE, PER_DIEM);

  public ExpensePaymentType {
    value = Code.requireText(value, "ExpensePaymentType");
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
