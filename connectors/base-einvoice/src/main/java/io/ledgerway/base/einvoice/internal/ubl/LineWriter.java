package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.invoice.InvoiceLine;
import io.ledgerway.model.v1.trade.Item;
import io.ledgerway.model.v1.trade.ItemAttribute;
import io.ledgerway.model.v1.trade.ItemClassification;
import io.ledgerway.model.v1.trade.LinePrice;
import io.ledgerway.model.v1.value.DocumentRefType;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Quantity;
import io.ledgerway.model.v1.value.UnitPrice;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes lines: BG-25 to BG-32. */
final class LineWriter {

  private static final Place LINES = Place.DOCUMENT.field("lines");
  private static final String OTHER = "DOCUMENT";

  private final Output output;
  private final TaxWriter taxes;
  private final AllowanceWriter allowances;

  LineWriter(Output output, TaxWriter taxes, AllowanceWriter allowances) {
    this.output = output;
    this.taxes = taxes;
    this.allowances = allowances;
  }

  void write(Group document, InvoiceLine line, int index) {
    Place place = LINES.item(index);
    KeptTexts kept = output.kept(line.extensions());
    boolean note = output.creditNote();
    Group group = document.child(note ? "CreditNoteLine" : "InvoiceLine", Order.LINE, kept);
    group
        .text("ID", line.lineNumber())
        .text("Note", line.note())
        .quantity(note ? "CreditedQuantity" : "InvoicedQuantity", line.quantity())
        .money("LineExtensionAmount", line.netAmount())
        .text("AccountingCost", line.references().buyerAccountingReference());
    if (line.period().start() != null || line.period().end() != null) {
      group
          .child("InvoicePeriod", Order.PERIOD)
          .text("StartDate", line.period().start())
          .text("EndDate", line.period().end())
          .end();
    }
    references(group, line, place.field("references").field("documents"));
    allowances.all(group, line.allowancesCharges(), place.field("allowancesCharges"));
    item(group, line, place);
    price(group, line.price(), place.field("price"));
    output.end(group, kept, place);
  }

  private void references(Group line, InvoiceLine source, Place place) {
    lineReferences(line, source, DocumentRefType.PO_LINE, place);
    lineReferences(line, source, DocumentRefType.DESPATCH, place);
    lineReferences(line, source, DocumentRefType.RECEIPT_LINE, place);
    if (source.references().invoicedObject() != null) {
      line.child("DocumentReference", Order.DOCUMENT_REFERENCE)
          .identifier("ID", source.references().invoicedObject())
          .text("DocumentTypeCode", ReferenceReader.INVOICED_OBJECT)
          .end();
    }
    for (int i = 0; i < source.references().documents().size(); i++) {
      DocumentRef each = source.references().documents().get(i);
      if (each.type().value().startsWith(OTHER)) {
        other(line, each, place.item(i));
      } else if (!isLineReference(each.type())) {
        output.losses().add(place.item(i), "a reference of this kind on a line");
      }
    }
  }

  private static boolean isLineReference(DocumentRefType type) {
    return type.equals(DocumentRefType.PO_LINE)
        || type.equals(DocumentRefType.DESPATCH)
        || type.equals(DocumentRefType.RECEIPT_LINE);
  }

  private void lineReferences(Group line, InvoiceLine source, DocumentRefType type, Place place) {
    for (int i = 0; i < source.references().documents().size(); i++) {
      DocumentRef each = source.references().documents().get(i);
      if (each.type().equals(type)) {
        lineReference(line, each, place.item(i));
      }
    }
  }

  private void lineReference(Group line, DocumentRef each, Place place) {
    KeptTexts kept = output.kept(each.extensions());
    boolean order = each.type().equals(DocumentRefType.PO_LINE);
    String element =
        order
            ? "OrderLineReference"
            : each.type().equals(DocumentRefType.DESPATCH)
                ? "DespatchLineReference"
                : "ReceiptLineReference";
    Group group =
        line.child(element, order ? Order.ORDER_LINE : Order.DOCUMENT_LINE, kept)
            .text("LineID", each.lineNumber())
            .only(order ? "OrderReference" : "DocumentReference", "ID", each.number());
    output.end(group, kept, place);
  }

  private void other(Group line, DocumentRef each, Place place) {
    KeptTexts kept = output.kept(each.extensions());
    String type = each.type().value();
    String code = type.length() > OTHER.length() ? type.substring(OTHER.length() + 1) : null;
    Group group = line.child("DocumentReference", Order.DOCUMENT_REFERENCE, kept);
    group.text("ID", each.number(), ReferenceWriter.schemeOf(kept)).text("DocumentTypeCode", code);
    output.end(group, kept, place);
  }

  private void item(Group line, InvoiceLine source, Place place) {
    Item item = source.item();
    if (item.equals(Item.EMPTY) && source.tax().isEmpty()) {
      return;
    }
    Group group =
        line.child("Item", Order.ITEM)
            .text("Description", item.description())
            .text("Name", item.name())
            .only("BuyersItemIdentification", "ID", item.buyerId())
            .only("SellersItemIdentification", "ID", item.sellerId())
            .onlyIdentifier("StandardItemIdentification", "ID", item.standardId())
            .country("OriginCountry", item.originCountry());
    item.classifications().forEach(each -> classification(group, each));
    taxes.ofLine(group, source.tax(), place.field("tax"));
    for (int i = 0; i < item.attributes().size(); i++) {
      attribute(group, item.attributes().get(i), place.field("item/attributes").item(i));
    }
    group.end();
  }

  private static void classification(Group item, ItemClassification each) {
    Map<String, String> attributes = new LinkedHashMap<>();
    if (each.scheme() != null) {
      attributes.put("listID", each.scheme());
    }
    if (each.version() != null) {
      attributes.put("listVersionID", each.version());
    }
    item.child("CommodityClassification", Order.CLASSIFICATION)
        .text("ItemClassificationCode", each.code(), attributes)
        .end();
  }

  private void attribute(Group item, ItemAttribute each, Place place) {
    KeptTexts kept = output.kept(each.extensions());
    Group group =
        item.child("AdditionalItemProperty", Order.PROPERTY, kept)
            .text("Name", each.name())
            .text("Value", each.value());
    output.end(group, kept, place);
  }

  private void price(Group line, LinePrice price, Place place) {
    UnitPrice net = price.net();
    UnitPrice gross = price.gross();
    if (net == null && gross == null && price.discount() == null) {
      return;
    }
    Quantity base = net == null ? null : net.baseQuantity();
    if (net == null && gross != null) {
      base = gross.baseQuantity();
    } else if (gross != null && !Objects.equals(gross.baseQuantity(), base)) {
      output.losses().add(place.field("gross/baseQuantity"), "a base quantity of the gross price");
    }
    Group group =
        line.child("Price", Order.PRICE)
            .money("PriceAmount", money(net))
            .quantity("BaseQuantity", base);
    if (gross != null || price.discount() != null) {
      group
          .child("AllowanceCharge", Order.ALLOWANCE_CHARGE)
          .text("ChargeIndicator", "false")
          .money("Amount", price.discount())
          .money("BaseAmount", money(gross))
          .end();
    }
    group.end();
  }

  private static @Nullable Money money(@Nullable UnitPrice price) {
    return price == null ? null : new Money(price.amount(), price.currency());
  }
}
