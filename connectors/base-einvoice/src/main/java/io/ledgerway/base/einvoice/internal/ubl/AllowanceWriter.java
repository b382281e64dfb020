package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.trade.AllowanceCharge;
import io.ledgerway.model.v1.trade.AllowanceChargeKind;
import java.util.List;

/** Writes allowances and charges: BG-20, BG-21, BG-27, BG-28. */
final class AllowanceWriter {

  private final Output output;

  AllowanceWriter(Output output) {
    this.output = output;
  }

  void all(Group outer, List<AllowanceCharge> items, Place place) {
    for (int i = 0; i < items.size(); i++) {
      one(outer, items.get(i), place.item(i));
    }
  }

  private void one(Group outer, AllowanceCharge item, Place place) {
    KeptTexts kept = output.kept(item.extensions());
    Group group = outer.child("AllowanceCharge", Order.ALLOWANCE_CHARGE, kept);
    group
        .text("ChargeIndicator", indicator(item.kind(), place))
        .text("AllowanceChargeReasonCode", item.reasonCode())
        .text("AllowanceChargeReason", item.reason())
        .percentage("MultiplierFactorNumeric", item.percentage())
        .money("Amount", item.amount())
        .money("BaseAmount", item.baseAmount());
    if (item.taxCategory() != null || item.taxRate() != null || item.taxType() != null) {
      Group category = group.child("TaxCategory", Order.TAX_CATEGORY);
      TaxWriter.category(category, item.taxCategory(), item.taxRate(), null, null, item.taxType());
    }
    output.end(group, kept, place);
  }

  private String indicator(AllowanceChargeKind kind, Place place) {
    if (!kind.isKnown()) {
      output.losses().add(place.field("kind"), "what is neither allowance nor charge");
    }
    return Boolean.toString(kind.equals(AllowanceChargeKind.CHARGE));
  }
}
