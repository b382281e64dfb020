package io.ledgerway.examples.hybriderp.generate;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** A generated file as a strict reader sees it. */
final class ReadInvoice {
  private static final XPath XPATH = XPathFactory.newInstance().newXPath();
  private final Document document;

  private ReadInvoice(Document document) {
    this.document = document;
  }

  static ReadInvoice read(Path file) throws SAXException, IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return new ReadInvoice(builder.parse(Files.newInputStream(file)));
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  String text(String path) {
    try {
      return XPATH.evaluate(prefixed(path), document);
    } catch (XPathExpressionException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  int count(String path) {
    return Integer.parseInt(text("count(" + path + ")"));
  }

  BigDecimal amount(String path) {
    return new BigDecimal(text(path));
  }

  BigDecimal sum(String path) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 1; i <= count(path); i++) {
      sum = sum.add(amount("(" + path + ")[" + i + "]"));
    }
    return sum;
  }

  boolean isCredit() {
    return text("name(/*)").equals("CreditNote");
  }

  String currency() {
    return text("/*/cbc:DocumentCurrencyCode");
  }

  String group() {
    String party = "/cac:Party/cac:PartyTaxScheme/cbc:CompanyID";
    return text("/*/cac:AccountingSupplierParty" + party)
        + " "
        + text("/*/cac:AccountingCustomerParty" + party)
        + " "
        + currency();
  }

  /** The parser knows no namespaces, so that prefixes are part of the names. */
  private static String prefixed(String path) {
    return path.replaceAll("(cac|cbc):([A-Za-z]+)", "*[name()='$1:$2']");
  }
}
