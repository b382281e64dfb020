package io.ledgerway.examples.hybriderp.generate;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** Writes a document as UBL 2.1, in the order the schema wants. */
final class UblWriter {
  private static final String NORM = "urn:cen.eu:en16931:2017";
  private static final String PLAIN = "urn:oasis:names:specification:ubl";

  private final SampleDocument document;
  private final StringBuilder out = new StringBuilder(8_000);
  private final Deque<String> open = new ArrayDeque<>();

  private UblWriter(SampleDocument document) {
    this.document = document;
  }

  static String write(SampleDocument document) {
    return new UblWriter(document).write();
  }

  private String write() {
    String root = document.isCredit() ? "CreditNote" : "Invoice";
    String ubl = "urn:oasis:names:specification:ubl:schema:xsd:";
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<").append(root);
    out.append(" xmlns=\"").append(ubl).append(root).append("-2\"");
    out.append("\n    xmlns:cac=\"").append(ubl).append("CommonAggregateComponents-2\"");
    out.append("\n    xmlns:cbc=\"").append(ubl).append("CommonBasicComponents-2\">\n");
    open.push(root);
    head();
    party("cac:AccountingSupplierParty", document.relation().seller());
    party("cac:AccountingCustomerParty", document.relation().buyer());
    delivery();
    paymentMeans();
    group("cac:PaymentTerms").text("cbc:Note", "Due on " + document.due()).end();
    taxes();
    totals();
    for (int i = 0; i < document.lines().size(); i++) {
      line(i + 1, document.lines().get(i));
    }
    end();
    return out.toString();
  }

  private void head() {
    text("cbc:CustomizationID", document.relation().claimsEuropeanNorm() ? NORM : PLAIN);
    text("cbc:ID", document.number());
    text("cbc:IssueDate", document.issued().toString());
    if (document.isCredit()) {
      text("cbc:CreditNoteTypeCode", "381");
    } else {
      text("cbc:DueDate", document.due().toString());
      text("cbc:InvoiceTypeCode", "380");
    }
    text("cbc:DocumentCurrencyCode", document.relation().currency());
    text("cbc:BuyerReference", document.relation().buyer().number());
    group("cac:OrderReference").text("cbc:ID", "PO-" + document.number()).end();
    if (document.isCredit()) {
      group("cac:BillingReference").group("cac:InvoiceDocumentReference");
      text("cbc:ID", document.reducedInvoice()).end().end();
    }
  }

  private void party(String role, SampleParty party) {
    group(role).group("cac:Party");
    group("cac:PartyName").text("cbc:Name", party.name()).end();
    group("cac:PostalAddress");
    text("cbc:StreetName", party.street());
    text("cbc:CityName", party.city());
    text("cbc:PostalZone", party.postalCode());
    country(party).end();
    group("cac:PartyTaxScheme").text("cbc:CompanyID", party.vat()).taxScheme().end();
    group("cac:PartyLegalEntity").text("cbc:RegistrationName", party.name()).end();
    end().end();
  }

  private UblWriter country(SampleParty party) {
    return group("cac:Country").text("cbc:IdentificationCode", party.country()).end();
  }

  private void delivery() {
    group("cac:Delivery").text("cbc:ActualDeliveryDate", document.issued().toString());
    group("cac:DeliveryLocation").group("cac:Address");
    country(document.relation().buyer()).end().end().end();
  }

  private void paymentMeans() {
    SampleAccount account = document.relation().seller().account(document.relation().currency());
    boolean sepa = account.hasIban() && account.currency().equals("EUR");
    group("cac:PaymentMeans").text("cbc:PaymentMeansCode", sepa ? "58" : "30");
    if (document.isCredit()) {
      text("cbc:PaymentDueDate", document.due().toString());
    }
    text("cbc:PaymentID", document.number());
    group("cac:PayeeFinancialAccount").text("cbc:ID", account.number());
    text("cbc:Name", document.relation().seller().name());
    group("cac:FinancialInstitutionBranch").text("cbc:ID", account.agent());
    end().end().end();
  }

  private void taxes() {
    group("cac:TaxTotal").amount("cbc:TaxAmount", document.tax());
    for (Map.Entry<TaxTreatment, BigDecimal> part : document.taxable().entrySet()) {
      TaxTreatment tax = part.getKey();
      group("cac:TaxSubtotal").amount("cbc:TaxableAmount", part.getValue());
      amount("cbc:TaxAmount", document.tax(tax, part.getValue()));
      group("cac:TaxCategory");
      text("cbc:ID", tax.category()).text("cbc:Percent", tax.rate().toPlainString());
      if (!tax.reasonCode().isEmpty()) {
        text("cbc:TaxExemptionReasonCode", tax.reasonCode());
      }
      if (!tax.reason().isEmpty()) {
        text("cbc:TaxExemptionReason", tax.reason());
      }
      taxScheme().end().end();
    }
    end();
  }

  private UblWriter taxScheme() {
    return group("cac:TaxScheme").text("cbc:ID", "VAT").end();
  }

  private void totals() {
    group("cac:LegalMonetaryTotal");
    amount("cbc:LineExtensionAmount", document.net());
    amount("cbc:TaxExclusiveAmount", document.net());
    amount("cbc:TaxInclusiveAmount", document.gross());
    amount("cbc:PayableAmount", document.gross()).end();
  }

  private void line(int number, SampleDocument.Line line) {
    group(document.isCredit() ? "cac:CreditNoteLine" : "cac:InvoiceLine");
    text("cbc:ID", Integer.toString(number));
    String quantity = document.isCredit() ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity";
    indented("<" + quantity + " unitCode=\"C62\">" + line.quantity() + "</" + quantity + ">");
    amount("cbc:LineExtensionAmount", line.amount());
    group("cac:Item").text("cbc:Name", line.name()).group("cac:ClassifiedTaxCategory");
    text("cbc:ID", line.tax().category()).text("cbc:Percent", line.tax().rate().toPlainString());
    taxScheme().end().end();
    group("cac:Price").amount("cbc:PriceAmount", line.price()).end();
    end();
  }

  private UblWriter group(String name) {
    indented("<" + name + ">");
    open.push(name);
    return this;
  }

  private UblWriter end() {
    String name = open.pop();
    return indented("</" + name + ">");
  }

  private UblWriter text(String name, String value) {
    String escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return indented("<" + name + ">" + escaped + "</" + name + ">");
  }

  private UblWriter amount(String name, BigDecimal value) {
    String currency = document.relation().currency();
    return indented(
        "<"
            + name
            + " currencyID=\""
            + currency
            + "\">"
            + value.toPlainString()
            + "</"
            + name
            + ">");
  }

  private UblWriter indented(String line) {
    out.append("  ".repeat(open.size())).append(line).append('\n');
    return this;
  }
}
