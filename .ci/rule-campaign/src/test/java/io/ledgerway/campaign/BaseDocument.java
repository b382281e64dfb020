package io.ledgerway.campaign;

import static io.ledgerway.campaign.Element.group;
import static io.ledgerway.campaign.Element.leaf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds valid documents that use every business term. Each part is a line, a document allowance
 * and a document charge in one VAT category.
 */
final class BaseDocument {

  /** A VAT category with its rate; null is no rate. */
  record Part(String category, String rate) {

    BigDecimal tax() {
      BigDecimal percent = rate.isEmpty() ? BigDecimal.ZERO : new BigDecimal(rate);
      return TAXABLE.multiply(percent).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
    }
  }

  private static final String ICD = "0088";
  private static final BigDecimal NET = new BigDecimal("100.37");
  private static final BigDecimal ALLOWANCE = new BigDecimal("10.11");
  private static final BigDecimal CHARGE = new BigDecimal("5.07");
  private static final BigDecimal TAXABLE = NET.subtract(ALLOWANCE).add(CHARGE);

  private final boolean creditNote;
  private final List<Part> parts;
  private final boolean vatIds;
  private final String country;
  private final boolean transfer;

  private BaseDocument(boolean creditNote, List<Part> parts, boolean transfer) {
    this.creditNote = creditNote;
    this.parts = parts;
    this.vatIds = !parts.get(0).category().equals("O");
    this.country = parts.get(0).category().equals("B") ? "IT" : "";
    this.transfer = transfer;
  }

  static Element of(boolean creditNote, boolean transfer, Part... parts) {
    return new BaseDocument(creditNote, List.of(parts), transfer).document();
  }

  static Part part(String category, String rate) {
    return new Part(category, rate);
  }

  private Element document() {
    Element root = group(creditNote ? "CreditNote" : "Invoice");
    header(root);
    references(root);
    root.add(party("cac:AccountingSupplierParty", "Nordlicht Papier GmbH", "DE", "1234567890123"));
    root.add(party("cac:AccountingCustomerParty", "Ledger Demo SE", "PL", "2345678901231"));
    root.add(payee());
    if (vatIds) {
      root.add(representative());
    }
    root.add(delivery());
    root.add(means());
    root.add(group("cac:PaymentTerms", leaf("cbc:Note", "30 days")));
    parts.forEach(part -> root.add(documentItem(part, "false", ALLOWANCE, "95", "Discount")));
    parts.forEach(part -> root.add(documentItem(part, "true", CHARGE, "FC", "Freight")));
    taxes(root);
    totals(root);
    for (int i = 0; i < parts.size(); i++) {
      root.add(line(parts.get(i), i + 1));
    }
    return root;
  }

  private void header(Element root) {
    root.add(leaf("cbc:CustomizationID", "urn:cen.eu:en16931:2017"));
    root.add(leaf("cbc:ProfileID", "P1"));
    root.add(leaf("cbc:ID", "2026-000117"));
    root.add(leaf("cbc:IssueDate", "2026-03-02"));
    if (creditNote) {
      root.add(leaf("cbc:CreditNoteTypeCode", "381"));
    } else {
      root.add(leaf("cbc:DueDate", "2026-04-01"));
      root.add(leaf("cbc:InvoiceTypeCode", "380"));
    }
    root.add(leaf("cbc:Note", "#AAI#Thank you"));
    root.add(leaf("cbc:DocumentCurrencyCode", "EUR"));
    root.add(leaf("cbc:TaxCurrencyCode", "PLN"));
    root.add(leaf("cbc:AccountingCost", "4711"));
    root.add(leaf("cbc:BuyerReference", "B-7"));
    root.add(
        group(
            "cac:InvoicePeriod",
            leaf("cbc:StartDate", "2026-02-01"),
            leaf("cbc:EndDate", "2026-02-28"),
            leaf("cbc:DescriptionCode", "35")));
  }

  private void references(Element root) {
    root.add(group("cac:OrderReference", leaf("cbc:ID", "PO-1"), leaf("cbc:SalesOrderID", "SO-1")));
    root.add(
        group(
            "cac:BillingReference",
            group(
                "cac:InvoiceDocumentReference",
                leaf("cbc:ID", "2026-000100"),
                leaf("cbc:IssueDate", "2026-01-15"))));
    root.add(group("cac:DespatchDocumentReference", leaf("cbc:ID", "D-1")));
    root.add(group("cac:ReceiptDocumentReference", leaf("cbc:ID", "R-1")));
    root.add(group("cac:OriginatorDocumentReference", leaf("cbc:ID", "T-1")));
    root.add(group("cac:ContractDocumentReference", leaf("cbc:ID", "C-1")));
    root.add(
        group(
            "cac:AdditionalDocumentReference",
            leaf("cbc:ID", "METER-1", "schemeID", "ABT"),
            leaf("cbc:DocumentTypeCode", "130")));
    root.add(
        group(
            "cac:AdditionalDocumentReference",
            leaf("cbc:ID", "TIMES-1"),
            leaf("cbc:DocumentDescription", "Time sheet"),
            group(
                "cac:Attachment",
                leaf(
                    "cbc:EmbeddedDocumentBinaryObject",
                    "aGVsbG8=",
                    "mimeCode",
                    "text/csv",
                    "filename",
                    "times.csv"),
                group("cac:ExternalReference", leaf("cbc:URI", "https://example.com/times")))));
    if (!creditNote) {
      root.add(group("cac:ProjectReference", leaf("cbc:ID", "PRJ-1")));
    }
  }

