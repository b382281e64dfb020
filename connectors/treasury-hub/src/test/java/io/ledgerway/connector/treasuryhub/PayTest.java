package io.ledgerway.connector.treasuryhub;

import static io.ledgerway.connector.treasuryhub.Payments.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.treasuryhub.simulator.Fault;
import io.ledgerway.connector.treasuryhub.simulator.TreasuryHubSimulator;
import io.ledgerway.connector.write.DispatchStamp;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.RecordWriter;
import io.ledgerway.connector.write.WriteBatch;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.runtime.idempotency.WriteResult;
import io.ledgerway.runtime.idempotency.WriteStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PayTest {

  private static final PaymentInstruction PAYMENT = payment("P-1", "12.50", "EUR");
  private static final Duration A_DAY_AND_MORE = Duration.ofHours(25);

  @TempDir private Path folder;
  private HubWorld world;

  @BeforeEach
  void start() throws IOException {
    world = new HubWorld(folder);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private int effects(WriteResult result) {
    return world.hub.effects(result.wireKey());
  }

  @Test
  void paysOnceAndKeepsTheReference() {
    WriteResult paid = world.pay(PAYMENT);
    assertThat(paid.status()).isEqualTo(WriteStatus.APPLIED);
    ObjectNode order = world.hub.orders().get(0);
    assertThat(paid.reference()).isEqualTo(order.path("id").asText());
    assertThat(TreasuryHubSimulator.amount(order)).isEqualByComparingTo("12.50");
    assertThat(order.path("external_id").asText()).isEqualTo(paid.wireKey());

    assertThat(world.pay(PAYMENT).replayed()).isTrue();
    assertThat(world.hub.wire()).containsExactly("POST payment_orders");
    assertThat(effects(paid)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"APPLIED_NO_REPLY", "REPLY_TRUNCATED", "FOREIGN_REPLY"})
  void doesNotPayAgainWhenAnAnswerIsLost(Fault fault) {
    world.hub.nextWrites(fault);
    WriteResult lost = world.pay(PAYMENT);
    assertThat(lost.status()).isEqualTo(WriteStatus.UNKNOWN);
    assertThat(world.posts()).isEqualTo(1);

    WriteResult found = world.pay(PAYMENT);
    assertThat(found.status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(found.wireKey()).isEqualTo(lost.wireKey());
    assertThat(effects(lost)).isEqualTo(1);
    assertThat(world.hub.orders()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "BEFORE_RECEIVE, UNKNOWN",
    "RECEIVED_NOT_APPLIED, UNKNOWN",
    "THROTTLED, RETRY_LATER",
    "DENIED, RETRY_LATER"
  })
  void losesNothingWhenTheHubDoesNothing(Fault fault, WriteStatus first) {
    world.hub.nextWrites(fault);
    WriteResult result = world.pay(PAYMENT);
    assertThat(result.status()).isEqualTo(first);
    assertThat(world.hub.orders()).isEmpty();
    assertThat(world.posts()).isEqualTo(1);

    world.clock.pass(Duration.ofMinutes(1));
    WriteResult again = world.pay(PAYMENT);
    assertThat(again.status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(effects(again)).isEqualTo(1);
  }

  @Test
  void looksUpWhatWasAppliedOnceTheKeyIsForgotten() {
    world.hub.nextWrites(Fault.APPLIED_NO_REPLY);
    WriteResult lost = world.pay(PAYMENT);
    world.pass(A_DAY_AND_MORE);

    WriteResult found = world.pay(PAYMENT);
    assertThat(found.status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(world.hub.wire()).containsExactly("POST payment_orders", "GET payment_orders");
    assertThat(effects(lost)).isEqualTo(1);
  }

  @Test
  void sendsAgainWhatIsProvenAbsentOnceTheKeyIsForgotten() {
    world.hub.nextWrites(Fault.RECEIVED_NOT_APPLIED);
    WriteResult lost = world.pay(PAYMENT);
    world.pass(A_DAY_AND_MORE);

    assertThat(world.pay(PAYMENT).status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(world.hub.wire())
        .containsExactly("POST payment_orders", "GET payment_orders", "POST payment_orders");
    assertThat(effects(lost)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"DENIED", "RECEIVED_NOT_APPLIED", "REPLY_TRUNCATED", "FOREIGN_REPLY"})
  void sendsNothingWhileALookupProvesNothing(Fault fault) {
    world.hub.nextWrites(Fault.RECEIVED_NOT_APPLIED);
    world.pay(PAYMENT);
    world.pass(A_DAY_AND_MORE);
    world.hub.nextReads(fault);
    assertThat(world.pay(PAYMENT).status()).isEqualTo(WriteStatus.UNKNOWN);
    assertThat(world.posts()).isEqualTo(1);
  }

  @Test
  void leavesToAPersonWhatTheHubHasTwice() {
    world.hub.nextWrites(Fault.APPLIED_NO_REPLY);
    world.pay(PAYMENT);
    world.hub.place(world.hub.orders().get(0));
    world.pass(A_DAY_AND_MORE);

    WriteResult held = world.pay(PAYMENT);
    assertThat(held.status()).isEqualTo(WriteStatus.HELD);
    assertThat(held.reasonCode()).isEqualTo("AMBIGUOUS");
    assertThat(world.posts()).isEqualTo(1);
  }

  @Test
  void looksUpWhatIsInDoubtAfterTheApiKeyWasChanged() {
    world.hub.nextWrites(Fault.APPLIED_NO_REPLY);
    WriteResult lost = world.pay(PAYMENT);
    rotate();
    assertThat(world.pay(PAYMENT).status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(world.posts()).isEqualTo(1);
    assertThat(effects(lost)).isEqualTo(1);
  }

  @Test
  void looksUpAfterARestartWhenItIsToldOfTheNewApiKey() {
    world.hub.nextWrites(Fault.APPLIED_NO_REPLY);
    WriteResult lost = world.pay(PAYMENT);
    rotate();
    world.connect(Map.of("api-key-since", world.clock.instant().toString()));
    assertThat(world.pay(PAYMENT).status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(world.posts()).isEqualTo(1);
    assertThat(effects(lost)).isEqualTo(1);
  }

  private void rotate() {
    world.hub.rotateTo("synthetic-key-two");
    world.secrets.put("hub-key", "synthetic-key-two");
  }

  @Test
  void takesANewApiKeyWithoutBeingOpenedAgain() {
    rotate();
    assertThat(world.pay(PAYMENT).status()).isEqualTo(WriteStatus.APPLIED);
  }

  @Test
  void paysLaterWhenItsKeyIsRefused() {
    world.hub.rotateTo("synthetic-key-two");
    WriteResult refused = world.pay(PAYMENT);
    assertThat(refused.status()).isEqualTo(WriteStatus.RETRY_LATER);
    assertThat(refused.reason()).doesNotContain(HubWorld.FIRST_KEY);
    world.secrets.put("hub-key", "synthetic-key-two");
    world.clock.pass(Duration.ofMinutes(1));
    assertThat(world.pay(PAYMENT).status()).isEqualTo(WriteStatus.APPLIED);
  }

  @Test
  void takesARefusalWithItsCodeAndField() {
    world.connect(Map.of("originating-account-id", "account-9"));
    WriteResult refused = world.pay(PAYMENT);
    assertThat(refused.status()).isEqualTo(WriteStatus.REJECTED);
    assertThat(refused.reasonCode()).isEqualTo("parameter_invalid");
    assertThat(refused.reason())
        .contains("originating_account_id")
        .doesNotContain("Synthetic words", "DE00SYNTHETIC", "account-9");
    assertThat(world.pay(PAYMENT).replayed()).isTrue();
    assertThat(world.posts()).isEqualTo(1);
  }

  @Test
  void believesNoRefusalOfSomethingOnTheWay() {
    world.hub.nextWrites(Fault.APPLIED_NO_REPLY, Fault.FOREIGN_REFUSAL);
    WriteResult lost = world.pay(PAYMENT);
    assertThat(world.pay(PAYMENT).status()).isEqualTo(WriteStatus.UNKNOWN);
    assertThat(world.pay(PAYMENT).status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(effects(lost)).isEqualTo(1);
  }

  @Test
  void refusesDecimalsThatTheCurrencyDoesNotHave() {
    WriteResult refused = world.pay(payment("P-2", "100.5", "JPY"));
    assertThat(refused.status()).isEqualTo(WriteStatus.REJECTED);
    assertThat(refused.reasonCode()).isEqualTo("VALIDATION");
    assertThat(refused.reason()).contains("/amount", "JPY").doesNotContain("100.5");
    assertThat(world.hub.wire()).isEmpty();
  }

  @Test
  void waitsForItsOwnFirstRequest() throws Exception {
    world.hub.hold();
    CompletableFuture<Outcome> first = CompletableFuture.supplyAsync(() -> write("key-1", PAYMENT));
    world.hub.awaitHeld();
    assertThatThrownBy(() -> write("key-1", PAYMENT))
        .isInstanceOfSatisfying(
            ConnectorException.class,
            e -> assertThat(e.failure().category()).isEqualTo(FailureCategory.IN_PROGRESS));
    world.hub.letGo();
    assertThat(first.get(20, TimeUnit.SECONDS)).isInstanceOf(Outcome.Applied.class);
    assertThat(world.hub.effects("key-1")).isEqualTo(1);
  }

  @Test
  void noticesThatTheHubHasAnotherOrderUnderTheKey() {
    write("key-1", PAYMENT);
    assertThat(write("key-1", payment("P-1", "99.00", "EUR")))
        .isInstanceOfSatisfying(
            Outcome.Duplicate.class, duplicate -> assertThat(duplicate.contentEqual()).isFalse());
    assertThat(world.hub.orders()).hasSize(1);
  }

  private Outcome write(String wireKey, PaymentInstruction payment) {
    RecordWriter<PaymentInstruction> writer =
        world
            .connection()
            .connector()
            .<PaymentInstruction>writer(TreasuryHubConnectorProvider.PAY)
            .orElseThrow();
    WriteItem<PaymentInstruction> item =
        new WriteItem<>(Payments.key(payment), wireKey, Payments.fingerprint(payment), payment);
    DispatchStamp stamp = new DispatchStamp("dispatch", 1, world.clock.instant());
    return writer
        .write(
            new WriteBatch<>(stamp, List.of(item)),
            Optional.empty(),
            world.connection().call("test"))
        .outcomes()
        .get(wireKey);
  }

  @Test
  void acceptsWhatTheHubChecksLater() {
    world.connect(Map.of("submission", "async"));
    WriteResult accepted = world.pay(PAYMENT);
    assertThat(accepted.status()).isEqualTo(WriteStatus.ACCEPTED);
    assertThat(accepted.reference()).isEqualTo(accepted.wireKey());
    assertThat(world.hub.wire()).containsExactly("POST payment_orders/create_async");
    assertThat(effects(accepted)).isEqualTo(1);
  }

  @Test
  void findsWhatWasAcceptedWithoutAnAnswer() {
    world.connect(Map.of("submission", "async"));
    world.hub.nextWrites(Fault.APPLIED_NO_REPLY);
    WriteResult lost = world.pay(PAYMENT);
    world.pass(A_DAY_AND_MORE);
    assertThat(world.pay(PAYMENT).status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(effects(lost)).isEqualTo(1);
  }

  @Test
  void tellsARefusalByPeopleAtTheHub() {
    world.hub.nextWrites(Fault.APPLIED_NO_REPLY);
    world.pay(PAYMENT);
    world.hub.move(world.hub.orders().get(0).path("id").asText(), "denied");
    world.pass(A_DAY_AND_MORE);
    WriteResult refused = world.pay(PAYMENT);
    assertThat(refused.status()).isEqualTo(WriteStatus.REJECTED);
    assertThat(refused.reasonCode()).isEqualTo("denied");
  }

  @Test
  void checksWithoutOrdering() {
    assertThat(world.connection().connector().check(world.connection().call("check")).isOk())
        .isTrue();
    world.hub.rotateTo("another");
    assertThat(world.connection().connector().check(world.connection().call("check")).problems())
        .singleElement()
        .asString()
        .contains("api-key")
        .doesNotContain(HubWorld.FIRST_KEY);
    assertThat(world.posts()).isZero();
  }
}
