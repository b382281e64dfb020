package io.ledgerway.model.json.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.model.json.DocumentJson;
import io.ledgerway.model.json.ExamplesTest;
import io.ledgerway.model.json.ModelRecords;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentSchemaTest {

  private final SchemaValidator envelopes = SchemaValidator.of("envelope");
  private final DocumentJson json = DocumentJson.create();

  static Stream<DocumentType> types() {
    return ModelRecords.DOCUMENTS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void examplesAreValid(DocumentType type) {
    String example = ExamplesTest.example(type);
    assertThat(envelopes.validate(example)).isEmpty();
    assertThat(
            SchemaValidator.of(type.value())
                .validate(json.writeValue(json.read(example).document())))
        .isEmpty();
  }

  @Property(tries = 20)
  void randomDocumentsAreValid(@ForAll long seed) {
    for (DocumentType type : ModelRecords.DOCUMENTS.keySet()) {
      Envelope<?> envelope = ModelRecords.random(seed).envelope(type);
      assertThat(envelopes.validate(json.write(envelope))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"number\":1}",
        "{\"lines\":{}}",
        "{\"lines\":[null]}",
        "{\"totals\":{\"lineNet\":\"5\"}}",
        "{\"totals\":{\"lineNet\":{\"amount\":\"5\"}}}",
        "{\"totals\":{\"lineNet\":{\"amount\":\"1E5\",\"currency\":\"EUR\"}}}",
        "{\"totals\":{\"lineNet\":{\"amount\":\"1,50\",\"currency\":\"EUR\"}}}",
        "{\"totals\":{\"lineNet\":{\"amount\":\"5\",\"currency\":\"EUR\",\"new\":1}}}",
        "{\"dates\":{\"issue\":\"2026-02-30\"}}",
        "{\"dates\":{\"issue\":\"2026-02-28T00:00:00Z\"}}",
        "{\"direction\":\" \"}",
        "{\"type\":{\"taxInclusivePricing\":\"yes\"}}",
        "{\"extensions\":{\"noslash\":{\"type\":\"TEXT\",\"value\":1}}}",
        "{\"extensions\":{\"a/b\":{\"type\":\"TEXT\"}}}",
      })
  void brokenInvoicesAreRefused(String invoice) {
    assertThat(SchemaValidator.of("invoice").validate(invoice)).hasSize(1);
  }
}
