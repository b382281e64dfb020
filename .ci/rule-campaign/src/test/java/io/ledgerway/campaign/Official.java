package io.ledgerway.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;

/** The official artefact of one release. Thread-safe. */
final class Official {

  private static final Processor PROCESSOR = new Processor(false);
  private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";

  private final XsltExecutable stylesheet;

  Official(String release) {
    String file = "/external/schematron/" + release + "/ubl/EN16931-UBL-validation.xslt";
    try (InputStream in = Official.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("There is no official artefact " + file);
      }
      stylesheet = PROCESSOR.newXsltCompiler().compile(new StreamSource(in));
    } catch (IOException | SaxonApiException e) {
      throw new IllegalStateException("The official artefact " + file + " can't be read", e);
    }
  }

  /** The ids of the rules that fail, or nothing when the artefact itself breaks off. */
  Optional<Set<String>> judge(String xml) {
    try {
      Xslt30Transformer transformer = stylesheet.load30();
      transformer.setMessageHandler(message -> {});
      transformer.setErrorReporter(error -> {});
      XdmDestination result = new XdmDestination();
      transformer.transform(new StreamSource(new StringReader(xml)), result);
      Set<String> ids = new TreeSet<>();
      for (XdmNode node : result.getXdmNode().children().iterator().next().children()) {
        if (node.getNodeName() != null
            && node.getNodeName().getLocalName().equals("failed-assert")
            && node.getNodeName().getNamespaceUri().toString().equals(SVRL)) {
          String id = node.attribute("id");
          if (id.startsWith("BR-")) {
            ids.add(id);
          }
        }
      }
      return Optional.of(ids);
    } catch (SaxonApiException e) {
      return Optional.empty();
    }
  }
}
