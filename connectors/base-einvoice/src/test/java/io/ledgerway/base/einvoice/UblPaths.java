package io.ledgerway.base.einvoice;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Finds the texts at a path of a UBL document, without any code of the reader. */
final class UblPaths {

  private static final Map<String, String> PREFIXES =
      Map.of(
          "cac", "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
          "cbc", "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2");

  private final Document document;
  private final XPath paths = XPathFactory.newInstance().newXPath();

  UblPaths(byte[] xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    paths.setNamespaceContext(new Prefixes());
  }

  /** The texts at a path below the root, in the order of the document. */
  List<String> texts(String path) throws Exception {
    NodeList nodes =
        (NodeList) paths.evaluate(path, document.getDocumentElement(), XPathConstants.NODESET);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent().strip());
    }
    return texts;
  }

  private static final class Prefixes implements NamespaceContext {

    @Override
    public String getNamespaceURI(String prefix) {
      return PREFIXES.getOrDefault(prefix, "");
    }

    @Override
    public String getPrefix(String namespace) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Iterator<String> getPrefixes(String namespace) {
      throw new UnsupportedOperationException();
    }
  }
}
