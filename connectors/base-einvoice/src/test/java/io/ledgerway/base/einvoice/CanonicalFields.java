package io.ledgerway.base.einvoice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerway.model.json.DocumentJson;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.EnvelopeBuilder;
import io.ledgerway.model.v1.envelope.OriginBuilder;
import io.ledgerway.model.v1.envelope.SourceSystem;
import io.ledgerway.model.v1.invoice.Invoice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The JSON of an invoice, and the values at a path of MAPPING.md. */
final class CanonicalFields {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

  private CanonicalFields() {}

  /** The invoice, to JSON and back. */
  static Invoice throughJson(Invoice invoice) {
    return DocumentJson.create().read(json(invoice), Invoice.class).document();
  }

  private static String json(Invoice invoice) {
    Envelope<Invoice> envelope =
        EnvelopeBuilder.<Invoice>builder()
            .schema("canonical/" + DocumentType.INVOICE.value())
            .schemaVersion("1.0")
            .id(DocumentId.derivedFrom("test", "1"))
            .type(DocumentType.INVOICE)
            .origin(
                OriginBuilder.builder()
                    .source(new SourceSystem("ubl", "test", "test", "1", "Invoice", "2.1"))
                    .observedAt(NOW)
                    .ingestedAt(NOW)
                    .build())
            .document(invoice)
            .build();
    return DocumentJson.create().write(envelope);
  }

  static JsonNode tree(Invoice invoice) throws Exception {
    return JSON.readTree(json(invoice)).get("document");
  }

  static List<String> texts(JsonNode document, String path) {
    List<JsonNode> nodes = List.of(document);
    for (String step : path.split("/", -1)) {
      List<JsonNode> next = new ArrayList<>();
      for (JsonNode node : nodes) {
        follow(node, step, next);
      }
      nodes = next;
    }
    return nodes.stream().map(JsonNode::asText).toList();
  }

  private static void follow(JsonNode node, String step, List<JsonNode> found) {
    int bracket = step.indexOf('[');
    if (step.equals("*")) {
      node.forEach(found::add);
    } else if (bracket > 0) {
      String[] filter = step.substring(bracket + 1, step.length() - 1).split("=", -1);
      for (JsonNode each : node.path(step.substring(0, bracket))) {
        if (each.path(filter[0]).asText().equals(filter[1])) {
          found.add(each);
        }
      }
    } else {
      JsonNode child = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
      if (!child.isMissingNode()) {
        found.add(child);
      }
    }
  }
}
