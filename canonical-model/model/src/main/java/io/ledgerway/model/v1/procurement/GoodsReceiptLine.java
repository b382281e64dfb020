package io.ledgerway.model.v1.procurement;

import io.ledgerway.model.v1.accounting.AccountingAllocation;
import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.trade.Item;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.UnitPrice;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a receipt (UBL ReceiptLine).
 *
 * <p>Immutable and thread-safe.
 *
 * @param lineNumber line id
 * @param poLine line of the order (UBL OrderLineReference)
 * @param item what
 * @param quantities how much
 * @param receivedDate when, where it is not that of the document
 * @param lots lots and serial numbers
 * @param unitCost cost of a unit
 * @param value value for accruals of goods received and not invoiced
 * @param inspection inspection
 * @param allocations accounts and dimensions
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record GoodsReceiptLine(
    @Nullable String lineNumber,
    @Valid @Nullable DocumentRef poLine,
    @Valid Item item,
    @Valid ReceiptQuantities quantities,
    @Nullable LocalDate receivedDate,
    List<@Valid Lot> lots,
    @Valid @Nullable UnitPrice unitCost,
    @Valid @Nullable Money value,
    @Valid @Nullable Inspection inspection,
    List<@Valid AccountingAllocation> allocations,
    @Valid Extensions extensions) {

  public GoodsReceiptLine {
    item = item == null ? Item.EMPTY : item;
    quantities = quantities == null ? ReceiptQuantities.EMPTY : quantities;
    lots = lots == null ? List.of() : List.copyOf(lots);
    allocations = allocations == null ? List.of() : List.copyOf(allocations);
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public GoodsReceiptLineBuilder toBuilder() {
    return GoodsReceiptLineBuilder.builder(this);
  }
}
