package io.ledgerway.connector.einvoice;

/** Synthetic documents. */
final class UblDocuments {

  private static final String NAMESPACE = "urn:oasis:names:specification:ubl:schema:xsd:";

  private UblDocuments() {}

  static String invoice(String number) {
    return document("Invoice", number);
  }

  static String creditNote(String number) {
    return document("CreditNote", number);
  }

  static String document(String root, String number) {
    return "<?xml version='1.0' encoding='UTF-8'?>\n"
        + head(root)
        + "<cbc:ID>"
        + number
        + "</cbc:ID><cbc:IssueDate>2026-10-30</cbc:IssueDate>"
        + "<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>"
        + "<cac:LegalMonetaryTotal><cbc:PayableAmount currencyID='EUR'>119.00</cbc:PayableAmount>"
        + "</cac:LegalMonetaryTotal></"
        + root
        + ">\n";
  }

  static String head(String root) {
    return "<"
        + root
        + " xmlns='"
        + NAMESPACE
        + root
        + "-2' xmlns:cac='"
        + NAMESPACE
        + "CommonAggregateComponents-2' xmlns:cbc='"
        + NAMESPACE
        + "CommonBasicComponents-2'>";
  }
}
