package io.ledgerway.model.v1.expense;

import io.ledgerway.model.v1.value.ExchangeRate;
import io.ledgerway.model.v1.value.Money;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of an expense; their currencies can differ.
 *
 * <p>Immutable and thread-safe.
 *
 * @param transaction as paid to the merchant
 * @param billed as billed to the card
 * @param reimbursable as paid back
 * @param exchangeRate rate between transaction and reimbursement
 */
public record ExpenseAmounts(
    @Valid @Nullable Money transaction,
    @Valid @Nullable Money billed,
    @Valid @Nullable Money reimbursable,
    @Valid @Nullable ExchangeRate exchangeRate) {

  /** Nothing stated; JSON omits it. */
  public static final ExpenseAmounts EMPTY = new ExpenseAmounts(null, null, null, null);
}
