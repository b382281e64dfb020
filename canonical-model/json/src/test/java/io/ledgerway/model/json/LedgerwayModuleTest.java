package io.ledgerway.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerwayModuleTest {

  private final ObjectMapper mapper = new ObjectMapper().registerModule(new LedgerwayModule());

  /** An embedder's own class around our values. */
  record Report(String title, List<Money> amounts, CurrencyCode currency) {}

  @Test
  void readsAndWritesEnvelopesAsTheCodecDoes() throws Exception {
    Envelope<?> envelope = ModelRecords.random(9).envelope(DocumentType.INVOICE);
    String text = mapper.writeValueAsString(envelope);
    assertThat(text).isEqualTo(DocumentJson.create().write(envelope));
    assertThat(mapper.readValue(text, new TypeReference<Envelope<Invoice>>() {}))
        .isEqualTo(envelope);
  }

  @Test
  void readsAndWritesOurValuesInsideAnEmbeddersOwn() throws Exception {
    Report report =
        new Report(
            "t", List.of(Money.of("1250.00", "EUR"), Money.of("1", "EUR")), CurrencyCode.EUR);
    String text = mapper.writeValueAsString(report);
    assertThat(text).contains("{\"amount\":\"1250.00\",\"currency\":\"EUR\"}");
    assertThat(mapper.readValue(text, Report.class)).isEqualTo(report);
  }

  @Test
  void refusesAsTheCodecDoes() {
    assertThatThrownBy(() -> mapper.readValue("{\"number\":5}", Invoice.class))
        .hasMessageContaining("/number");
  }
}
