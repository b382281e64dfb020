package io.ledgerway.model.v1.expense;

import io.ledgerway.model.v1.accounting.AccountingAllocation;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.tax.TaxLine;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expense.
 *
 * <p>Immutable and thread-safe.
 *
 * @param lineNumber line id
 * @param expenseType expense type of the source
 * @param transactionDate when it was paid
 * @param description what for
 * @param merchant where
 * @param payment who paid it
 * @param amounts how much
 * @param taxLines taxes in it
 * @param receipt its proof
 * @param mileage a drive
 * @param perDiem a daily allowance
 * @param itemizations parts that it sums up
 * @param attendees who took part
 * @param allocations accounts and dimensions
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record ExpenseLine(
    @Nullable String lineNumber,
    @Nullable String expenseType,
    @Nullable LocalDate transactionDate,
    @Nullable String description,
    @Valid @Nullable Merchant merchant,
    @Valid ExpensePayment payment,
    @Valid ExpenseAmounts amounts,
    List<@Valid TaxLine> taxLines,
    @Valid @Nullable ExpenseReceipt receipt,
    @Valid @Nullable Mileage mileage,
    @Valid @Nullable PerDiem perDiem,
    List<@Valid ExpenseLine> itemizations,
    List<@Valid Attendee> attendees,
    List<@Valid AccountingAllocation> allocations,
    @Valid Extensions extensions) {

  public ExpenseLine {
    payment = payment == null ? ExpensePayment.EMPTY : payment;
    amounts = amounts == null ? ExpenseAmounts.EMPTY : amounts;
    taxLines = taxLines == null ? List.of() : List.copyOf(taxLines);
    itemizations = itemizations == null ? List.of() : List.copyOf(itemizations);
    attendees = attendees == null ? List.of() : List.copyOf(attendees);
    allocations = allocations == null ? List.of() : List.copyOf(allocations);
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public ExpenseLineBuilder toBuilder() {
    return ExpenseLineBuilder.builder(this);
  }
}
