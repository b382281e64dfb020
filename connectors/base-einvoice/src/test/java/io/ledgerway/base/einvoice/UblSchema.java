package io.ledgerway.base.einvoice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The UBL 2.1 schemas of the standard. */
enum UblSchema {
  INVOICE("UBL-Invoice-2.1"),
  CREDIT_NOTE("UBL-CreditNote-2.1");

  private final Schema schema;

  UblSchema(String name) {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    try {
      schema =
          factory.newSchema(
              new Source[] {
                source("/schemas/xmldsig-core-schema.xsd"),
                source("/schemas/XAdES01903v132-201601.xsd"),
                source("/schemas/XAdES01903v141-201601.xsd"),
                source("/schemas/CCTS_CCT_SchemaModule.xsd"),
                source("/external/schemas/ubl21/maindoc/" + name + ".xsd")
              });
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Source source(String path) {
    URL url = Objects.requireNonNull(UblSchema.class.getResource(path), path);
    return new StreamSource(url.toString());
  }

  /** Throws when a document does not follow the schema. */
  void validate(byte[] document) throws SAXException, IOException {
    schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
  }
}
