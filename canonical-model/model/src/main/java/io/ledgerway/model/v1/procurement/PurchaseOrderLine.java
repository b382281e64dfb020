package io.ledgerway.model.v1.procurement;

import io.ledgerway.model.v1.accounting.AccountingAllocation;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.trade.AllowanceCharge;
import io.ledgerway.model.v1.trade.Item;
import io.ledgerway.model.v1.trade.LinePrice;
import io.ledgerway.model.v1.trade.LineType;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Period;
import io.ledgerway.model.v1.value.Quantity;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order (UBL OrderLine/LineItem).
 *
 * <p>Immutable and thread-safe.
 *
 * @param lineNumber line id
 * @param lineType what it is about
 * @param item what
 * @param quantity how much
 * @param price prices
 * @param netAmount net amount, tax exclusive
 * @param allowancesCharges allowances and charges of the line
 * @param tax taxes of the line
 * @param schedules deliveries
 * @param allocations accounts and dimensions
 * @param matching how receipts and invoices have to match
 * @param period period of a service
 * @param references what it stands on
 * @param status what a change order does with it
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record PurchaseOrderLine(
    @Nullable String lineNumber,
    @Nullable LineType lineType,
    @Valid Item item,
    @Valid @Nullable Quantity quantity,
    @Valid LinePrice price,
    @Valid @Nullable Money netAmount,
    List<@Valid AllowanceCharge> allowancesCharges,
    List<@Valid TaxLine> tax,
    List<@Valid OrderSchedule> schedules,
    List<@Valid AccountingAllocation> allocations,
    @Valid OrderLineMatching matching,
    @Valid Period period,
    @Valid OrderLineReferences references,
    @Nullable OrderLineStatus status,
    @Valid Extensions extensions) {

  public PurchaseOrderLine {
    item = item == null ? Item.EMPTY : item;
    price = price == null ? LinePrice.EMPTY : price;
    allowancesCharges = allowancesCharges == null ? List.of() : List.copyOf(allowancesCharges);
    tax = tax == null ? List.of() : List.copyOf(tax);
    schedules = schedules == null ? List.of() : List.copyOf(schedules);
    allocations = allocations == null ? List.of() : List.copyOf(allocations);
    matching = matching == null ? OrderLineMatching.EMPTY : matching;
    period = period == null ? Period.EMPTY : period;
    references = references == null ? OrderLineReferences.EMPTY : references;
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public PurchaseOrderLineBuilder toBuilder() {
    return PurchaseOrderLineBuilder.builder(this);
  }
}
