package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.trade.AllowanceCharge;
import io.ledgerway.model.v1.trade.AllowanceChargeBuilder;
import io.ledgerway.model.v1.trade.AllowanceChargeKind;
import io.ledgerway.model.v1.value.Severity;
import org.jspecify.annotations.Nullable;

/** Reads allowances and charges: BG-20, BG-21, BG-27, BG-28. */
final class AllowanceReader {

  private static final AllowanceChargeKind UNKNOWN = new AllowanceChargeKind("UNKNOWN");

  private static final Elements ELEMENTS =
      new Elements()
          .once("ChargeIndicator", "kind")
          .once("AllowanceChargeReasonCode", "reasonCode")
          .once("AllowanceChargeReason", "reason")
          .once("MultiplierFactorNumeric", "percentage")
          .once("Amount", "amount")
          .once("BaseAmount", "baseAmount")
          .once("TaxCategory", "");

  private final UblContext context;
  private final TaxCategoryReader categories;

  AllowanceReader(UblContext context) {
    this.context = context;
    this.categories = new TaxCategoryReader(context, TaxCategoryReader.OF_ALLOWANCE);
  }

  /** Reads the child that a section stands on. */
  AllowanceCharge read(Section outer, Place place) {
    context.beginKeeping();
    AllowanceChargeKind kind = null;
    AllowanceChargeBuilder item = AllowanceChargeBuilder.builder();
    Section section = outer.inner(ELEMENTS, place);
    while (section.next()) {
      switch (section.name()) {
        case "ChargeIndicator" -> kind = kind(section.text());
        case "AllowanceChargeReasonCode" -> item.reasonCode(section.code());
        case "AllowanceChargeReason" -> item.reason(section.text());
        case "MultiplierFactorNumeric" -> item.percentage(section.percentage());
        case "Amount" -> item.amount(section.money());
        case "BaseAmount" -> item.baseAmount(section.money());
        default -> tax(item, section);
      }
    }
    if (kind == null) {
      String message = "It is not said whether an amount is an allowance or a charge";
      context.observe("UBL-INDICATOR", Severity.ERROR, place.field("kind"), message);
      kind = UNKNOWN;
    }
    return item.kind(kind).extensions(context.endKeeping()).build();
  }

  static @Nullable AllowanceChargeKind kind(@Nullable String indicator) {
    if ("true".equals(indicator) || "1".equals(indicator)) {
      return AllowanceChargeKind.CHARGE;
    }
    boolean allowance = "false".equals(indicator) || "0".equals(indicator);
    return allowance ? AllowanceChargeKind.ALLOWANCE : null;
  }

  private void tax(AllowanceChargeBuilder item, Section section) {
    TaxLine tax = categories.read(section, section.at());
    item.taxType(tax.taxType()).taxCategory(tax.category()).taxRate(tax.rate());
  }
}
