package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.tax.TaxLineBuilder;
import io.ledgerway.model.v1.trade.AllowanceCharge;
import io.ledgerway.model.v1.trade.AllowanceChargeBuilder;
import io.ledgerway.model.v1.trade.AllowanceChargeKind;
import io.ledgerway.model.v1.value.Severity;
import org.jspecify.annotations.Nullable;

/** Reads allowances and charges: BG-20, BG-21, BG-27, BG-28. */
final class AllowanceReader {

  private static final AllowanceChargeKind UNKNOWN = new AllowanceChargeKind("UNKNOWN");

  private final UblContext context;
  private final TaxReader taxes;

  AllowanceReader(UblContext context, TaxReader taxes) {
    this.context = context;
    this.taxes = taxes;
  }

  AllowanceCharge read(String at) {
    long line = context.cursor().line();
    AllowanceChargeKind kind = null;
    AllowanceChargeBuilder item = AllowanceChargeBuilder.builder();
    Section section = context.section();
    while (section.next()) {
      switch (section.name()) {
        case "ChargeIndicator" -> kind = kind(context.text());
        case "AllowanceChargeReasonCode" -> item.reasonCode(context.text());
        case "AllowanceChargeReason" -> item.reason(context.text());
        case "MultiplierFactorNumeric" -> item.percentage(context.percentage(at, "percentage"));
        case "Amount" -> item.amount(context.money(at, "amount"));
        case "BaseAmount" -> item.baseAmount(context.money(at, "baseAmount"));
        case "TaxCategory" -> tax(item, at);
        default -> context.unmapped();
      }
    }
    if (kind == null) {
      String message = "It is not said whether an amount is an allowance or a charge";
      context.observe("UBL-INDICATOR", Severity.ERROR, at + "/kind", message, line);
      kind = UNKNOWN;
    }
    return item.kind(kind).build();
  }

  static @Nullable AllowanceChargeKind kind(@Nullable String indicator) {
    if ("true".equals(indicator) || "1".equals(indicator)) {
      return AllowanceChargeKind.CHARGE;
    }
    boolean allowance = "false".equals(indicator) || "0".equals(indicator);
    return allowance ? AllowanceChargeKind.ALLOWANCE : null;
  }

  private void tax(AllowanceChargeBuilder item, String at) {
    TaxLineBuilder row = TaxLineBuilder.builder();
    taxes.category(row, at);
    TaxLine tax = row.build();
    item.taxType(tax.taxType()).taxCategory(tax.category()).taxRate(tax.rate());
    if (tax.exemptionReason() != null) {
      item.extensions(Kept.one("TaxCategory.TaxExemptionReason", tax.exemptionReason()));
    }
  }
}
