package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.base.einvoice.AttachmentSource;
import io.ledgerway.base.xml.XmlWriter;
import io.ledgerway.model.v1.envelope.LossReport;
import io.ledgerway.model.v1.invoice.Delivery;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceDates;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.invoice.InvoiceReferences;
import io.ledgerway.model.v1.invoice.InvoiceStatus;
import io.ledgerway.model.v1.invoice.InvoiceTotals;
import io.ledgerway.model.v1.value.LocalizedText;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the document, in the order of the schema. */
public final class InvoiceWriter {

  private final Invoice invoice;
  private final XmlWriter xml;
  private final Output output;
  private final boolean creditNote;
  private final PaymentWriter payments;
  private final TaxWriter taxes;
  private final AllowanceWriter allowances;

  /**
   * A writer for one document.
   *
   * @param invoice what to write
   * @param out where to
   * @param source where the bytes of attachments come from
   */
  public InvoiceWriter(Invoice invoice, OutputStream out, AttachmentSource source) {
    this.invoice = invoice;
    this.xml = XmlWriter.indented(out);
    this.creditNote = InvoiceNature.CREDIT_NOTE.equals(invoice.type().nature());
    this.output = new Output(source, creditNote);
    this.payments = new PaymentWriter(output, invoice.payment().means());
    this.taxes = new TaxWriter(output);
    this.allowances = new AllowanceWriter(output);
  }

  /**
   * Writes the document to its end.
   *
   * @return what it could not carry
   */
  public LossReport write() {
    new CarriedFields(output.losses()).check(invoice);
    checkNature();
    KeptTexts kept = output.kept(invoice.extensions());
    String name = creditNote ? "CreditNote" : "Invoice";
    Group document =
        Group.root(
            xml, name, creditNote ? Order.CREDIT_NOTE : Order.INVOICE, kept, namespaces(name));
    header(document);
    new ReferenceWriter(output, invoice).write(document);
    parties(document);
    payment(document);
    allowances.all(
        document, invoice.allowancesCharges(), Place.DOCUMENT.field("allowancesCharges"));
    taxes.totals(document, invoice, kept);
    totals(document, invoice.totals());
    LineWriter lines = new LineWriter(output, taxes, allowances);
    for (int i = 0; i < invoice.lines().size(); i++) {
      lines.write(document, invoice.lines().get(i), i);
    }
    output.end(document, kept, Place.DOCUMENT);
    xml.finish();
    return output.losses().report();
  }

  private static Map<String, String> namespaces(String name) {
    return Map.of(
        "xmlns", InvoiceReader.NAMESPACE + name + "-2",
        "xmlns:cac", InvoiceReader.NAMESPACE + "CommonAggregateComponents-2",
        "xmlns:cbc", InvoiceReader.NAMESPACE + "CommonBasicComponents-2");
  }

  private void checkNature() {
    InvoiceNature nature = invoice.type().nature();
    if (nature != null && !creditNote && !nature.equals(InvoiceNature.INVOICE)) {
      output.losses().add(Place.DOCUMENT.field("type/nature"), "a document of this kind");
    }
    InvoiceStatus status = invoice.state().document();
    if (status != null && !status.equals(InvoiceStatus.RECEIVED)) {
      output.losses().add(Place.DOCUMENT.field("state/document"), "the state of the document");
    }
  }

  private void header(Group document) {
    InvoiceDates dates = invoice.dates();
    InvoiceReferences references = invoice.references();
    document
        .text("CustomizationID", references.specificationId())
        .text("ProfileID", references.businessProcess())
        .text("ID", invoice.number())
        .text("IssueDate", dates.issue());
    if (creditNote) {
      document.text("TaxPointDate", dates.taxPoint());
      document.text("CreditNoteTypeCode", invoice.type().code());
      invoice.remarks().notes().forEach(note -> note(document, note));
    } else {
      document.text("DueDate", dates.due());
      document.text("InvoiceTypeCode", invoice.type().code());
      invoice.remarks().notes().forEach(note -> note(document, note));
      document.text("TaxPointDate", dates.taxPoint());
    }
    document
        .text("DocumentCurrencyCode", invoice.currency().document())
        .text("TaxCurrencyCode", invoice.currency().tax())
        .text("AccountingCost", references.buyerAccountingReference())
        .text("BuyerReference", references.buyerReference());
    period(document, dates);
  }

  private static void note(Group document, LocalizedText note) {
    String text = note.subject() == null ? note.text() : "#" + note.subject() + "#" + note.text();
    String language = note.language();
    document.text("Note", text, language == null ? Map.of() : Map.of("languageID", language));
  }

  private static void period(Group document, InvoiceDates dates) {
    LocalDate start = dates.period().start();
    LocalDate end = dates.period().end();
    String code = dates.taxPointCode();
    if (start != null || end != null || code != null) {
      document
          .child("InvoicePeriod", Order.PERIOD)
          .text("StartDate", start)
          .text("EndDate", end)
          .text("DescriptionCode", code)
          .end();
    }
  }

  private void parties(Group document) {
    PartyWriter parties = new PartyWriter(output);
    var all = invoice.parties();
    Place place = Place.DOCUMENT.field("parties");
    parties.trading(
        document,
        "AccountingSupplierParty",
        all.seller(),
        payments.creditor(),
        place.field("seller"));
    parties.trading(document, "AccountingCustomerParty", all.buyer(), null, place.field("buyer"));
    parties.named(document, "PayeeParty", all.payee(), place.field("payee"));
    parties.named(
        document,
        "TaxRepresentativeParty",
        all.taxRepresentative(),
        place.field("taxRepresentative"));
    delivery(document, all.delivery());
  }

  private static void delivery(Group document, Delivery delivery) {
    if (delivery.equals(Delivery.EMPTY)) {
      return;
    }
    Group group =
        document.child("Delivery", Order.DELIVERY).text("ActualDeliveryDate", delivery.date());
    if (delivery.location() != null || delivery.address() != null) {
      Group location =
          group.child("DeliveryLocation", Order.LOCATION).identifier("ID", delivery.location());
      PartyWriter.address(location, "Address", delivery.address());
      location.end();
    }
    if (delivery.partyName() != null) {
      Group party = group.child("DeliveryParty", Order.PARTY);
      party.only("PartyName", "Name", delivery.partyName()).end();
    }
    group.end();
  }

  private void payment(Group document) {
    @Nullable LocalDate due = creditNote ? invoice.dates().due() : null;
    payments.write(document, due);
    String terms = invoice.payment().terms().text();
    if (terms != null) {
      document.child("PaymentTerms", Order.TERMS).text("Note", terms).end();
    }
  }

  private static void totals(Group document, InvoiceTotals totals) {
    boolean none =
        totals.lineNet() == null
            && totals.taxExclusive() == null
            && totals.taxInclusive() == null
            && totals.allowances() == null
            && totals.charges() == null
            && totals.prepaid() == null
            && totals.rounding() == null
            && totals.amountDue() == null;
    if (none) {
      return;
    }
    document
        .child("LegalMonetaryTotal", Order.MONETARY_TOTAL)
        .money("LineExtensionAmount", totals.lineNet())
        .money("TaxExclusiveAmount", totals.taxExclusive())
        .money("TaxInclusiveAmount", totals.taxInclusive())
        .money("AllowanceTotalAmount", totals.allowances())
        .money("ChargeTotalAmount", totals.charges())
        .money("PrepaidAmount", totals.prepaid())
        .money("PayableRoundingAmount", totals.rounding())
        .money("PayableAmount", totals.amountDue())
        .end();
  }
}
