package io.ledgerway.model.v1.expense;

import io.ledgerway.model.v1.accounting.AccountingAllocation;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.envelope.Remarks;
import io.ledgerway.model.v1.party.LegalEntityRef;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.ExchangeRate;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Expenses of an employee.
 *
 * <p>Immutable and thread-safe.
 *
 * @param number report number
 * @param title title
 * @param businessPurpose what for
 * @param employee whose
 * @param dates dates
 * @param legalEntity which of our entities bears them; null in what a source says
 * @param currency currency of the totals
 * @param exchangeRate rate to the functional currency
 * @param lines expenses
 * @param totals totals
 * @param cashAdvances advances
 * @param allocations accounts and dimensions of all lines that have none
 * @param state where it stands
 * @param remarks notes and attachments
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record ExpenseReport(
    @Nullable String number,
    @Nullable String title,
    @Nullable String businessPurpose,
    @Valid Employee employee,
    @Valid ExpenseDates dates,
    @Valid @Nullable LegalEntityRef legalEntity,
    @Valid @Nullable CurrencyCode currency,
    @Valid @Nullable ExchangeRate exchangeRate,
    List<@Valid ExpenseLine> lines,
    @Valid ExpenseTotals totals,
    List<@Valid CashAdvance> cashAdvances,
    List<@Valid AccountingAllocation> allocations,
    @Valid ExpenseState state,
    @Valid Remarks remarks,
    @Valid Extensions extensions) {

  public ExpenseReport {
    employee = employee == null ? Employee.EMPTY : employee;
    dates = dates == null ? ExpenseDates.EMPTY : dates;
    lines = lines == null ? List.of() : List.copyOf(lines);
    totals = totals == null ? ExpenseTotals.EMPTY : totals;
    cashAdvances = cashAdvances == null ? List.of() : List.copyOf(cashAdvances);
    allocations = allocations == null ? List.of() : List.copyOf(allocations);
    state = state == null ? ExpenseState.EMPTY : state;
    remarks = remarks == null ? Remarks.EMPTY : remarks;
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public ExpenseReportBuilder toBuilder() {
    return ExpenseReportBuilder.builder(this);
  }
}
