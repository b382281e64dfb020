package io.ledgerway.connector.treasuryhub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.event.Event;
import io.ledgerway.connector.event.EventDecoder;
import io.ledgerway.connector.event.RawDelivery;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpHeaders;
import io.ledgerway.connector.secret.Secret;
import io.ledgerway.connector.secret.SecretSource;
import io.ledgerway.model.v1.settlement.BookingStatus;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.value.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiveEventsTest {

  private static final String BODY =
      "{\"event\":\"completed\",\"data\":{\"id\":\"o-1\",\"object\":\"payment_order\","
          + "\"status\":\"completed\",\"type\":\"sepa\",\"amount\":1250,\"currency\":\"EUR\","
          + "\"direction\":\"credit\",\"originating_account_id\":\"account-1\","
          + "\"external_id\":\"x-1\",\"reconciliation_status\":\"reconciled\","
          + "\"metadata\":{\"end_to_end_id\":\"E-1\"},\"reference_numbers\":[],"
          + "\"updated_at\":\"2026-03-02T09:00:00Z\"}}";

  /** Made by another implementation over the same bytes. */
  private static final String BY_FIRST_KEY =
      "0e31a4007d5a1a95ac9d089b46b799c1bbf4d071469f3152a12273d1602fa68f";

  private static final String BY_SECOND_KEY =
      "a40d995628cf92667939e95c944f8444f699b9beaa90318e06667d33cae83bed";

  private static final String OF_NO_JSON =
      "513b891c3b9a7d167a04387f41a3971d2c15adc823e60b8b168c4ad852df758f";

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:01Z");

  @TempDir private Path folder;
  private HubWorld world;
  private EventDecoder events;

  @BeforeEach
  void start() throws IOException {
    world = new HubWorld(folder);
    world.connect(Map.of("webhook-key", "webhook-one", "former-webhook-key", "webhook-two"));
    events = world.connection().connector().events().orElseThrow();
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private static RawDelivery delivery(String body, HttpHeaders headers) {
    return new RawDelivery(headers, body.getBytes(StandardCharsets.UTF_8), NOW);
  }

  private static RawDelivery signed(String body, String signature) {
    return delivery(body, HttpHeaders.of("x-signature", signature));
  }

  private SecretSource secrets() {
    return ref -> Secret.of(world.secrets.get(ref.name()));
  }

  private void assertAccepted(RawDelivery delivery) {
    assertThatCode(() -> events.verify(delivery, secrets())).doesNotThrowAnyException();
  }

  private void assertRefused(RawDelivery delivery, String code) {
    assertThatThrownBy(() -> events.verify(delivery, secrets()))
        .isInstanceOfSatisfying(
            ConnectorException.class,
            e -> {
              assertThat(e.failure().category()).isEqualTo(FailureCategory.AUTH_DENIED);
              assertThat(e.failure().targetCode()).isEqualTo(code);
              assertThat(e.failure().text())
                  .doesNotContain("synthetic-webhook", BY_FIRST_KEY.substring(0, 8));
            });
  }

  private Event<SettlementEvent> decode(String body) {
    return events.<SettlementEvent>decode(delivery(body, HttpHeaders.EMPTY)).get(0);
  }

  @Test
  void acceptsTheSignatureOfEitherKeyInEitherCase() {
    assertAccepted(signed(BODY, BY_FIRST_KEY));
    assertAccepted(signed(BODY, BY_SECOND_KEY));
    assertAccepted(signed(BODY, BY_FIRST_KEY.toUpperCase(Locale.ROOT)));
  }

  @Test
  void acceptsOneOfSeveralSignatures() {
    HttpHeaders headers =
        HttpHeaders.of("X-Signature", "no signature").with("X-Signature", BY_FIRST_KEY);
    assertAccepted(delivery(BODY, headers));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0e31a400",
        "1e31a4007d5a1a95ac9d089b46b799c1bbf4d071469f3152a12273d1602fa68f",
        "0e31a4007d5a1a95ac9d089b46b799c1bbf4d071469f3152a12273d1602fa68e",
        "0e31a4007d5a1a95ac9d089b46b799c1bbf4d071469f3152a12273d1602fa68f00",
        "zz31a4007d5a1a95ac9d089b46b799c1bbf4d071469f3152a12273d1602fa68f"
      })
  void refusesAnyOtherSignature(String signature) {
    assertRefused(signed(BODY, signature), "SIGNATURE_WRONG");
  }

  @Test
  void refusesADeliveryWithoutSignature() {
    assertRefused(delivery(BODY, HttpHeaders.EMPTY), "SIGNATURE_MISSING");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\n", "\uFEFF"})
  void refusesAnyOtherByte(String more) {
    assertRefused(signed(BODY + more, BY_FIRST_KEY), "SIGNATURE_WRONG");
    assertRefused(signed(BODY.replace("1250", "12500"), BY_FIRST_KEY), "SIGNATURE_WRONG");
  }

  @Test
  void forgetsAKeyThatIsNoLongerConfigured() {
    world.connect(Map.of("webhook-key", "webhook-one"));
    events = world.connection().connector().events().orElseThrow();
    assertAccepted(signed(BODY, BY_FIRST_KEY));
    assertRefused(signed(BODY, BY_SECOND_KEY), "SIGNATURE_WRONG");
  }

  @Test
  void takesANewKeyWithoutBeingOpenedAgain() {
    world.secrets.put("webhook-one", "synthetic-webhook-three");
    assertRefused(signed(BODY, BY_FIRST_KEY), "SIGNATURE_WRONG");
  }

  @Test
  void parsesNothingBeforeItHasVerified() {
    assertAccepted(signed("not json", OF_NO_JSON));
    assertRefused(signed("not json", BY_FIRST_KEY), "SIGNATURE_WRONG");
  }

  @Test
  void offersNoEventsWithoutAKey() {
    world.connect(Map.of());
    assertThat(world.connection().connector().events()).isEmpty();
  }

  @Test
  void decodesTheStateOfAnOrder() {
    Event<SettlementEvent> event = decode(BODY);
    assertThat(event.type()).isEqualTo("payment_order.completed");
    assertThat(event.subject()).isEqualTo("o-1");
    assertThat(event.occurredAt()).isEqualTo("2026-03-02T09:00:00Z");
    assertThat(event.revision()).isEqualTo("2026-03-02T09:00:00Z");
    SettlementEvent booked = event.state().orElseThrow().document();
    assertThat(booked.bookingStatus()).isEqualTo(BookingStatus.BOOKED);
    assertThat(booked.amount()).isEqualTo(Money.of("12.50", "EUR"));
    assertThat(booked.references().endToEndId()).isEqualTo("E-1");
  }

  @Test
  void knowsARepeatByWhatIsSigned() {
    String id = decode(BODY).id();
    assertThat(id).isEqualTo("c673eb5c9839167fd4ca7585b8dae095a67ae21079e5f0aa413eebc8e27a806b");
    RawDelivery replayed = delivery(BODY, HttpHeaders.of("X-Webhook-ID", "forged"));
    assertThat(events.decode(replayed).get(0).id()).isEqualTo(id);
    assertThat(decode(BODY.replace("09:00:00Z", "09:00:01Z")).id()).isNotEqualTo(id);
  }

  @Test
  void givesTheSameDocumentAsReadingDoes() {
    String id = world.hub.place(HubWorld.hubOrder("1"));
    world.hub.move(id, "completed");
    String body = "{\"event\":\"completed\",\"data\":" + world.hub.orders().get(0) + "}";
    assertThat(decode(body).state().orElseThrow().id()).isEqualTo(world.readAll().get(0).id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"event\":\"posted\",\"data\":{\"object\":\"novelty\",\"id\":\"n-1\"}}|novelty.posted|n-1",
        "{\"event\":\"posted\",\"data\":{}}|posted|",
        "{\"event\":\"created\",\"data\":{\"object\":\"return\",\"id\":\"r-1\","
            + "\"returnable_type\":\"payment_order\",\"returnable_id\":\"o-1\"}}"
            + "|return.created|o-1",
        "{\"event\":\"created\",\"data\":{\"object\":\"reversal\",\"id\":\"r-1\","
            + "\"payment_order_id\":\"o-1\"}}|reversal.created|o-1"
      })
  void keepsWhatItDoesNotKnowWithoutADocument(String body, String type, String subject) {
    Event<SettlementEvent> event = decode(body);
    assertThat(event.type()).isEqualTo(type);
    assertThat(event.subject()).isEqualTo(subject);
    assertThat(event.state()).isEmpty();
  }

  @Test
  void speaksForItsOwnAccountAlone() {
    assertThat(decode(BODY.replace("account-1", "account-2")).state()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not json", "[]", "{\"event\":\"x\"}", "{\"data\":{}}", "{} {}"})
  void refusesWhatIsNoEvent(String body) {
    assertThatThrownBy(() -> decode(body))
        .isInstanceOfSatisfying(
            ConnectorException.class,
            e -> assertThat(e.failure().category()).isEqualTo(FailureCategory.UNREADABLE));
  }
}