  private Element party(String role, String name, String home, String gln) {
    boolean seller = role.equals("cac:AccountingSupplierParty");
    Element party =
        group(
            "cac:Party",
            leaf("cbc:EndpointID", gln, "schemeID", ICD),
            group("cac:PartyIdentification", leaf("cbc:ID", gln, "schemeID", ICD)),
            group("cac:PartyName", leaf("cbc:Name", name + " Trade")),
            address("cac:PostalAddress", home));
    if (seller) {
      party
          .children()
          .add(
              2,
              group("cac:PartyIdentification", leaf("cbc:ID", "DE98ZZZ0999", "schemeID", "SEPA")));
    }
    if (vatIds) {
      party.add(taxScheme("VAT", home + "123456789"));
    }
    if (seller) {
      party.add(taxScheme("TAX", "123/456"));
    }
    party.add(
        group(
            "cac:PartyLegalEntity",
            leaf("cbc:RegistrationName", name),
            leaf("cbc:CompanyID", "HRB 1", "schemeID", "0002"),
            leaf("cbc:CompanyLegalForm", "limited")));
    party.add(
        group(
            "cac:Contact",
            leaf("cbc:Name", "Desk"),
            leaf("cbc:Telephone", "+49 1"),
            leaf("cbc:ElectronicMail", "desk@example.com")));
    return group(role, party);
  }

  private static Element taxScheme(String scheme, String number) {
    return group(
        "cac:PartyTaxScheme",
        leaf("cbc:CompanyID", number),
        group("cac:TaxScheme", leaf("cbc:ID", scheme)));
  }

  private Element address(String name, String home) {
    return group(
        name,
        leaf("cbc:StreetName", "Hauptstr. 1"),
        leaf("cbc:AdditionalStreetName", "Hof"),
        leaf("cbc:CityName", "Musterstadt"),
        leaf("cbc:PostalZone", "12345"),
        leaf("cbc:CountrySubentity", "Region"),
        group("cac:AddressLine", leaf("cbc:Line", "Tor 3")),
        group("cac:Country", leaf("cbc:IdentificationCode", country.isEmpty() ? home : country)));
  }

  private static Element payee() {
    return group(
        "cac:PayeeParty",
        group("cac:PartyIdentification", leaf("cbc:ID", "3456789012349", "schemeID", ICD)),
        group("cac:PartyName", leaf("cbc:Name", "Factor AG")),
        group("cac:PartyLegalEntity", leaf("cbc:CompanyID", "HRB 2", "schemeID", "0002")));
  }

  private Element representative() {
    return group(
        "cac:TaxRepresentativeParty",
        group("cac:PartyName", leaf("cbc:Name", "Tax Agent")),
        address("cac:PostalAddress", "FR"),
        taxScheme("VAT", "FR12345678901"));
  }

  private Element delivery() {
    return group(
        "cac:Delivery",
        leaf("cbc:ActualDeliveryDate", "2026-02-20"),
        group(
            "cac:DeliveryLocation",
            leaf("cbc:ID", "4567890123457", "schemeID", ICD),
            address("cac:Address", "PL")),
        group("cac:DeliveryParty", group("cac:PartyName", leaf("cbc:Name", "Warehouse"))));
  }

  private Element means() {
    Element means =
        group(
            "cac:PaymentMeans",
            leaf("cbc:PaymentMeansCode", transfer ? "58" : "49", "name", "as agreed"));
    if (creditNote) {
      means.add(leaf("cbc:PaymentDueDate", "2026-04-01"));
    }
    means.add(leaf("cbc:PaymentID", "RF-1"));
    if (transfer) {
      means.add(
          group(
              "cac:PayeeFinancialAccount",
              leaf("cbc:ID", "DE09000000000000000001"),
              leaf("cbc:Name", "Nordlicht"),
              group("cac:FinancialInstitutionBranch", leaf("cbc:ID", "MUSTDEFFXXX"))));
    } else {
      means.add(
          group(
              "cac:CardAccount",
              leaf("cbc:PrimaryAccountNumberID", "1234560007"),
              leaf("cbc:NetworkID", "NET"),
              leaf("cbc:HolderName", "Holder")));
      means.add(
          group(
              "cac:PaymentMandate",
              leaf("cbc:ID", "M-1"),
              group("cac:PayerFinancialAccount", leaf("cbc:ID", "DE09000000000000000001"))));
    }
    return means;
  }

  private static Element amount(String name, String amount) {
    return leaf(name, amount, "currencyID", "EUR");
  }

  private static Element amount(String name, BigDecimal amount) {
    return amount(name, amount.toPlainString());
  }

