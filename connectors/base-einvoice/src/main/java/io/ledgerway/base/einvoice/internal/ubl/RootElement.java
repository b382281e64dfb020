package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.base.xml.XmlCursor;
import io.ledgerway.base.xml.XmlProblem;
import io.ledgerway.base.xml.XmlProblem.Code;
import java.util.regex.Pattern;

/** Says what a document is that is no invoice. */
final class RootElement {

  private static final Pattern UBL_NAME = Pattern.compile("[A-Za-z]{1,60}");

  private RootElement() {}

  static XmlProblem unsupported(XmlCursor cursor) {
    return cursor.problem(
        Code.UNSUPPORTED_DOCUMENT,
        kind(cursor)
            + ", no UBL 2 Invoice or CreditNote. Send one, or read it with another reader.");
  }

  private static String kind(XmlCursor cursor) {
    String name = cursor.name();
    String namespace = cursor.namespace();
    if (!UBL_NAME.matcher(name).matches()) {
      return "this is another document";
    }
    if (namespace.equals(InvoiceReader.NAMESPACE + name + "-2")) {
      return "this is a UBL " + name;
    }
    if (namespace.startsWith(InvoiceReader.NAMESPACE)) {
      return "this is a " + name + " in a UBL namespace that does not fit it";
    }
    String article = "AEIOU".indexOf(name.charAt(0)) < 0 ? "this is a " : "this is an ";
    return article
        + name
        + (namespace.isEmpty() ? " without namespace" : " in a namespace that is not UBL's");
  }
}
