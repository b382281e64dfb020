package io.ledgerway.model.v1.invoice;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.envelope.Remarks;
import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.trade.AllowanceCharge;
import io.ledgerway.model.v1.value.Money;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice, credit note or debit note (EN 16931). One type for all: {@link InvoiceType#nature()}
 * decides the sign of the effect, amounts stay as the document states them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param number the issuer's number (BT-1)
 * @param type what kind of document (BT-3)
 * @param direction payable or receivable
 * @param dates dates
 * @param parties who takes part
 * @param currency currencies
 * @param references what it refers to
 * @param lines lines (BG-25)
 * @param allowancesCharges document allowances and charges (BG-20, BG-21)
 * @param taxBreakdown VAT breakdown (BG-23)
 * @param totals totals (BG-22)
 * @param payment terms, means, prepayments, withholding
 * @param state where it stands
 * @param remarks notes (BG-1) and attachments (BG-24)
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record Invoice(
    @Nullable String number,
    @Valid InvoiceType type,
    @Nullable InvoiceDirection direction,
    @Valid InvoiceDates dates,
    @Valid InvoiceParties parties,
    @Valid InvoiceCurrency currency,
    @Valid InvoiceReferences references,
    List<@Valid InvoiceLine> lines,
    List<@Valid AllowanceCharge> allowancesCharges,
    List<@Valid TaxLine> taxBreakdown,
    @Valid InvoiceTotals totals,
    @Valid InvoicePayment payment,
    @Valid InvoiceState state,
    @Valid Remarks remarks,
    @Valid Extensions extensions) {

  public Invoice {
    type = type == null ? InvoiceType.EMPTY : type;
    dates = dates == null ? InvoiceDates.EMPTY : dates;
    parties = parties == null ? InvoiceParties.EMPTY : parties;
    currency = currency == null ? InvoiceCurrency.EMPTY : currency;
    references = references == null ? InvoiceReferences.EMPTY : references;
    lines = lines == null ? List.of() : List.copyOf(lines);
    allowancesCharges = allowancesCharges == null ? List.of() : List.copyOf(allowancesCharges);
    taxBreakdown = taxBreakdown == null ? List.of() : List.copyOf(taxBreakdown);
    totals = totals == null ? InvoiceTotals.EMPTY : totals;
    payment = payment == null ? InvoicePayment.EMPTY : payment;
    state = state == null ? InvoiceState.EMPTY : state;
    remarks = remarks == null ? Remarks.EMPTY : remarks;
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public InvoiceBuilder toBuilder() {
    return InvoiceBuilder.builder(this);
  }

  /**
   * What paying this document would cost us: the amount due, negative for a credit note.
   *
   * @return the signed amount due, or null when the document states none
   */
  public @Nullable Money payableEffect() {
    Money due = totals.amountDue();
    return due != null && InvoiceNature.CREDIT_NOTE.equals(type.nature()) ? due.negated() : due;
  }

  /**
   * This invoice with net amounts, VAT breakdown and totals computed by EN 16931 (BR-CO-10 to
   * BR-CO-17, BR-S-08 and its relatives): amounts rounded half up to 2 decimals, or to fewer where
   * the currency has fewer.
   *
   * <p>A stated net amount of a line stays; where it is missing, quantity, net price and the line's
   * allowances and charges give it. Prepaid and rounding amounts, the VAT total in the accounting
   * currency and exemption reasons stay as they are stated.
   *
   * @return the invoice with computed amounts
   * @throws IllegalStateException when the invoice names no currency, or a line has neither a net
   *     amount nor quantity and price
   * @throws IllegalArgumentException when an amount is in another currency than the invoice
   */
  public Invoice withComputedTotals() {
    return new TotalsComputation(this).invoice();
  }
}
