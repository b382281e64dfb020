package io.ledgerway.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceDates;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonRefusalTest {

  private final DocumentJson json = DocumentJson.create();

  private JsonFormatException refusal(String text) {
    return catchThrowableOfType(
        JsonFormatException.class, () -> json.readValue(text, Invoice.class));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "WRONG_TYPE       | /number | {\"number\":1}",
        "WRONG_TYPE       | '' | []",
        "WRONG_TYPE       | /lines | {\"lines\":{}}",
        "WRONG_TYPE       | /lines/0 | {\"lines\":[null]}",
        "WRONG_TYPE       | /totals/lineNet | {\"totals\":{\"lineNet\":\"5\"}}",
        "WRONG_TYPE       | /totals/lineNet/amount | {\"totals\":{\"lineNet\":{\"amount\":true}}}",
        "MISSING_MEMBER   | /totals/lineNet/currency | {\"totals\":{\"lineNet\":{\"amount\":\"5\"}}}",
        "MISSING_MEMBER   | /totals/lineNet/amount | {\"totals\":{\"lineNet\":{\"amount\":null}}}",
        "INVALID_VALUE    | /totals/lineNet/amount | {\"totals\":{\"lineNet\":{\"amount\":\"1E5\"}}}",
        "INVALID_VALUE    | /totals/lineNet/amount | {\"totals\":{\"lineNet\":{\"amount\":\"1,50\"}}}",
        "INVALID_VALUE    | /totals/lineNet/amount | {\"totals\":{\"lineNet\":{\"amount\":\"\"}}}",
        "INVALID_VALUE    | /totals/lineNet/amount | {\"totals\":{\"lineNet\":{\"amount\":\"٣\"}}}",
        "LIMIT_EXCEEDED   | /totals/lineNet/amount | {\"totals\":{\"lineNet\":{\"amount\":1e99999}}}",
        "INVALID_VALUE    | /dates/issue | {\"dates\":{\"issue\":\"2026-02-30\"}}",
        "INVALID_VALUE    | /dates/issue | {\"dates\":{\"issue\":\"2026-02-28T00:00:00Z\"}}",
        "INVALID_VALUE    | /direction | {\"direction\":\" \"}",
        "INVALID_VALUE    | /number | {\"number\":\"\\ud800\"}",
        "INVALID_VALUE    | /extensions/noslash | {\"extensions\":{\"noslash\":{}}}",
        "MISSING_MEMBER   | /extensions/a~1b | {\"extensions\":{\"a/b\":{\"type\":\"TEXT\"}}}",
        "DUPLICATE_MEMBER | /number | {\"number\":\"1\",\"number\":\"1\"}",
        "DUPLICATE_MEMBER | /new | {\"new\":1,\"new\":2}",
        "DUPLICATE_MEMBER | /new/a | {\"new\":{\"a\":1,\"a\":1}}",
        "UNKNOWN_MEMBER   | /totals/tax/new | {\"totals\":{\"tax\":{\"new\":1}}}",
        "UNKNOWN_MEMBER   | /dates/period/new | {\"dates\":{\"period\":{\"new\":1}}}",
        "UNKNOWN_MEMBER   | /lines/0/item/classifications/0/x | {\"lines\":[{\"item\":{\"classifications\":[{\"x\":1}]}}]}",
        "TRAILING_CONTENT | '' | {} {}",
        "SYNTAX           | '' | {} x",
        "SYNTAX           | '' | {\"number\":tru",
        "SYNTAX           | '' | {\"number\":\"1\"",
        "SYNTAX           | '' | ",
      })
  void namesWhatIsWrongAndWhere(String code, String pointer, String text) {
    JsonFormatException error = refusal(text == null ? "" : text);
    assertThat(error.code()).hasToString(code);
    assertThat(error.pointer()).isEqualTo(pointer.equals("''") ? "" : pointer);
    assertThat(error.line()).isEqualTo(1);
    assertThat(error.column()).isPositive();
  }

  @Test
  void namesLineAndColumn() {
    JsonFormatException error = refusal("{\n  \"dates\": {\n    \"issue\": 5\n  }\n}");
    assertThat(error.line()).isEqualTo(3);
    assertThat(error.column()).isEqualTo(14);
    assertThat(error)
        .hasMessage(
            "Line 3, column 14, at /dates/issue: expected a date such as 2026-01-31,"
                + " found a number [WRONG_TYPE]");
  }

  @Test
  void neverShowsAValue() {
    String secret = "DE09000000000000000001";
    JsonFormatException broken = refusal("{\"number\": " + secret + "}");
    JsonFormatException wrong =
        catchThrowableOfType(
            JsonFormatException.class,
            () -> json.readValue("{\"issue\":\"" + secret + "\"}", dates()));
    assertThat(broken).hasMessageNotContaining("0000").hasNoCause();
    assertThat(wrong).hasMessageNotContaining("0000").hasNoCause();
  }

  private static Class<?> dates() {
    return InvoiceDates.class;
  }

  @Test
  void refusesWhatIsTooDeepTooLongOrTooLarge() {
    DocumentJson small = DocumentJson.create(new JsonLimits(1_000, 10, 100, 20));
    String deep = "{\"new\":" + "[".repeat(20) + "]".repeat(20) + "}";
    String longText = "{\"number\":\"" + "x".repeat(200) + "\"}";
    String longNumber = "{\"new\":" + "1".repeat(30) + "}";
    String longAmount = "{\"totals\":{\"tax\":{\"amount\":\"" + "1".repeat(30) + "\"}}}";
    String large = "{\"new\":[" + "1,".repeat(9_000) + "1]}";
    for (String text : new String[] {deep, longText, longNumber, longAmount, large}) {
      JsonFormatException error =
          catchThrowableOfType(
              JsonFormatException.class, () -> small.readValue(text, Invoice.class));
      assertThat(error.code()).isEqualTo(JsonErrorCode.LIMIT_EXCEEDED);
      assertThat(error.line()).isEqualTo(1);
    }
    assertThat(
            catchThrowableOfType(
                JsonFormatException.class,
                () -> small.read(new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)))))
        .isNotNull();
    assertThat(refusal("{\"new\":" + "[".repeat(200) + "]".repeat(200) + "}").code())
        .isEqualTo(JsonErrorCode.LIMIT_EXCEEDED);
  }

  @Test
  void namesMissingMembersOfTheEnvelope() {
    JsonFormatException error =
        catchThrowableOfType(
            JsonFormatException.class, () -> json.readValue("{\"document\":{}}", Envelope.class));
    assertThat(error.pointer()).isEqualTo("/schema");
    assertThat(error.code()).isEqualTo(JsonErrorCode.MISSING_MEMBER);
  }

  @Test
  void namesThePlaceInADocumentThatCameBeforeItsType() {
    String text = "{\"document\":{\n\"number\":5},\"type\":\"invoice\",\"schemaVersion\":\"1.0\"}";
    JsonFormatException error =
        catchThrowableOfType(JsonFormatException.class, () -> json.read(text));
    assertThat(error.pointer()).isEqualTo("/document/number");
    assertThat(error.line()).isEqualTo(2);
  }

  @Property(tries = 1_500)
  void refusesBrokenTextWithNothingButItsOwnError(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(ExamplesTest.example(DocumentType.INVOICE));
    String alphabet = "{}[]\":,0.-eE \\u\ud800truefalsn\u0000\u0661";
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      int from = random.nextInt(text.length());
      int to = Math.min(text.length(), from + random.nextInt(4));
      String put = alphabet.substring(random.nextInt(alphabet.length())).substring(0, 1);
      text.replace(from, to, put);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    try {
      Envelope<?> read = json.read(text.toString());
      assertThat(json.read(json.write(read))).isEqualTo(read);
      assertThat(json.read(new ByteArrayInputStream(bytes))).isNotNull();
    } catch (JsonFormatException e) {
      assertThat(e.line()).isPositive();
      assertThat(e).hasNoCause();
    }
  }

  @Property(tries = 1_500)
  void refusesBrokenBytesWithNothingButItsOwnError(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes = ExamplesTest.example(DocumentType.SUPPLIER).getBytes(StandardCharsets.UTF_8);
    int changes = 1 + random.nextInt(3);
    int span = random.nextBoolean() ? 6 : bytes.length;
    for (int i = 0; i < changes; i++) {
      byte[] values = {0, (byte) 0xff, (byte) 0xfe, (byte) 0xc3, (byte) 0xed, (byte) 0xef, 32};
      bytes[random.nextInt(span)] = values[random.nextInt(values.length)];
    }
    try {
      assertThat(json.read(new ByteArrayInputStream(bytes))).isNotNull();
    } catch (JsonFormatException e) {
      assertThat(e.line()).isPositive();
    }
  }
}
