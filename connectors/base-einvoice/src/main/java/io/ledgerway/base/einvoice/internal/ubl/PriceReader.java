package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.trade.AllowanceChargeKind;
import io.ledgerway.model.v1.trade.LinePrice;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Quantity;
import io.ledgerway.model.v1.value.Severity;
import io.ledgerway.model.v1.value.UnitPrice;
import org.jspecify.annotations.Nullable;

/** Reads the price of a line: BG-29. */
final class PriceReader {

  private static final Elements ELEMENTS =
      new Elements()
          .once("PriceAmount", "net/amount")
          .once("BaseQuantity", "net/baseQuantity")
          .once("AllowanceCharge", "");
  private static final Elements DISCOUNT =
      new Elements()
          .once("ChargeIndicator", "discount")
          .once("Amount", "discount")
          .once("BaseAmount", "gross/amount");

  private final UblContext context;

  // Of the line being read.
  private @Nullable Money discount;
  private @Nullable Money gross;

  PriceReader(UblContext context) {
    this.context = context;
  }

  /** Reads the child that a section stands on. */
  LinePrice read(Section outer) {
    discount = null;
    gross = null;
    Money net = null;
    Quantity base = null;
    Section section = outer.inner(ELEMENTS, outer.at());
    while (section.next()) {
      switch (section.name()) {
        case "PriceAmount" -> net = section.money();
        case "BaseQuantity" -> base = section.quantity();
        default -> discount(section);
      }
    }
    if (net == null && base != null) {
      String message = "A price has a base quantity but no readable amount";
      context.observe("UBL-PRICE", Severity.WARNING, outer.at().field("net"), message);
    }
    return new LinePrice(price(net, base), price(gross, base), discount);
  }

  private static @Nullable UnitPrice price(@Nullable Money amount, @Nullable Quantity base) {
    return amount == null ? null : new UnitPrice(amount.amount(), amount.currency(), base);
  }

  private void discount(Section outer) {
    Section section = outer.inner(DISCOUNT, outer.at());
    while (section.next()) {
      switch (section.name()) {
        case "ChargeIndicator" -> {
          if (!AllowanceChargeKind.ALLOWANCE.equals(AllowanceReader.kind(section.text()))) {
            String message = "A price discount says that it is a charge";
            context.observe("UBL-INDICATOR", Severity.ERROR, section.at(), message);
          }
        }
        case "Amount" -> discount = section.money();
        default -> gross = section.money();
      }
    }
  }
}
