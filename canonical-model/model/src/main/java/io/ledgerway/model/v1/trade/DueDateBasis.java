package io.ledgerway.model.v1.trade;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * From which date a term of payment runs.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record DueDateBasis(String value) implements Code {

  /** Code {@code INVOICE_DATE}. */
  public static final DueDateBasis INVOICE_DATE = new DueDateBasis("INVOICE_DATE");

  /** Code {@code RECEIPT_OF_INVOICE}. */
  public static final DueDateBasis RECEIPT_OF_INVOICE = new DueDateBasis("RECEIPT_OF_INVOICE");

  /** Code {@code DELIVERY}. */
  public static final DueDateBasis DELIVERY = new DueDateBasis("DELIVERY");

  /** Last day of the month of the invoice. */
  public static final DueDateBasis END_OF_MONTH = new DueDateBasis("END_OF_MONTH");

  private static final KnownCodes KNOWN =
      KnownCodes.of(INVOICE_DATE, RECEIPT_OF_INVOICE, DELIVERY, END_OF_MONTH);

  public DueDateBasis {
    value = Code.requireText(value, "DueDateBasis");
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
