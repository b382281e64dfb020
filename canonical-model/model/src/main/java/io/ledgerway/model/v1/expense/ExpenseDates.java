package io.ledgerway.model.v1.expense;

import io.ledgerway.model.v1.value.Period;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates of an expense report.
 *
 * <p>Immutable and thread-safe.
 *
 * @param period period of the expenses
 * @param submittedAt when it was handed in
 * @param posting posting date
 */
public record ExpenseDates(
    @Valid Period period, @Nullable Instant submittedAt, @Nullable LocalDate posting) {

  /** Nothing stated; JSON omits it. */
  public static final ExpenseDates EMPTY = new ExpenseDates(Period.EMPTY, null, null);

  public ExpenseDates {
    period = period == null ? Period.EMPTY : period;
  }
}
