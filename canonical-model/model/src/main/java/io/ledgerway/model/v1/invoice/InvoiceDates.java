package io.ledgerway.model.v1.invoice;

import io.ledgerway.model.v1.value.Period;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates of an invoice.
 *
 * <p>Immutable and thread-safe.
 *
 * @param issue issue date (BT-2)
 * @param received day we received it
 * @param taxPoint VAT point date (BT-7)
 * @param taxPointCode VAT point date code (BT-8)
 * @param posting posting date
 * @param due due date (BT-9)
 * @param period invoicing period (BG-14)
 * @param accountingPeriod fiscal period
 */
@RecordBuilder
public record InvoiceDates(
    @Nullable LocalDate issue,
    @Nullable LocalDate received,
    @Nullable LocalDate taxPoint,
    @Nullable String taxPointCode,
    @Nullable LocalDate posting,
    @Nullable LocalDate due,
    @Valid Period period,
    @Nullable String accountingPeriod) {

  /** Nothing stated; JSON omits it. */
  public static final InvoiceDates EMPTY =
      new InvoiceDates(null, null, null, null, null, null, Period.EMPTY, null);

  public InvoiceDates {
    period = period == null ? Period.EMPTY : period;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public InvoiceDatesBuilder toBuilder() {
    return InvoiceDatesBuilder.builder(this);
  }
}
