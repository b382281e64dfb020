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
    return document(root, number, "", "2026-10-30", "EUR", "119.00");
  }

  /** An invoice with an element that the model has no field for. */
  static String invoice(String uuid, String issued, String currency, String due) {
    return document("Invoice", "I-1", "<cbc:UUID>" + uuid + "</cbc:UUID>", issued, currency, due);
  }

  private static String document(
      String root, String number, String more, String issued, String currency, String due) {
    return "<?xml version='1.0' encoding='UTF-8'?>\n"
        + head(root)
        + "<cbc:ID>"
        + number
        + "</cbc:ID>"
        + more
        + "<cbc:IssueDate>"
        + issued
        + "</cbc:IssueDate><cbc:DocumentCurrencyCode>"
        + currency
        + "</cbc:DocumentCurrencyCode><cac:LegalMonetaryTotal><cbc:PayableAmount currencyID='"
        + currency
        + "'>"
        + due
        + "</cbc:PayableAmount></cac:LegalMonetaryTotal></"
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
