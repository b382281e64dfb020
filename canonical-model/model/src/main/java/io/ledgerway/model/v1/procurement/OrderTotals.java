package io.ledgerway.model.v1.procurement;

import io.ledgerway.model.v1.value.Money;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * Totals of an order (UBL AnticipatedMonetaryTotal).
 *
 * <p>Immutable and thread-safe.
 *
 * @param lineTotal sum of line net amounts
 * @param allowances sum of allowances, not negated
 * @param charges sum of charges
 * @param taxExclusive total without tax
 * @param tax total tax
 * @param taxInclusive total with tax
 * @param rounding rounding amount
 * @param payable amount to be paid
 */
@RecordBuilder
public record OrderTotals(
    @Valid @Nullable Money lineTotal,
    @Valid @Nullable Money allowances,
    @Valid @Nullable Money charges,
    @Valid @Nullable Money taxExclusive,
    @Valid @Nullable Money tax,
    @Valid @Nullable Money taxInclusive,
    @Valid @Nullable Money rounding,
    @Valid @Nullable Money payable) {

  /** Nothing stated; JSON omits it. */
  public static final OrderTotals EMPTY =
      new OrderTotals(null, null, null, null, null, null, null, null);

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public OrderTotalsBuilder toBuilder() {
    return OrderTotalsBuilder.builder(this);
  }
}
