package io.ledgerway.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.value.JsonValue;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Quantity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DocumentJsonTest {

  private static final ObjectMapper TREES = new ObjectMapper();
  private final DocumentJson json = DocumentJson.create();

  static JsonNode tree(String text) {
    try {
      return TREES.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Property(tries = 60)
  void everyRecordComesBackEqual(@ForAll long seed) {
    for (Class<?> type : ModelRecords.types()) {
      if (type == Envelope.class || type == Extensions.class) {
        continue;
      }
      Object record = ModelRecords.random(seed).record(type);
      String text = json.writeValue(record);
      Object again = json.readValue(text, type);
      assertThat(again).isEqualTo(record);
      assertThat(json.writeValue(again)).isEqualTo(text);
    }
  }

  @Property(tries = 60)
  void everyDocumentComesBackEqualInItsEnvelope(@ForAll long seed) {
    for (DocumentType type : ModelRecords.DOCUMENTS.keySet()) {
      Envelope<?> envelope = ModelRecords.random(seed).envelope(type);
      String text = json.write(envelope);
      assertThat(json.read(text)).isEqualTo(envelope);
      assertThat(tree(json.writePretty(envelope))).isEqualTo(tree(text));
    }
  }

  @Test
  void writesTheSameToStreamsAndText() {
    Envelope<?> envelope = ModelRecords.random(7).envelope(DocumentType.SEALED_BATCH);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StringWriter writer = new StringWriter();
    json.write(envelope, bytes);
    json.write(envelope, writer);
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(json.write(envelope));
    assertThat(writer).hasToString(json.write(envelope));
    assertThat(json.read(new ByteArrayInputStream(bytes.toByteArray()))).isEqualTo(envelope);
  }

  @Test
  void keepsScaleAndEveryDigit() {
    Money money = json.readValue(money("\"1250.00\""), Money.class);
    assertThat(money.amount()).isEqualTo(new BigDecimal("1250.00"));
    assertThat(json.writeValue(money)).isEqualTo(money("\"1250.00\""));
    assertThat(json.readValue(money("12345678901234567.89"), Money.class).amount())
        .isEqualTo(new BigDecimal("12345678901234567.89"));
    assertThat(json.readValue(money("1250.00"), Money.class).amount())
        .isEqualTo(new BigDecimal("1250.00"));
    assertThat(json.writeValue(new Quantity(new BigDecimal("1E+3"), null, null)))
        .isEqualTo("{\"value\":\"1000\"}");
    assertThat(json.readValue("{\"value\":1E+3}", Quantity.class).value())
        .isEqualTo(new BigDecimal("1000"));
  }

  private static String money(String amount) {
    return "{\"amount\":" + amount + ",\"currency\":\"EUR\"}";
  }

  @Test
  void keepsUnknownCodes() {
    String text = "{\"nature\":\"SOMETHING_NEW\",\"code\":\"999\"}";
    Invoice invoice = json.readValue("{\"type\":" + text + "}", Invoice.class);
    assertThat(invoice.type().nature().isKnown()).isFalse();
    assertThat(json.writeValue(invoice)).isEqualTo("{\"type\":" + text + "}");
  }

  @Test
  void keepsUnknownMembersAtEveryLevel() {
    String text =
        """
        {"number":"1","parties":{"seller":{"name":"S","address":{"city":"C","newA":{"x":[1.50,null]}},
        "newB":true},"delivery":{"newC":"c"}},"dates":{"period":{},"newD":1e2},
        "lines":[{"item":{"newE":[]},"newF":12345678901234567.890}],
        "extensions":{"a/b":{"type":"TEXT","value":"v","newG":1}},"totals":{"newH":0.10},"newI":null}
        """
            .replace("\"period\":{},", "");
    Invoice invoice = json.readValue(text, Invoice.class);
    assertThat(tree(json.writeValue(invoice))).isEqualTo(tree(text));
    assertThat(json.writeValue(invoice)).contains("12345678901234567.890").contains("1e2");
    assertThat(invoice.extensions().unknownMembers())
        .containsOnlyKeys(
            "/parties/delivery/newC",
            "/dates/newD",
            "/extensions/a~1b/newG",
            "/totals/newH",
            "/newI");
    assertThat(invoice.parties().seller().extensions().unknownMembers())
        .containsOnlyKeys("/address/newA", "/newB");
    assertThat(invoice.lines().get(0).extensions().unknownMembers())
        .containsEntry("/newF", new JsonValue.NumberValue("12345678901234567.890"));
  }

  @Test
  void keepsMembersOfADocumentWithoutExtensionsInTheEnvelope() {
    Envelope<?> envelope = ModelRecords.random(3).envelope(DocumentType.SEALED_BATCH);
    String text = json.write(envelope).replaceFirst("\"document\":\\{", "\"document\":{\"new\":7,");
    Envelope<?> read = json.read(text);
    assertThat(read.extensions().unknownMembers())
        .containsEntry("/document/new", new JsonValue.NumberValue("7"));
    assertThat(tree(json.write(read))).isEqualTo(tree(text));
  }

  @Test
  void tellsAnEmptyAddressFromNone() {
    String with = "{\"parties\":{\"seller\":{\"address\":{}}}}";
    assertThat(json.writeValue(json.readValue(with, Invoice.class))).isEqualTo(with);
    assertThat(json.writeValue(json.readValue("{\"parties\":{\"seller\":{}}}", Invoice.class)))
        .isEqualTo("{}");
  }

  @Test
  void readsMembersOfTheEnvelopeInAnyOrder() {
    for (DocumentType type : ModelRecords.DOCUMENTS.keySet()) {
      Envelope<?> envelope = ModelRecords.random(11).envelope(type);
      String text = json.write(envelope);
      String document = json.writeValue(envelope.document());
      String moved =
          "{\"document\":"
              + document
              + ","
              + text.substring(1).replace(",\"document\":" + document, "");
      assertThat(json.read(moved)).isEqualTo(envelope);
    }
  }

  @Test
  void acceptsANewerMinorAndRefusesANewerMajor() {
    String text = json.write(ModelRecords.random(5).envelope(DocumentType.INVOICE));
    String minor = text.replaceFirst("\"schemaVersion\":\"1.0\"", "\"schemaVersion\":\"1.7\"");
    assertThat(json.read(minor).schemaVersion()).isEqualTo("1.7");
    assertThat(json.write(json.read(minor))).isEqualTo(minor);
    String major = text.replaceFirst("\"schemaVersion\":\"1.0\"", "\"schemaVersion\":\"2.0\"");
    assertThatThrownBy(() -> json.read(major))
        .isInstanceOf(SchemaTooNewException.class)
        .hasMessageContaining("2.0")
        .hasMessageContaining("1.0");
  }

  @Test
  void refusesAnotherDocumentThanAskedFor() {
    String text = json.write(ModelRecords.random(5).envelope(DocumentType.INVOICE));
    assertThat(json.read(text, Invoice.class).document()).isInstanceOf(Invoice.class);
    assertThatThrownBy(() -> json.read(text, PaymentInstruction.class))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining("PaymentInstruction");
    assertThatThrownBy(() -> json.read(text.replace("\"type\":\"invoice\"", "\"type\":\"new\"")))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining("/document");
  }

  @Test
  void refusesToWriteUnknownMembersThatHaveNoPlace() {
    Invoice invoice = json.readValue("{\"new\":1}", Invoice.class);
    for (String pointer : new String[] {"/number", "/lines/0/x", "/nowhere/x", ""}) {
      Map<String, JsonValue> members = Map.of(pointer, new JsonValue.BooleanValue(true));
      Invoice broken =
          json.readValue("{\"number\":\"1\",\"lines\":[{}]}", Invoice.class).toBuilder()
              .extensions(new Extensions(invoice.extensions().values(), members))
              .build();
      assertThatThrownBy(() -> json.writeValue(broken))
          .isInstanceOfSatisfying(
              JsonFormatException.class,
              e -> assertThat(e.code()).isEqualTo(JsonErrorCode.UNWRITABLE));
    }
  }
}
