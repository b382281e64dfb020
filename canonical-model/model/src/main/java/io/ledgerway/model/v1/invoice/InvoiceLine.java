package io.ledgerway.model.v1.invoice;

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
 * A line of an invoice (BG-25).
 *
 * <p>Immutable and thread-safe.
 *
 * @param lineNumber line id (BT-126)
 * @param lineType what it is about; null where the source does not say
 * @param item what (BG-31)
 * @param quantity how much (BT-129, BT-130)
 * @param price prices (BG-29)
 * @param netAmount net amount, tax exclusive (BT-131)
 * @param tax taxes of the line (BG-30); EN 16931 allows one
 * @param allowancesCharges line allowances and charges (BG-27, BG-28)
 * @param period line period (BG-26)
 * @param note note (BT-127)
 * @param references what the line refers to
 * @param posting how it is to be posted
 * @param subLines lines that it sums up (UBL SubInvoiceLine)
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record InvoiceLine(
    @Nullable String lineNumber,
    @Nullable LineType lineType,
    @Valid Item item,
    @Valid @Nullable Quantity quantity,
    @Valid LinePrice price,
    @Valid @Nullable Money netAmount,
    List<@Valid TaxLine> tax,
    List<@Valid AllowanceCharge> allowancesCharges,
    @Valid Period period,
    @Nullable String note,
    @Valid LineReferences references,
    @Valid LinePosting posting,
    List<@Valid InvoiceLine> subLines,
    @Valid Extensions extensions) {

  public InvoiceLine {
    item = item == null ? Item.EMPTY : item;
    price = price == null ? LinePrice.EMPTY : price;
    tax = tax == null ? List.of() : List.copyOf(tax);
    allowancesCharges = allowancesCharges == null ? List.of() : List.copyOf(allowancesCharges);
    period = period == null ? Period.EMPTY : period;
    references = references == null ? LineReferences.EMPTY : references;
    posting = posting == null ? LinePosting.EMPTY : posting;
    subLines = subLines == null ? List.of() : List.copyOf(subLines);
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public InvoiceLineBuilder toBuilder() {
    return InvoiceLineBuilder.builder(this);
  }
}
