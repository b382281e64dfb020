package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.trade.Item;
import io.ledgerway.model.v1.trade.ItemAttribute;
import io.ledgerway.model.v1.trade.ItemBuilder;
import io.ledgerway.model.v1.trade.ItemClassification;
import java.util.ArrayList;
import java.util.List;

/** Reads the item of a line with its tax: BG-30 to BG-32. */
final class ItemReader {

  private static final Elements ELEMENTS =
      new Elements()
          .many("Description", "description")
          .once("Name", "name")
          .once("BuyersItemIdentification", "buyerId")
          .once("SellersItemIdentification", "sellerId")
          .once("StandardItemIdentification", "standardId")
          .once("OriginCountry", "originCountry")
          .many("CommodityClassification", "classifications")
          .many("ClassifiedTaxCategory", "")
          .many("AdditionalItemProperty", "attributes");
  private static final Elements CLASSIFICATION =
      new Elements().many("ItemClassificationCode", "code");
  private static final Elements ATTRIBUTE =
      new Elements().once("Name", "name").once("Value", "value");

  private final UblContext context;
  private final TaxCategoryReader categories;
  private final List<ItemClassification> classes = new ArrayList<>(2);
  private final List<ItemAttribute> attributes = new ArrayList<>(2);

  ItemReader(UblContext context) {
    this.context = context;
    this.categories = new TaxCategoryReader(context, TaxCategoryReader.OF_TAX_LINE);
  }

  /**
   * Reads the child that a section stands on.
   *
   * @param line the place of the line
   * @param taxes takes the tax of the line, which stands in the item
   */
  Item read(Section outer, Place line, List<TaxLine> taxes) {
    classes.clear();
    attributes.clear();
    ItemBuilder item = ItemBuilder.builder();
    String description = null;
    Place place = outer.at();
    Section section = outer.inner(ELEMENTS, place);
    while (section.next()) {
      switch (section.name()) {
        case "Description" -> description = LineReader.joined(description, section.text());
        case "Name" -> item.name(section.text());
        case "BuyersItemIdentification" -> item.buyerId(section.only("ID"));
        case "SellersItemIdentification" -> item.sellerId(section.only("ID"));
        case "StandardItemIdentification" -> item.standardId(section.onlyIdentifier("ID"));
        case "OriginCountry" -> item.originCountry(section.country());
        case "CommodityClassification" -> classification(section);
        case "ClassifiedTaxCategory" ->
            taxes.add(categories.read(section, line.field("tax").item(taxes.size())));
        default -> attribute(section);
      }
    }
    return item.description(description).classifications(classes).attributes(attributes).build();
  }

  private void classification(Section outer) {
    Section section = outer.inner(CLASSIFICATION, outer.at().item(classes.size()));
    while (section.next()) {
      String scheme =
          section.codeAttribute("listID", outer.at().item(classes.size()).field("scheme"));
      String version = section.attribute("listVersionID");
      String code = section.textOrEmpty();
      if (code.isEmpty()) {
        context.empty(section.at(), scheme);
      } else {
        classes.add(new ItemClassification(code, scheme, version, null));
      }
    }
  }

  private void attribute(Section outer) {
    context.beginKeeping();
    String name = null;
    String value = null;
    Section section = outer.inner(ATTRIBUTE, outer.at().item(attributes.size()));
    while (section.next()) {
      if (section.name().equals("Name")) {
        name = section.text();
      } else {
        value = section.text();
      }
    }
    attributes.add(new ItemAttribute(name, value, context.endKeeping()));
  }
}
