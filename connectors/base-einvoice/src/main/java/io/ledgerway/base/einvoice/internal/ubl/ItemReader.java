package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.tax.TaxLineBuilder;
import io.ledgerway.model.v1.trade.AllowanceChargeKind;
import io.ledgerway.model.v1.trade.Item;
import io.ledgerway.model.v1.trade.ItemAttribute;
import io.ledgerway.model.v1.trade.ItemBuilder;
import io.ledgerway.model.v1.trade.ItemClassification;
import io.ledgerway.model.v1.trade.LinePrice;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Quantity;
import io.ledgerway.model.v1.value.Severity;
import io.ledgerway.model.v1.value.UnitPrice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads item, tax and price of a line: BG-29 to BG-32. */
final class ItemReader {

  private final UblContext context;
  private final TaxReader taxReader;
  private final String at;
  private final List<TaxLine> taxes = new ArrayList<>(1);
  private @Nullable Money discount;
  private @Nullable Money gross;

  ItemReader(UblContext context, TaxReader taxReader, String at) {
    this.context = context;
    this.taxReader = taxReader;
    this.at = at;
  }

  /** The tax of the line (BG-30), which stands in the item. */
  List<TaxLine> taxes() {
    return taxes;
  }

  Item item() {
    ItemBuilder item = ItemBuilder.builder();
    String description = null;
    List<ItemClassification> classes = new ArrayList<>(1);
    List<ItemAttribute> attributes = new ArrayList<>(1);
    Section section =
        context.section(
            "Description",
            "CommodityClassification",
            "ClassifiedTaxCategory",
            "AdditionalItemProperty");
    while (section.next()) {
      switch (section.name()) {
        case "Description" -> description = LineReader.joined(description, context.text());
        case "Name" -> item.name(context.text());
        case "BuyersItemIdentification" -> item.buyerId(context.only("ID"));
        case "SellersItemIdentification" -> item.sellerId(context.only("ID"));
        case "StandardItemIdentification" -> item.standardId(context.onlyIdentifier("ID"));
        case "OriginCountry" -> item.originCountry(AddressReader.country(context));
        case "CommodityClassification" -> classification(classes);
        case "ClassifiedTaxCategory" -> tax();
        case "AdditionalItemProperty" -> attribute(attributes);
        default -> context.unmapped();
      }
    }
    return item.description(description).classifications(classes).attributes(attributes).build();
  }

  private void tax() {
    TaxLineBuilder row = TaxLineBuilder.builder();
    taxReader.category(row, at + "/tax/" + taxes.size());
    taxes.add(row.build());
  }

  private void classification(List<ItemClassification> classes) {
    Section section = context.section("ItemClassificationCode");
    while (section.next()) {
      if (section.name().equals("ItemClassificationCode")) {
        String scheme = context.attribute("listID");
        String version = context.attribute("listVersionID");
        String code = context.text();
        if (code != null) {
          classes.add(new ItemClassification(code, scheme, version, null));
        }
      } else {
        context.unmapped();
      }
    }
  }

  private void attribute(List<ItemAttribute> attributes) {
    String name = null;
    String value = null;
    Section section = context.section();
    while (section.next()) {
      switch (section.name()) {
        case "Name" -> name = context.text();
        case "Value" -> value = context.text();
        default -> context.unmapped();
      }
    }
    if (name != null || value != null) {
      attributes.add(new ItemAttribute(name, value, Extensions.EMPTY));
    }
  }

  LinePrice price() {
    Money net = null;
    Quantity base = null;
    long line = context.cursor().line();
    Section section = context.section();
    while (section.next()) {
      switch (section.name()) {
        case "PriceAmount" -> net = context.money(at, "price/net/amount");
        case "BaseQuantity" -> base = LineReader.quantity(context, at, "price/net/baseQuantity");
        case "AllowanceCharge" -> discount();
        default -> context.unmapped();
      }
    }
    if (net == null) {
      context.observe(
          "UBL-PRICE", Severity.WARNING, at + "/price/net", "A price has no readable amount", line);
    }
    return new LinePrice(price(net, base), price(gross, base), discount);
  }

  private static @Nullable UnitPrice price(@Nullable Money amount, @Nullable Quantity base) {
    return amount == null ? null : new UnitPrice(amount.amount(), amount.currency(), base);
  }

  private void discount() {
    long line = context.cursor().line();
    Section section = context.section();
    while (section.next()) {
      switch (section.name()) {
        case "ChargeIndicator" -> {
          if (!AllowanceChargeKind.ALLOWANCE.equals(AllowanceReader.kind(context.text()))) {
            String message = "A price discount says that it is a charge";
            context.observe("UBL-INDICATOR", Severity.ERROR, at + "/price/discount", message, line);
          }
        }
        case "Amount" -> discount = context.money(at, "price/discount");
        case "BaseAmount" -> gross = context.money(at, "price/gross/amount");
        default -> context.unmapped();
      }
    }
  }
}
