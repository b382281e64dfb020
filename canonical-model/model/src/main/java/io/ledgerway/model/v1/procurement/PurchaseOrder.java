package io.ledgerway.model.v1.procurement;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.envelope.Remarks;
import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.trade.AllowanceCharge;
import io.ledgerway.model.v1.trade.PaymentTerms;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order to a supplier (UBL Order, OrderChange).
 *
 * <p>Immutable and thread-safe.
 *
 * @param number order number
 * @param revision number of the change order; null for the first
 * @param type what kind of order
 * @param issueDate date of the order
 * @param parties who takes part
 * @param currency currencies
 * @param references what it stands on
 * @param delivery where and when to deliver
 * @param paymentTerms terms of payment
 * @param lines lines
 * @param allowancesCharges allowances and charges of the order
 * @param taxLines taxes of the order
 * @param totals totals
 * @param state where it stands
 * @param remarks notes and attachments
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record PurchaseOrder(
    @Nullable String number,
    @Nullable String revision,
    @Nullable OrderType type,
    @Nullable LocalDate issueDate,
    @Valid OrderParties parties,
    @Valid OrderCurrency currency,
    @Valid OrderReferences references,
    @Valid OrderDelivery delivery,
    @Valid PaymentTerms paymentTerms,
    List<@Valid PurchaseOrderLine> lines,
    List<@Valid AllowanceCharge> allowancesCharges,
    List<@Valid TaxLine> taxLines,
    @Valid OrderTotals totals,
    @Valid OrderState state,
    @Valid Remarks remarks,
    @Valid Extensions extensions) {

  public PurchaseOrder {
    parties = parties == null ? OrderParties.EMPTY : parties;
    currency = currency == null ? OrderCurrency.EMPTY : currency;
    references = references == null ? OrderReferences.EMPTY : references;
    delivery = delivery == null ? OrderDelivery.EMPTY : delivery;
    paymentTerms = paymentTerms == null ? PaymentTerms.EMPTY : paymentTerms;
    lines = lines == null ? List.of() : List.copyOf(lines);
    allowancesCharges = allowancesCharges == null ? List.of() : List.copyOf(allowancesCharges);
    taxLines = taxLines == null ? List.of() : List.copyOf(taxLines);
    totals = totals == null ? OrderTotals.EMPTY : totals;
    state = state == null ? OrderState.EMPTY : state;
    remarks = remarks == null ? Remarks.EMPTY : remarks;
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public PurchaseOrderBuilder toBuilder() {
    return PurchaseOrderBuilder.builder(this);
  }
}
