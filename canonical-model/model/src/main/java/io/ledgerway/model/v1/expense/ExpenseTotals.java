package io.ledgerway.model.v1.expense;

import io.ledgerway.model.v1.value.Money;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * Totals of an expense report.
 *
 * <p>Immutable and thread-safe.
 *
 * @param gross all expenses
 * @param tax tax in them
 * @param reimbursable what the employee gets back
 * @param companyPaid what the company paid itself
 * @param personal personal expenses in it
 * @param advanceApplied advances set against it
 * @param dueEmployee amount due to the employee
 * @param dueCard amount due to the card provider
 */
@RecordBuilder
public record ExpenseTotals(
    @Valid @Nullable Money gross,
    @Valid @Nullable Money tax,
    @Valid @Nullable Money reimbursable,
    @Valid @Nullable Money companyPaid,
    @Valid @Nullable Money personal,
    @Valid @Nullable Money advanceApplied,
    @Valid @Nullable Money dueEmployee,
    @Valid @Nullable Money dueCard) {

  /** Nothing stated; JSON omits it. */
  public static final ExpenseTotals EMPTY =
      new ExpenseTotals(null, null, null, null, null, null, null, null);

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public ExpenseTotalsBuilder toBuilder() {
    return ExpenseTotalsBuilder.builder(this);
  }
}
