package io.ledgerway.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceState;
import io.ledgerway.model.v1.invoice.InvoiceStatus;
import io.ledgerway.model.v1.payment.PaymentBatch;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Quantity;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

  private final DocumentJson json = DocumentJson.create();

  private Invoice invoice(String text) {
    return json.readValue(text, Invoice.class);
  }

  @Test
  void sortsNamesAndWritesNumbersByValue() {
    assertThat(CanonicalJson.of(Money.of("1250.00", "EUR")))
        .isEqualTo("{\"amount\":\"1250\",\"currency\":\"EUR\"}");
    assertThat(CanonicalJson.of(new Quantity(new BigDecimal("0.000"), null, "ST")))
        .isEqualTo("{\"sourceUnit\":\"ST\",\"value\":\"0\"}");
    assertThat(CanonicalJson.of(invoice("{\"z\":1.50,\"a\":1e2,\"number\":\"1.50\",\"n\":null}")))
        .isEqualTo("{\"a\":100,\"number\":\"1.50\",\"z\":1.5}");
  }

  @Test
  void isTheSameForTheSameMeaning() {
    String one =
        "{\"totals\":{\"tax\":{\"amount\":\"1.10\",\"currency\":\"EUR\"}},\"lines\":[],"
            + "\"extensions\":{\"a/b\":{\"type\":\"DECIMAL\",\"value\":\"2.0\"},"
            + "\"a/c\":{\"type\":\"MONEY\",\"value\":{\"amount\":\"3.00\",\"currency\":\"EUR\"}}}}";
    String two =
        "{\"extensions\":{\"a/c\":{\"value\":{\"currency\":\"EUR\",\"amount\":\"3\"},\"type\":\"MONEY\"},"
            + "\"a/b\":{\"value\":\"2.00\",\"type\":\"DECIMAL\"}},"
            + "\"totals\":{\"tax\":{\"currency\":\"EUR\",\"amount\":1.1}},\"dates\":{}}";
    assertThat(CanonicalJson.sha256(invoice(one))).isEqualTo(CanonicalJson.sha256(invoice(two)));
    assertThat(CanonicalJson.sha256(invoice(one))).matches("[0-9a-f]{64}");
  }

  @Test
  void differsWithExtensionsAndUnknownMembers() {
    String plain = CanonicalJson.sha256(invoice("{\"number\":\"1\"}"));
    assertThat(CanonicalJson.sha256(invoice("{\"number\":\"1\",\"new\":false}")))
        .isNotEqualTo(plain);
    assertThat(
            CanonicalJson.sha256(
                invoice(
                    "{\"number\":\"1\",\"extensions\":{\"a/b\":{\"type\":\"TEXT\",\"value\":\"\"}}}")))
        .isNotEqualTo(plain);
  }

  @Test
  void hasAKnownHash() {
    assertThat(CanonicalJson.sha256(Money.of("1.10", "EUR")))
        .isEqualTo("c6d1241a67293708c775c679acf36315ce1ae85850b8059d79177d8e36b67780");
  }

  @Property(tries = 40)
  void survivesWritingAndReading(@ForAll long seed) {
    for (DocumentType type : ModelRecords.DOCUMENTS.keySet()) {
      Envelope<?> envelope = ModelRecords.random(seed).envelope(type);
      assertThat(CanonicalJson.of(json.read(json.write(envelope))))
          .isEqualTo(CanonicalJson.of(envelope));
      assertThat(ContentHash.of(envelope)).isEqualTo(CanonicalJson.sha256(envelope.document()));
    }
  }

  @Test
  void leavesTheStateOutOfACommand() {
    Projection command = Projection.leavingOut("/state");
    Invoice invoice = invoice("{\"number\":\"1\"}");
    Invoice later =
        invoice.toBuilder()
            .state(InvoiceState.EMPTY.toBuilder().document(InvoiceStatus.RECEIVED).build())
            .build();
    assertThat(CanonicalJson.sha256(later)).isNotEqualTo(CanonicalJson.sha256(invoice));
    assertThat(CanonicalJson.sha256(later, command))
        .isEqualTo(CanonicalJson.sha256(invoice, command));
    Invoice other = later.toBuilder().number("2").build();
    assertThat(CanonicalJson.sha256(other, command))
        .isNotEqualTo(CanonicalJson.sha256(later, command));
  }

  @Test
  void leavesOutOfEachElementAndPrunesWhatBecomesEmpty() {
    SealedBatch batch =
        new SealedBatch(
            (PaymentBatch) ModelRecords.random(1).record(PaymentBatch.class),
            List.of(
                json.readValue(
                    "{\"ids\":{\"uetr\":\"u\"},\"state\":{\"status\":\"APPROVED\"}}",
                    PaymentInstruction.class)));
    assertThat(CanonicalJson.of(batch, Projection.leavingOut("/batch", "/instructions/*/state")))
        .isEqualTo("{\"instructions\":[{\"ids\":{\"uetr\":\"u\"}}]}");
    assertThat(CanonicalJson.of(batch, Projection.leavingOut("/batch", "/instructions/*/ids/uetr")))
        .isEqualTo("{\"instructions\":[{\"state\":{\"status\":\"APPROVED\"}}]}");
    assertThat(CanonicalJson.of(batch, Projection.keeping("/instructions/*/ids")))
        .isEqualTo("{\"instructions\":[{\"ids\":{\"uetr\":\"u\"}}]}");
    assertThat(CanonicalJson.of(invoice("{\"number\":\"1\"}"), Projection.keeping("/direction")))
        .isEqualTo("{}");
  }

  @Test
  void refusesAProjectionThatLeadsNowhere() {
    Invoice invoice = invoice("{}");
    for (String pointer : new String[] {"/sate", "/number/x", "/lines/0", "state"}) {
      assertThatThrownBy(() -> CanonicalJson.of(invoice, Projection.leavingOut(pointer)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
