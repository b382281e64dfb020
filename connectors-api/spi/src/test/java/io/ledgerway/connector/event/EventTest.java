package io.ledgerway.connector.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.EffectClass;
import io.ledgerway.connector.EvidenceLevel;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.http.HttpHeaders;
import io.ledgerway.connector.read.ReadContract;
import io.ledgerway.connector.read.ReadSource;
import io.ledgerway.model.v1.envelope.DocumentType;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final EventContract CONTRACT = new EventContract(null, Duration.ofSeconds(5));
  private static final ReadContract READ = new ReadContract(ReadSource.CURSOR, false);
  private static final OperationId TOLD = new OperationId("receive-events");

  @Test
  void keepsTheBytesOfADelivery() {
    byte[] bytes = {'a', 'b'};
    RawDelivery delivery = new RawDelivery(HttpHeaders.of("X-Signature", "ff"), bytes, NOW);
    bytes[0] = 'z';
    delivery.body()[1] = 'z';
    assertThat(delivery.body()).containsExactly('a', 'b');
    assertThat(delivery.headers().first("x-signature")).hasValue("ff");
    assertThat(delivery.toString()).contains("2 bytes").doesNotContain("ff");
  }

  @Test
  void needsIdAndTypeAlone() {
    Event<String> thin = new Event<>("1", "novel", null, null, null, null);
    assertThat(thin.state()).isEmpty();
    assertThatThrownBy(() -> new Event<String>(null, "novel", null, null, null, null))
        .hasMessage("id");
    assertThatThrownBy(() -> new Event<String>("1", null, null, null, null, null))
        .hasMessage("type");
  }

  @Test
  void refusesTimesThatAreNone() {
    assertThatThrownBy(() -> new EventContract(null, Duration.ZERO))
        .hasMessageContaining("answerWithin");
    assertThatThrownBy(() -> new EventContract(Duration.ZERO, Duration.ofSeconds(5)))
        .hasMessageContaining("replayWindow");
  }

  @Test
  void isTheOneContractOfItsOperation() {
    OperationSpec told =
        OperationSpec.events(
            TOLD, DocumentType.SETTLEMENT_EVENT, EvidenceLevel.SIMULATED, CONTRACT);
    assertThat(told.events()).isEqualTo(CONTRACT);
    assertThat(told.read()).isNull();
    assertThat(told.write()).isNull();
    assertThatThrownBy(() -> operation(READ, CONTRACT)).hasMessageContaining("one contract");
    assertThatThrownBy(() -> operation(null, null)).hasMessageContaining("one contract");
  }

  private static OperationSpec operation(ReadContract read, EventContract events) {
    return new OperationSpec(
        TOLD,
        DocumentType.SETTLEMENT_EVENT,
        EffectClass.DATA,
        "receive",
        EvidenceLevel.SIMULATED,
        read,
        null,
        events);
  }
}