  private static Element category(String name, Part part, boolean row) {
    Element category = group(name, leaf("cbc:ID", part.category()));
    if (!part.rate().isEmpty()) {
      category.add(leaf("cbc:Percent", part.rate()));
    }
    if (row && "E AE K G O".contains(part.category())) {
      category.add(
          leaf(
              "cbc:TaxExemptionReasonCode",
              "VATEX-EU-"
                  + (part.category().equals("K")
                      ? "IC"
                      : part.category().equals("E") ? "132" : part.category())));
      category.add(leaf("cbc:TaxExemptionReason", "No VAT"));
    }
    return category.add(group("cac:TaxScheme", leaf("cbc:ID", "VAT")));
  }

  private static Element documentItem(
      Part part, String charge, BigDecimal amount, String code, String reason) {
    return item(charge, amount.toPlainString(), code, reason)
        .add(category("cac:TaxCategory", part, false));
  }

  private static Element item(String charge, String amount, String code, String reason) {
    return group(
        "cac:AllowanceCharge",
        leaf("cbc:ChargeIndicator", charge),
        leaf("cbc:AllowanceChargeReasonCode", code),
        leaf("cbc:AllowanceChargeReason", reason),
        leaf("cbc:MultiplierFactorNumeric", "10"),
        amount("cbc:Amount", amount),
        amount("cbc:BaseAmount", "100.00"));
  }

  private BigDecimal tax() {
    return parts.stream().map(Part::tax).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void taxes(Element root) {
    List<Element> rows = new ArrayList<>();
    for (Part part : parts) {
      rows.add(
          group(
              "cac:TaxSubtotal",
              amount("cbc:TaxableAmount", TAXABLE),
              amount("cbc:TaxAmount", part.tax()),
              category("cac:TaxCategory", part, true)));
    }
    root.add(group("cac:TaxTotal", amount("cbc:TaxAmount", tax())).add(rows));
    root.add(group("cac:TaxTotal", leaf("cbc:TaxAmount", "80.00", "currencyID", "PLN")));
  }

  private void totals(Element root) {
    BigDecimal count = BigDecimal.valueOf(parts.size());
    BigDecimal net = TAXABLE.multiply(count);
    BigDecimal total = net.add(tax());
    root.add(
        group(
            "cac:LegalMonetaryTotal",
            amount("cbc:LineExtensionAmount", NET.multiply(count)),
            amount("cbc:TaxExclusiveAmount", net),
            amount("cbc:TaxInclusiveAmount", total),
            amount("cbc:AllowanceTotalAmount", ALLOWANCE.multiply(count)),
            amount("cbc:ChargeTotalAmount", CHARGE.multiply(count)),
            amount("cbc:PrepaidAmount", "20.00"),
            amount("cbc:PayableRoundingAmount", "0.50"),
            amount("cbc:PayableAmount", total.subtract(new BigDecimal("19.50")))));
  }

  private Element line(Part part, int number) {
    return group(
        creditNote ? "cac:CreditNoteLine" : "cac:InvoiceLine",
        leaf("cbc:ID", Integer.toString(number)),
        leaf("cbc:Note", "Line note"),
        leaf(creditNote ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity", "2", "unitCode", "C62"),
        amount("cbc:LineExtensionAmount", NET),
        leaf("cbc:AccountingCost", "4711"),
        group(
            "cac:InvoicePeriod",
            leaf("cbc:StartDate", "2026-02-01"),
            leaf("cbc:EndDate", "2026-02-28")),
        group("cac:OrderLineReference", leaf("cbc:LineID", "10")),
        group(
            "cac:DocumentReference",
            leaf("cbc:ID", "METER-2", "schemeID", "ABT"),
            leaf("cbc:DocumentTypeCode", "130")),
        item("false", "3.00", "95", "Discount"),
        item("true", "3.00", "FC", "Freight"),
        group(
            "cac:Item",
            leaf("cbc:Description", "Good paper"),
            leaf("cbc:Name", "Paper"),
            group("cac:BuyersItemIdentification", leaf("cbc:ID", "B-1")),
            group("cac:SellersItemIdentification", leaf("cbc:ID", "S-1")),
            group(
                "cac:StandardItemIdentification",
                leaf("cbc:ID", "1234567890123", "schemeID", "0160")),
            group(
                "cac:OriginCountry",
                leaf("cbc:IdentificationCode", country.isEmpty() ? "FI" : country)),
            group(
                "cac:CommodityClassification",
                leaf("cbc:ItemClassificationCode", "14111507", "listID", "TST")),
            category("cac:ClassifiedTaxCategory", part, false),
            group(
                "cac:AdditionalItemProperty",
                leaf("cbc:Name", "Colour"),
                leaf("cbc:Value", "white"))),
        group(
            "cac:Price",
            amount("cbc:PriceAmount", "50.00"),
            leaf("cbc:BaseQuantity", "1", "unitCode", "C62"),
            group(
                "cac:AllowanceCharge",
                leaf("cbc:ChargeIndicator", "false"),
                amount("cbc:Amount", "5.00"),
                amount("cbc:BaseAmount", "55.00"))));
  }
}
