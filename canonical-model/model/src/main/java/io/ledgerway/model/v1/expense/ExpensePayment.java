package io.ledgerway.model.v1.expense;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * Who paid an expense.
 *
 * <p>Immutable and thread-safe.
 *
 * @param type who paid it
 * @param cardTransactionRef transaction of the corporate card
 * @param personal whether it is a personal expense
 * @param billable customer it is billed on to
 */
public record ExpensePayment(
    @Nullable ExpensePaymentType type,
    @Nullable String cardTransactionRef,
    @Nullable Boolean personal,
    @Valid @Nullable ExpenseRebill billable) {

  /** Nothing stated; JSON omits it. */
  public static final ExpensePayment EMPTY = new ExpensePayment(null, null, null, null);
}
