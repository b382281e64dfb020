package io.ledgerway.model.json.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.model.json.DocumentJson;
import io.ledgerway.model.json.JsonFormatException;
import io.ledgerway.model.json.JsonLimits;
import io.ledgerway.model.json.RandomEnvelopes;
import io.ledgerway.model.json.SchemaTooNewException;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.JsonValue;
import io.ledgerway.model.v1.value.JsonValue.ObjectValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VersionChainTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final DocumentJson CURRENT = DocumentJson.create();
  private static final DocumentJson CHAINED =
      DocumentJson.create(JsonLimits.DEFAULT, Casters.CHAIN);

  private static ObjectNode tree(String json) {
    try {
      return (ObjectNode) MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectValue value(String json) {
    return (ObjectValue) value(tree(json));
  }

  private static JsonValue value(JsonNode node) {
    if (node.isObject()) {
      Map<String, JsonValue> members = new LinkedHashMap<>();
      node.fields().forEachRemaining(it -> members.put(it.getKey(), value(it.getValue())));
      return new ObjectValue(members);
    }
    if (node.isArray()) {
      List<JsonValue> items = new ArrayList<>();
      node.forEach(item -> items.add(value(item)));
      return new JsonValue.ArrayValue(items);
    }
    if (node.isTextual()) {
      return new JsonValue.StringValue(node.textValue());
    }
    if (node.isBoolean()) {
      return new JsonValue.BooleanValue(node.booleanValue());
    }
    return node.isNull() ? new JsonValue.NullValue() : new JsonValue.NumberValue(node.asText());
  }

  private static final String OLD =
      """
      {"schema":"canonical/invoice","schemaVersion":"0.9","id":"i-1","type":"invoice","revision":0,
       "origin":{"source":{"system":"s","instance":"i","connector":"c","connectorVersion":"1",
       "objectType":"invoice"},"observedAt":"2026-01-01T00:00:00Z","ingestedAt":"2026-01-01T00:00:00Z"},
       "document":{"invoiceNumber":"7","direction":"PAYABLE","lines":[{"lineNumber":"1","note":"n"}]}}
      """;

  @Test
  void readsADocumentOfAnOlderMajorVersion() {
    Envelope<Invoice> envelope = CHAINED.read(OLD, Invoice.class);
    assertThat(envelope.document().number()).isEqualTo("7");
    assertThat(envelope.schemaVersion()).isEqualTo("1.0");
    assertThat(CHAINED.write(envelope))
        .contains("\"number\":\"7\"")
        .doesNotContain("invoiceNumber");
  }

  @Test
  void withoutCastersAnOlderVersionIsRefused() {
    assertThatThrownBy(() -> CURRENT.read(OLD))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining("0.9")
        .hasMessageContaining("1.0");
  }

  @Test
  void aNewerMajorVersionIsRefusedWithBothVersions() {
    assertThatThrownBy(() -> CHAINED.read(OLD.replace("0.9", "2.0")))
        .isInstanceOf(SchemaTooNewException.class)
        .hasMessageContaining("2.0")
        .hasMessageContaining("1.0");
  }

  @Test
  void errorsOfThePresentVersionKeepTheirLine() {
    String broken = OLD.replace("0.9", "1.0").replace("\"lines\":[", "\"lines\":[5,");
    assertThatThrownBy(() -> CHAINED.read(broken))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining("Line 4")
        .hasMessageContaining("/document/lines/0");
  }

  @Test
  void convertsOverSeveralVersions() {
    Conversion conversion = Casters.CHAIN.up(value(OLD), 2);
    assertThat(conversion.warnings()).isEmpty();
    ObjectValue document = (ObjectValue) conversion.envelope().members().get("document");
    assertThat(document.members().keySet())
        .containsExactlyInAnyOrder("number", "flow", "region", "lines");
    assertThat(VersionChain.majorOf(conversion.envelope())).isEqualTo(2);
  }

  @Property(tries = 60)
  void randomDocumentsOfAllTypesGoDownAndUpWithoutLoss(@ForAll long seed) {
    for (DocumentType type : RandomEnvelopes.types()) {
      Envelope<?> envelope = RandomEnvelopes.of(type, seed);
      String older = CHAINED.writeForFormerVersion(envelope);
      assertThat(tree(older).get("schemaVersion").textValue()).isEqualTo("0.9");
      assertThat(CHAINED.read(older)).isEqualTo(envelope);
    }
  }

  @Property(tries = 60)
  void aNewerVersionGoesThroughThisOneWithoutLoss(@ForAll long seed) {
    for (DocumentType type : RandomEnvelopes.types()) {
      ObjectNode present = tree(CURRENT.write(RandomEnvelopes.of(type, seed)));
      ObjectValue newer = newer(Casters.CHAIN.up(value(present.toString()), 2).envelope());
      String down = json(Casters.CHAIN.down(newer));
      String through = CURRENT.write(CURRENT.read(down));
      Conversion back = Casters.CHAIN.up(value(through), 2);
      assertThat(back.envelope()).isEqualTo(newer);
      assertThat(back.warnings()).isEmpty();
    }
  }

  /** What only version 2 can say. */
  private static ObjectValue newer(ObjectValue envelope) {
    ObjectNode tree = tree(json(envelope));
    tree.put("schemaVersion", "2.3");
    ObjectNode document = (ObjectNode) tree.get("document");
    document.put("region", "EMEA").putObject("carbon").put("grams", 7);
    JsonNode lines = document.get("lines");
    if (lines != null) {
      lines.forEach(line -> ((ObjectNode) line).putArray("notes").add("one").add("two"));
    }
    return value(tree.toString());
  }

  private static String json(JsonValue value) {
    return CURRENT.writeValue(value);
  }

  @Test
  void whatWasChangedInTheOlderVersionWins() {
    ObjectValue newer = newer(Casters.CHAIN.up(value(OLD), 2).envelope());
    ObjectNode older = tree(json(Casters.CHAIN.down(newer)));
    ObjectNode line = (ObjectNode) older.get("document").get("lines").get(0);
    line.put("note", "changed");
    Conversion back = Casters.CHAIN.up(value(older.toString()), 2);
    ObjectNode document = (ObjectNode) tree(json(back.envelope())).get("document");
    assertThat(document.get("lines").get(0).get("notes").toString()).isEqualTo("[\"changed\"]");
    assertThat(document.get("region").textValue()).isEqualTo("EMEA");
    assertThat(back.warnings())
        .extracting(Finding::rule, Finding::pointer)
        .containsExactly(tuple(Conversion.WARNING, "/document/lines/0/notes"));
    assertThat(back.envelope().members()).doesNotContainKey("conversionData");
  }

  @Test
  void anElementThatMovedDoesNotGetTheHiddenPartsOfAnother() {
    String two =
        OLD.replace(
            "{\"lineNumber\":\"1\",\"note\":\"n\"}",
            "{\"lineNumber\":\"1\",\"note\":\"n\"},{\"lineNumber\":\"2\",\"note\":\"n\"}");
    ObjectValue newer = newer(Casters.CHAIN.up(value(two), 2).envelope());
    ObjectNode older = tree(json(Casters.CHAIN.down(newer)));
    ((ArrayNode) older.get("document").get("lines")).remove(0);
    Conversion back = Casters.CHAIN.up(value(older.toString()), 2);
    assertThat(back.warnings()).hasSize(2);
    ObjectNode document = (ObjectNode) tree(json(back.envelope())).get("document");
    assertThat(document.get("lines").get(0).get("notes").toString()).isEqualTo("[\"one\"]");
  }

  @Test
  void refusesCastersThatLeadNowhere() {
    Downcaster down =
        new Downcaster() {
          @Override
          public int from() {
            return 5;
          }

          @Override
          public String writes() {
            return "4.0";
          }

          @Override
          public ObjectValue downcast(ObjectValue envelope) {
            return envelope;
          }
        };
    assertThatThrownBy(() -> VersionChain.of(List.of(), List.of(down)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("leads back");
    assertThatThrownBy(() -> VersionChain.NONE.up(value(OLD), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("No upcaster leads from version 0 to 1");
    assertThatThrownBy(() -> VersionChain.NONE.down(value(OLD)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
