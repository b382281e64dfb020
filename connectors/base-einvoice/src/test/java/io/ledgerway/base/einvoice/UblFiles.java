package io.ledgerway.base.einvoice;

import io.ledgerway.model.v1.invoice.InvoiceDirection;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads the test files. */
final class UblFiles {

  private static final String HEAD =
      "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'"
          + " xmlns:cac='urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2'"
          + " xmlns:cbc='urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'>";

  private UblFiles() {}

  static ReadInvoice read(String name) {
    InputStream in = UblFiles.class.getResourceAsStream("/invoice/" + name + ".ubl.xml");
    return UblReader.read(
        Objects.requireNonNull(in, name), UblOptions.of(InvoiceDirection.PAYABLE));
  }

  /** An invoice with the given content, in the usual prefixes. */
  static ReadInvoice readContent(String content) {
    return UblReader.read(stream(invoice(content)), UblOptions.of(null));
  }

  static String invoice(String content) {
    return HEAD + content + "</Invoice>";
  }

  static InputStream stream(String xml) {
    return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
  }
}
