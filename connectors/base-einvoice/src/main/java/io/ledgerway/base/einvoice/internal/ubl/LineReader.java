package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.envelope.DocumentRefBuilder;
import io.ledgerway.model.v1.invoice.InvoiceLine;
import io.ledgerway.model.v1.invoice.InvoiceLineBuilder;
import io.ledgerway.model.v1.invoice.LineReferences;
import io.ledgerway.model.v1.trade.AllowanceCharge;
import io.ledgerway.model.v1.value.DocumentRefType;
import io.ledgerway.model.v1.value.Identifier;
import io.ledgerway.model.v1.value.Period;
import io.ledgerway.model.v1.value.Quantity;
import io.ledgerway.model.v1.value.UnitCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one line: BG-25 to BG-32. */
final class LineReader {

  private final UblContext context;
  private final AllowanceReader allowances;
  private final String at;
  private final ItemReader items;
  private final InvoiceLineBuilder line = InvoiceLineBuilder.builder();
  private final List<AllowanceCharge> allowancesCharges = new ArrayList<>();
  private final List<DocumentRef> documents = new ArrayList<>();
  private @Nullable String note;
  private @Nullable String accounting;
  private @Nullable Identifier invoicedObject;

  LineReader(UblContext context, TaxReader taxes, int index) {
    this.context = context;
    this.allowances = new AllowanceReader(context, taxes);
    this.at = "/document/lines/" + index;
    this.items = new ItemReader(context, taxes, at);
  }

  InvoiceLine read() {
    context.beginKeeping();
    Section section =
        context.section(
            "Note",
            "OrderLineReference",
            "DespatchLineReference",
            "ReceiptLineReference",
            "DocumentReference",
            "AllowanceCharge");
    while (section.next()) {
      if (!content(section.name()) && !reference(section.name())) {
        context.unmapped();
      }
    }
    return line.note(note)
        .allowancesCharges(allowancesCharges)
        .tax(items.taxes())
        .references(new LineReferences(accounting, invoicedObject, documents))
        .extensions(context.endKeeping())
        .build();
  }

  private boolean content(String name) {
    switch (name) {
      case "ID" -> line.lineNumber(context.text());
      case "Note" -> note = joined(note, context.text());
      case "InvoicedQuantity", "CreditedQuantity" ->
          line.quantity(quantity(context, at, "quantity"));
      case "LineExtensionAmount" -> line.netAmount(context.money(at, "netAmount"));
      case "InvoicePeriod" -> line.period(period());
      case "AllowanceCharge" ->
          allowancesCharges.add(
              allowances.read(at + "/allowancesCharges/" + allowancesCharges.size()));
      case "Item" -> line.item(items.item());
      case "Price" -> line.price(items.price());
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean reference(String name) {
    switch (name) {
      case "AccountingCost" -> accounting = context.text();
      case "OrderLineReference" -> lineReference(DocumentRefType.PO_LINE, "OrderReference");
      case "ReceiptLineReference" ->
          lineReference(DocumentRefType.RECEIPT_LINE, "DocumentReference");
      case "DespatchLineReference" -> lineReference(DocumentRefType.DESPATCH, "DocumentReference");
      case "DocumentReference" -> invoicedObject();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void lineReference(DocumentRefType type, String document) {
    DocumentRefBuilder reference = DocumentRefBuilder.builder().type(type);
    Section section = context.section();
    while (section.next()) {
      if (section.name().equals("LineID")) {
        reference.lineNumber(context.text());
      } else if (section.name().equals(document)) {
        reference.number(context.only("ID"));
      } else {
        context.unmapped();
      }
    }
    documents.add(reference.build());
  }

  private void invoicedObject() {
    Identifier id = null;
    String code = null;
    Section section = context.section();
    while (section.next()) {
      switch (section.name()) {
        case "ID" -> id = context.identifier();
        case "DocumentTypeCode" -> code = context.text();
        default -> context.unmapped();
      }
    }
    if ("130".equals(code) && invoicedObject == null) {
      invoicedObject = id;
    } else if (id != null) {
      DocumentRefType type = new DocumentRefType(code == null ? "DOCUMENT" : "DOCUMENT_" + code);
      documents.add(DocumentRefBuilder.builder().type(type).number(id.value()).build());
    }
  }

  private Period period() {
    LocalDate start = null;
    LocalDate end = null;
    Section section = context.section();
    while (section.next()) {
      switch (section.name()) {
        case "StartDate" -> start = context.date(at, "period/start");
        case "EndDate" -> end = context.date(at, "period/end");
        default -> context.unmapped();
      }
    }
    return new Period(start, end);
  }

  static @Nullable Quantity quantity(UblContext context, String at, String field) {
    String unit = context.attribute("unitCode");
    BigDecimal value = context.decimal(at, field);
    return value == null
        ? null
        : new Quantity(value, unit == null ? null : new UnitCode(unit), null);
  }

  static @Nullable String joined(@Nullable String first, @Nullable String second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return first + "\n" + second;
  }
}
