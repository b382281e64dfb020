package io.ledgerway.model.v1.invoice;

import io.ledgerway.model.v1.value.Money;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * Totals in the functional currency of our books, from the source or a dated rate.
 *
 * <p>Immutable and thread-safe.
 *
 * @param taxExclusive total without tax
 * @param tax total tax
 * @param taxInclusive total with tax
 * @param amountDue amount due
 */
public record FunctionalTotals(
    @Valid @Nullable Money taxExclusive,
    @Valid @Nullable Money tax,
    @Valid @Nullable Money taxInclusive,
    @Valid @Nullable Money amountDue) {

  /** Nothing stated; JSON omits it. */
  public static final FunctionalTotals EMPTY = new FunctionalTotals(null, null, null, null);
}
