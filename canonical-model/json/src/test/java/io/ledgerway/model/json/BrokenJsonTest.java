package io.ledgerway.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Broken documents of every type yield a document or {@link JsonFormatException}, nothing else. */
class BrokenJsonTest {

  private static final Map<DocumentType, String> EXAMPLES = new TreeMap<>(byName());

  static {
    ModelRecords.DOCUMENTS.keySet().forEach(type -> EXAMPLES.put(type, ExamplesTest.example(type)));
  }

  private final DocumentJson json = DocumentJson.create();

  private static Comparator<DocumentType> byName() {
    return Comparator.comparing(DocumentType::value);
  }

  @Property(tries = 300)
  void survivesBrokenBytes(@ForAll long seed) {
    BrokenJson broken = new BrokenJson(seed);
    for (String example : EXAMPLES.values()) {
      byte[] bytes = broken.bytes(example.getBytes(StandardCharsets.UTF_8));
      try {
        requireLossless(json.read(new ByteArrayInputStream(bytes)));
      } catch (JsonFormatException e) {
        requirePlace(e);
      }
    }
  }

  @Property(tries = 300)
  void survivesBrokenTokens(@ForAll long seed) {
    eachExample(new BrokenJson(seed)::tokens);
  }

  @Property(tries = 300)
  void survivesBrokenMembers(@ForAll long seed) {
    eachExample(new BrokenJson(seed)::members);
  }

  private void eachExample(UnaryOperator<String> breaking) {
    for (String example : EXAMPLES.values()) {
      try {
        requireLossless(json.read(breaking.apply(example)));
      } catch (JsonFormatException e) {
        requirePlace(e);
      }
    }
  }

  /** What was taken in spite of the change comes back as it was read, with one hash. */
  private void requireLossless(Envelope<?> read) {
    Envelope<?> again = json.read(json.write(read));
    assertThat(again).isEqualTo(read);
    assertThat(ContentHash.of(again)).isEqualTo(ContentHash.of(read));
  }

  private static void requirePlace(JsonFormatException error) {
    assertThat(error.line()).isPositive();
    assertThat(error.column()).isPositive();
    assertThat(error).hasNoCause();
  }

  @Test
  void refusesNumbersThatAreNone() {
    for (String number : new String[] {"NaN", "Infinity", "-Infinity", "01", "+1", ".5", "1."}) {
      for (String text :
          new String[] {"{\"new\":" + number + "}", "{\"totals\":{\"newA\":[" + number + "]}}"}) {
        assertThat(refusal(text).code()).isEqualTo(JsonErrorCode.SYNTAX);
      }
    }
  }

  @Test
  void refusesNumbersOfAMillionDigitsWhereverTheyStand() {
    String digits = "9".repeat(1_000_000);
    String amount = "{\"totals\":{\"tax\":{\"amount\":%s,\"currency\":\"EUR\"}}}";
    for (String text :
        new String[] {
          "{\"new\":" + digits + "}",
          amount.formatted(digits),
          amount.formatted("\"" + digits + "\""),
          amount.formatted("0." + digits),
          amount.formatted("1e" + digits),
        }) {
      assertThat(refusal(text).code()).isEqualTo(JsonErrorCode.LIMIT_EXCEEDED);
    }
  }

  @Test
  void refusesDepthBombsInKnownAndUnknownMembers() {
    String open = "{\"a\":".repeat(100_000);
    for (String text :
        new String[] {open, "{\"new\":" + "[".repeat(100_000), "{\"lines\":" + open}) {
      assertThat(refusal(text)).isNotNull();
    }
    assertThat(refusal(open).code()).isEqualTo(JsonErrorCode.LIMIT_EXCEEDED);
  }

  @Test
  void takesOrRefusesNamesThatCollideInEveryHashTable() {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < 4_096; i++) {
      String bits = Integer.toBinaryString(4_096 + i).substring(1);
      text.append('"').append(bits.replace("0", "Ab").replace("1", "BA")).append("\":0,");
    }
    text.append("\"number\":\"1\"}");
    assertThat(refusal(text.toString()).code()).isEqualTo(JsonErrorCode.LIMIT_EXCEEDED);
  }

  @Test
  void refusesHalfSurrogatesInNamesAndValues() {
    for (String text :
        new String[] {
          "{\"number\":\"\\udc00\"}",
          "{\"new\":[\"\\ud800x\"]}",
          "{\"\\ud800\":1}",
          "{\"x\":\"\\ud83d\"}"
        }) {
      assertThat(refusal(text).code()).isEqualTo(JsonErrorCode.INVALID_VALUE);
    }
  }

  private JsonFormatException refusal(String text) {
    return catchThrowableOfType(
        JsonFormatException.class, () -> json.readValue(text, Invoice.class));
  }
}
