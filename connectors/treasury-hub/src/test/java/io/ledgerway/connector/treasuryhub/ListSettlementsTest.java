package io.ledgerway.connector.treasuryhub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.read.Page;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.connector.treasuryhub.simulator.Fault;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.settlement.BookingStatus;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.SettlementEventType;
import io.ledgerway.model.v1.value.JsonValue;
import io.ledgerway.model.v1.value.Money;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListSettlementsTest {

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

  private String place(String number) {
    return place(number, "1250", "EUR", "sepa", "account-1");
  }

  private String place(String number, String amount, String currency, String type, String account) {
    ObjectNode order = HubWorld.hubOrder(number);
    order.put("type", type);
    order.put("amount", Long.parseLong(amount));
    order.put("currency", currency);
    order.put("originating_account_id", account);
    return world.hub.place(order);
  }

  private Page<SettlementEvent> page(Cursor from, int maxItems) {
    try (RecordReader<SettlementEvent> reader =
        world
            .connection()
            .connector()
            .<SettlementEvent>reader(TreasuryHubConnectorProvider.LIST_SETTLEMENTS)
            .orElseThrow()) {
      return reader.read(
          reader.partitions(world.connection().call("test")).get(0),
          from,
          maxItems,
          world.connection().call("test"));
    }
  }

  private Cursor walk(Cursor from, int maxItems, List<Envelope<SettlementEvent>> into) {
    Cursor cursor = from;
    while (true) {
      Page<SettlementEvent> page = page(cursor, maxItems);
      assertThat(page.itemFailures()).isEmpty();
      assertThat(page.items()).hasSizeLessThanOrEqualTo(maxItems);
      into.addAll(page.items());
      cursor = page.next();
      if (page.drained()) {
        return cursor;
      }
    }
  }

  private List<Envelope<SettlementEvent>> all() {
    List<Envelope<SettlementEvent>> all = new ArrayList<>();
    walk(Cursor.START, 50, all);
    return all;
  }

  private static String extension(SettlementEvent event, String name) {
    var value = event.extensions().values().get(ExtensionKey.of("treasury-hub", name));
    return value == null ? null : ((JsonValue.StringValue) value.value()).text();
  }

  private static boolean has(SettlementEvent event, String name) {
    return event.extensions().values().containsKey(ExtensionKey.of("treasury-hub", name));
  }

  @ParameterizedTest
  @CsvSource({
    "needs_approval, PAYMENT, FUTURE, PENDING_APPROVAL",
    "approved, PAYMENT, FUTURE, SUBMITTED",
    "processing, PAYMENT, FUTURE, SUBMITTED",
    "pending, PAYMENT, FUTURE, SUBMITTED",
    "held, PAYMENT, FUTURE, SUBMITTED",
    "stopped, PAYMENT, FUTURE, SUBMITTED",
    "sent, PAYMENT, PENDING, IN_PROCESS",
    "completed, PAYMENT, BOOKED, SETTLED",
    "failed, REJECT, INFORMATION, REJECTED",
    "denied, REJECT, INFORMATION, REJECTED",
    "cancelled, REJECT, INFORMATION, CANCELLED",
    "from_the_future, PAYMENT, INFORMATION,"
  })
  void readsEveryStatus(String status, String type, String booking, String instruction) {
    world.hub.move(place("1"), status);
    SettlementEvent event = all().get(0).document();
    assertThat(event.eventType().value()).isEqualTo(type);
    assertThat(event.bookingStatus()).isEqualTo(new BookingStatus(booking));
    assertThat(extension(event, "status")).isEqualTo(status);
    assertThat(extension(event, "instruction-status")).isEqualTo(instruction);
    assertThat(has(event, "held")).isEqualTo(status.equals("held") || status.equals("stopped"));
  }

  @Test
  void readsWhatAnOrderSays() {
    String id = place("1");
    world.hub.refer(id, "ach_trace_number", "0210000");
    world.hub.refer(id, "swift_uetr", "11111111-2222-4333-8444-555555555555");
    world.hub.move(id, "completed");
    Envelope<SettlementEvent> envelope = all().get(0);
    SettlementEvent event = envelope.document();
    assertThat(event.account().value()).isEqualTo("account-1");
    assertThat(event.amount()).isEqualTo(Money.of("12.50", "EUR"));
    assertThat(event.creditDebit()).isEqualTo(CreditDebit.DEBIT);
    assertThat(event.entry().entryId()).isEqualTo(id);
    assertThat(event.references().endToEndId()).isEqualTo("E-1");
    assertThat(event.references().instructionId()).isEqualTo("I-1");
    assertThat(event.references().uetr()).isEqualTo("11111111-2222-4333-8444-555555555555");
    JsonValue references =
        event.extensions().values().get(ExtensionKey.of("treasury-hub", "references")).value();
    assertThat(((JsonValue.ArrayValue) references).items())
        .hasSize(2)
        .contains(
            new JsonValue.ObjectValue(
                Map.of(
                    "type", new JsonValue.StringValue("ach_trace_number"),
                    "value", new JsonValue.StringValue("0210000"))));
    assertThat(envelope.origin().externalIds())
        .extracting(each -> each.objectType() + " " + each.id())
        .containsExactly("payment_order " + id, "external_id x-1");
    assertThat(has(event, "provisional")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"JPY, 1250", "EUR, 12.50", "KWD, 1.250"})
  void readsMinorUnitsByCurrency(String currency, String amount) {
    place("1", "1250", currency, "wire", "account-1");
    assertThat(all().get(0).document().amount().amount()).isEqualByComparingTo(amount);
  }

  @Test
  void takesAchForProvisional() {
    world.hub.move(place("1", "100", "USD", "ach", "account-1"), "completed");
    assertThat(has(all().get(0).document(), "provisional")).isTrue();
  }

  @Test
  void readsAReturnAfterTheEndAsAnEventOfItsOwn() {
    String id = place("1");
    world.hub.move(id, "completed");
    List<Envelope<SettlementEvent>> before = new ArrayList<>();
    Cursor cursor = walk(Cursor.START, 50, before);
    world.clock.pass(Duration.ofDays(3));
    world.hub.bringBack(id, "R03");

    List<Envelope<SettlementEvent>> after = new ArrayList<>();
    walk(cursor, 50, after);
    assertThat(after).hasSize(2);
    assertThat(after.get(0).id()).as("the same booking").isEqualTo(before.get(0).id());
    SettlementEvent back = after.get(1).document();
    assertThat(back.eventType()).isEqualTo(SettlementEventType.RETURN);
    assertThat(back.bookingStatus()).isEqualTo(BookingStatus.BOOKED);
    assertThat(back.creditDebit()).isEqualTo(CreditDebit.CREDIT);
    assertThat(back.amount()).isEqualTo(Money.of("12.50", "EUR"));
    assertThat(back.outcome().returnReason()).isEqualTo("R03");
    assertThat(back.outcome().reverses().entryId()).isEqualTo(id);
    assertThat(back.references().endToEndId()).isEqualTo("E-1");
  }

  @Test
  void readsAReversal() {
    String id = place("1");
    world.hub.reverse(id, "duplicate");
    List<Envelope<SettlementEvent>> events = all();
    assertThat(events.get(0).document().bookingStatus())
        .as("nobody saw its booking")
        .isEqualTo(BookingStatus.INFORMATION);
    assertThat(events.get(1).document().eventType()).isEqualTo(SettlementEventType.REVERSAL);
    assertThat(events.get(1).document().outcome().returnReason()).isEqualTo("duplicate");
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "7", "50"})
  void losesNothingBetweenPagesOnFreshReaders(int maxItems) {
    Set<String> truth = new HashSet<>();
    for (int i = 0; i < 9; i++) {
      String id = place(Integer.toString(i)); // all of one second
      truth.add(id);
      if (i % 3 == 1) {
        world.hub.bringBack(id, "R03");
        truth.add("return-" + (i + 2) / 3);
      }
    }
    place("elsewhere", "1", "EUR", "sepa", "account-2");
    List<String> seen = new ArrayList<>();
    Cursor cursor = Cursor.START;
    boolean drained = false;
    for (int reads = 0; !drained; reads++) {
      assertThat(reads).as("reads").isLessThan(60);
      Page<SettlementEvent> page = page(cursor, maxItems);
      page.items().forEach(each -> seen.add(each.document().entry().entryId()));
      cursor = page.next();
      drained = page.drained();
    }
    assertThat(seen).doesNotHaveDuplicates();
    assertThat(new HashSet<>(seen)).isEqualTo(truth);
  }

  @Test
  void readsWhatChangedWhileTheWalkBeforeLasted() {
    String first = place("1");
    place("2");
    Page<SettlementEvent> page = page(Cursor.START, 1); // gives the newest, 2
    String second = page.items().get(0).document().entry().entryId();
    world.clock.pass(Duration.ofHours(1)); // longer than the overlap
    world.hub.move(second, "sent");
    world.clock.pass(Duration.ofHours(1));
    world.hub.move(first, "sent");
    Cursor done = walk(page.next(), 1, new ArrayList<>());

    List<Envelope<SettlementEvent>> next = new ArrayList<>();
    walk(done, 1, next);
    assertThat(next).extracting(each -> each.document().entry().entryId()).contains(second);
  }

  @Test
  void comesBackToTheOverlapAndToNothingBefore() {
    place("old");
    world.clock.pass(Duration.ofMinutes(30));
    String late = place("late");
    Cursor done = walk(Cursor.START, 50, new ArrayList<>());
    List<Envelope<SettlementEvent>> again = new ArrayList<>();
    walk(done, 50, again);
    assertThat(again).extracting(each -> each.document().entry().entryId()).containsExactly(late);

    world.clock.pass(Duration.ofMinutes(30));
    done = walk(done, 50, new ArrayList<>());
    List<Envelope<SettlementEvent>> quiet = new ArrayList<>();
    walk(done, 50, quiet);
    assertThat(quiet).isEmpty();
  }

  @Test
  void beginsAgainWhenTheHubForgotItsCursor() {
    place("1");
    place("2");
    Page<SettlementEvent> first = page(Cursor.START, 1);
    world.hub.nextReads(Fault.FORGOTTEN_CURSOR);
    Page<SettlementEvent> lost = page(first.next(), 1);
    assertThat(lost.items()).isEmpty();
    assertThat(lost.drained()).isTrue();
    List<Envelope<SettlementEvent>> all = new ArrayList<>();
    walk(lost.next(), 1, all);
    assertThat(all).hasSize(2);
  }

  @Test
  void reportsABrokenOrderAndGoesOn() {
    place("1");
    String broken = place("2", "1250", "ZZZ", "sepa", "account-1");
    place("3");
    Page<SettlementEvent> page = page(Cursor.START, 50);
    assertThat(page.items()).hasSize(2);
    assertThat(page.itemFailures()).singleElement().asString().contains(broken);
  }

  @ParameterizedTest
  @CsvSource({
    "RECEIVED_NOT_APPLIED, TRANSIENT",
    "DENIED, AUTH_DENIED",
    "REPLY_TRUNCATED, TRANSIENT",
    "FOREIGN_REPLY, OUTCOME_UNKNOWN"
  })
  void movesNoCursorOnAFailure(Fault fault, FailureCategory category) {
    place("1");
    world.hub.nextReads(fault);
    assertThatThrownBy(() -> page(Cursor.START, 50))
        .isInstanceOfSatisfying(
            ConnectorException.class, e -> assertThat(e.failure().category()).isEqualTo(category));
  }

  @Test
  void refusesAForeignCursor() {
    place("1");
    Cursor done = walk(Cursor.START, 50, new ArrayList<>());
    assertThat(done.fields()).containsEntry("v", "1");
    for (Map.Entry<String, String> change :
        Map.of("v", "2", "scope", "other", "since", "noon").entrySet()) {
      Map<String, String> fields = new TreeMap<>(done.fields());
      fields.put(change.getKey(), change.getValue());
      assertThatThrownBy(() -> page(new Cursor(fields), 50))
          .isInstanceOfSatisfying(
              ConnectorException.class,
              e -> assertThat(e.failure().category()).isEqualTo(FailureCategory.CONFIG));
    }
    world.connect(Map.of("originating-account-id", "account-2"));
    assertThatThrownBy(() -> page(done, 50))
        .hasMessageContaining("another organisation or account");
  }

  @Test
  void deliversThroughTheRuntimeAndGoesOnFromThere() {
    String id = place("1");
    List<String> seen = new ArrayList<>();
    world
        .runtime()
        .<SettlementEvent>read(
            world.connection(),
            TreasuryHubConnectorProvider.LIST_SETTLEMENTS,
            items -> items.forEach(each -> seen.add(each.document().entry().entryId())));
    world.clock.pass(Duration.ofHours(1));
    String second = place("2");
    world
        .runtime()
        .<SettlementEvent>read(
            world.connection(),
            TreasuryHubConnectorProvider.LIST_SETTLEMENTS,
            items -> items.forEach(each -> seen.add(each.document().entry().entryId())));
    // The first one stands within the overlap of its own walk, so it comes once more.
    assertThat(seen).containsExactly(id, second, id);
  }
}
