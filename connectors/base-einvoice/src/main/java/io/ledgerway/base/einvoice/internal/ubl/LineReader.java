package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.envelope.DocumentRefBuilder;
import io.ledgerway.model.v1.invoice.InvoiceLine;
import io.ledgerway.model.v1.invoice.InvoiceLineBuilder;
import io.ledgerway.model.v1.invoice.LineReferences;
import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.trade.AllowanceCharge;
import io.ledgerway.model.v1.value.DocumentRefType;
import io.ledgerway.model.v1.value.Identifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the lines, one after the other: BG-25 to BG-32. */
final class LineReader {

  private static final Place LINES = Place.DOCUMENT.field("lines");

  private static final Elements ELEMENTS =
      new Elements()
          .once("ID", "lineNumber")
          .many("Note", "note")
          .once("InvoicedQuantity", "quantity")
          .once("CreditedQuantity", "quantity")
          .once("LineExtensionAmount", "netAmount")
          .once("AccountingCost", "references/buyerAccountingReference")
          .once("InvoicePeriod", "period")
          .many("OrderLineReference", "references/documents")
          .many("DespatchLineReference", "references/documents")
          .many("ReceiptLineReference", "references/documents")
          .many("DocumentReference", "references/documents")
          .many("AllowanceCharge", "allowancesCharges")
          .once("Item", "item")
          .once("Price", "price");
  private static final Elements ORDER_LINE =
      new Elements().once("LineID", "lineNumber").once("OrderReference", "number");
  private static final Elements DOCUMENT_LINE =
      new Elements().once("LineID", "lineNumber").once("DocumentReference", "number");
  private static final Elements DOCUMENT =
      new Elements().once("ID", "number").once("DocumentTypeCode", "type");

  private final UblContext context;
  private final AllowanceReader allowances;
  private final ItemReader items;
  private final PriceReader prices;

  // The line being read.
  private InvoiceLineBuilder line = InvoiceLineBuilder.builder();
  private Place place = LINES;
  private final List<TaxLine> taxes = new ArrayList<>(1);
  private final List<AllowanceCharge> allowancesCharges = new ArrayList<>();
  private final List<DocumentRef> documents = new ArrayList<>();
  private @Nullable String note;
  private @Nullable String accounting;
  private @Nullable Identifier invoicedObject;
  private boolean item;
  private boolean price;

  LineReader(UblContext context) {
    this.context = context;
    this.allowances = new AllowanceReader(context);
    this.items = new ItemReader(context);
    this.prices = new PriceReader(context);
  }

  /** Reads the child that a section stands on, the line with an index. */
  InvoiceLine read(Section outer, int index) {
    begin(index);
    Section section = outer.inner(ELEMENTS, place);
    while (section.next()) {
      if (!content(section)) {
        reference(section);
      }
    }
    if (!item) {
      context.absent(place.field("item"), "cac:Item");
    }
    if (!price) {
      context.absent(place.field("price"), "cac:Price");
    }
    return line.note(note)
        .allowancesCharges(allowancesCharges)
        .tax(taxes)
        .references(references())
        .extensions(context.endKeeping())
        .build();
  }

  private void begin(int index) {
    context.beginKeeping();
    context.codes().line(index);
    line = InvoiceLineBuilder.builder();
    place = LINES.item(index);
    taxes.clear();
    allowancesCharges.clear();
    documents.clear();
    note = null;
    accounting = null;
    invoicedObject = null;
    item = false;
    price = false;
  }

  private LineReferences references() {
    boolean none = accounting == null && invoicedObject == null && documents.isEmpty();
    return none ? LineReferences.EMPTY : new LineReferences(accounting, invoicedObject, documents);
  }

  private boolean content(Section section) {
    switch (section.name()) {
      case "ID" -> line.lineNumber(section.text());
      case "Note" -> note = joined(note, section.text());
      case "InvoicedQuantity", "CreditedQuantity" -> line.quantity(section.quantity());
      case "LineExtensionAmount" -> line.netAmount(section.money());
      case "InvoicePeriod" -> line.period(new PeriodReader().readLine(section));
      case "AllowanceCharge" ->
          allowancesCharges.add(
              allowances.read(section, section.at().item(allowancesCharges.size())));
      case "Item" -> {
        line.item(items.read(section, place, taxes));
        item = true;
      }
      case "Price" -> {
        line.price(prices.read(section));
        price = true;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void reference(Section section) {
    Place at = section.at().item(documents.size());
    switch (section.name()) {
      case "AccountingCost" -> accounting = section.text();
      case "OrderLineReference" ->
          lineReference(DocumentRefType.PO_LINE, section.inner(ORDER_LINE, at));
      case "ReceiptLineReference" ->
          lineReference(DocumentRefType.RECEIPT_LINE, section.inner(DOCUMENT_LINE, at));
      case "DespatchLineReference" ->
          lineReference(DocumentRefType.DESPATCH, section.inner(DOCUMENT_LINE, at));
      default -> document(section.inner(DOCUMENT, at));
    }
  }

  private void lineReference(DocumentRefType type, Section section) {
    context.beginKeeping();
    DocumentRefBuilder reference = DocumentRefBuilder.builder().type(type);
    while (section.next()) {
      if (section.name().equals("LineID")) {
        reference.lineNumber(section.text());
      } else {
        reference.number(section.only("ID"));
      }
    }
    documents.add(reference.extensions(context.endKeeping()).build());
  }

  private void document(Section section) {
    context.beginKeeping();
    Identifier id = null;
    String code = null;
    while (section.next()) {
      if (section.name().equals("ID")) {
        id = section.identifier();
      } else {
        code = section.code();
      }
    }
    var kept = context.endKeeping();
    if (ReferenceReader.INVOICED_OBJECT.equals(code) && invoicedObject == null) {
      invoicedObject = id;
    } else {
      documents.add(
          DocumentRefBuilder.builder()
              .type(new DocumentRefType(code == null ? "DOCUMENT" : "DOCUMENT_" + code))
              .number(id == null ? null : id.value())
              .extensions(ReferenceReader.withScheme(kept, id))
              .build());
    }
  }

  static @Nullable String joined(@Nullable String first, @Nullable String second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return first + "\n" + second;
  }
}
