package io.ledgerway.connector.treasuryhub.internal.map;

import io.ledgerway.connector.treasuryhub.internal.wire.HubOrder;
import io.ledgerway.connector.treasuryhub.internal.wire.HubReference;
import io.ledgerway.connector.treasuryhub.internal.wire.MoneyBack;
import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.envelope.ExtensionType;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.settlement.BookingStatus;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.EntryRef;
import io.ledgerway.model.v1.settlement.EventDates;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.SettlementEventBuilder;
import io.ledgerway.model.v1.settlement.SettlementEventType;
import io.ledgerway.model.v1.settlement.SettlementMatchStatus;
import io.ledgerway.model.v1.settlement.SettlementOutcomeBuilder;
import io.ledgerway.model.v1.settlement.SettlementReferences;
import io.ledgerway.model.v1.settlement.SettlementReferencesBuilder;
import io.ledgerway.model.v1.settlement.TransactionCode;
import io.ledgerway.model.v1.value.JsonValue;
import io.ledgerway.model.v1.value.Money;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes events of orders, returns and reversals. */
public final class EventMapper {

  static final String NAMESPACE = "treasury-hub";
  static final String STATUS = "status";
  private static final String DEBIT = "debit";
  private static final Map<String, BookingStatus> BACK =
      Map.of(
          "completed", BookingStatus.BOOKED,
          "pending", BookingStatus.PENDING,
          "processing", BookingStatus.PENDING,
          "sent", BookingStatus.PENDING);

  private EventMapper() {}

  /**
   * What an order says about money.
   *
   * @param order the order
   * @return the event; empty when the order lacks account, direction or an amount in a known
   *     currency
   */
  public static Optional<SettlementEvent> event(HubOrder order) {
    OrderStatus status = OrderStatus.of(order.status());
    BookingStatus booking = status.booking(order.reconciled());
    Map<ExtensionKey, ExtensionValue> extensions = new LinkedHashMap<>();
    add(extensions, STATUS, ExtensionValue.text(order.status()));
    if (status.instruction() != null) {
      add(extensions, "instruction-status", code(status.instruction().value()));
    }
    if (status.held()) {
      add(extensions, "held", yes());
    }
    // What ACH has booked can still come back.
    if ("ach".equals(order.type()) && booking.equals(BookingStatus.BOOKED)) {
      add(extensions, "provisional", yes());
    }
    if (order.effectiveDate() != null) {
      add(extensions, "effective-date", ExtensionValue.text(order.effectiveDate()));
    }
    addReferences(extensions, order.references());
    return base(order, money(order.amount(), order.currency()), order.id(), false)
        .map(
            event ->
                event
                    .bookingStatus(booking)
                    .eventType(status.type())
                    .dates(new EventDates(null, null, order.updatedAt()))
                    .outcome(
                        SettlementOutcomeBuilder.builder()
                            .matchStatus(SettlementMatchStatus.UNMATCHED)
                            .build())
                    .extensions(Extensions.of(extensions))
                    .build());
  }

  /**
   * What a return or a reversal of an order says about money: the other way round.
   *
   * @param order the order
   * @param back what came back
   * @return the event; empty as for the order
   */
  public static Optional<SettlementEvent> event(HubOrder order, MoneyBack back) {
    Map<ExtensionKey, ExtensionValue> extensions = new LinkedHashMap<>();
    add(extensions, STATUS, ExtensionValue.text(back.status()));
    addReferences(extensions, back.references());
    boolean isReturn = back.object().equals(MoneyBack.RETURN);
    BigInteger amount = back.amount() == null ? order.amount() : back.amount();
    String currency = back.currency() == null ? order.currency() : back.currency();
    return base(order, money(amount, currency), back.id(), true)
        .map(
            event ->
                event
                    .bookingStatus(BACK.getOrDefault(back.status(), BookingStatus.INFORMATION))
                    .eventType(isReturn ? SettlementEventType.RETURN : SettlementEventType.REVERSAL)
                    .dates(new EventDates(null, null, back.createdAt()))
                    .outcome(
                        SettlementOutcomeBuilder.builder()
                            .matchStatus(SettlementMatchStatus.UNMATCHED)
                            .returnReason(back.reason())
                            .reverses(new EntryRef(order.id(), null, null, null, null))
                            .build())
                    .extensions(Extensions.of(extensions))
                    .build());
  }

  private static Optional<SettlementEventBuilder> base(
      HubOrder order, Optional<Money> money, String entry, boolean back) {
    String direction = order.direction();
    String account = order.account();
    if (account == null || direction == null || money.isEmpty()) {
      return Optional.empty();
    }
    boolean moneyIn = DEBIT.equals(direction) != back;
    if (!DEBIT.equals(direction) && !"credit".equals(direction)) {
      return Optional.empty();
    }
    return Optional.of(
        SettlementEventBuilder.builder()
            .account(new AccountNumber(account))
            .entry(new EntryRef(entry, null, money.get(), null, null))
            .creditDebit(moneyIn ? CreditDebit.CREDIT : CreditDebit.DEBIT)
            .amount(money.get())
            .transactionCode(new TransactionCode(null, null, null, order.type()))
            .references(references(order)));
  }

  /** An amount is never negative: the side says where it goes. */
  private static Optional<Money> money(@Nullable BigInteger amount, @Nullable String currency) {
    return amount == null || currency == null || amount.signum() < 0
        ? Optional.empty()
        : MinorAmounts.fromMinor(amount, currency);
  }

  private static SettlementReferences references(HubOrder order) {
    Map<String, String> metadata = order.metadata();
    String uetr =
        order.references().stream()
            .filter(reference -> reference.type().equals("swift_uetr"))
            .map(HubReference::number)
            .findFirst()
            .orElse(metadata.get(OrderMapper.UETR));
    return SettlementReferencesBuilder.builder()
        .endToEndId(metadata.get(OrderMapper.END_TO_END_ID))
        .instructionId(metadata.get(OrderMapper.INSTRUCTION_ID))
        .uetr(uetr)
        .build();
  }

  private static void addReferences(
      Map<ExtensionKey, ExtensionValue> extensions, List<HubReference> references) {
    if (references.isEmpty()) {
      return;
    }
    List<JsonValue> items =
        references.stream()
            .<JsonValue>map(
                each -> {
                  Map<String, JsonValue> members = new LinkedHashMap<>();
                  members.put("type", new JsonValue.StringValue(each.type()));
                  members.put("value", new JsonValue.StringValue(each.number()));
                  return new JsonValue.ObjectValue(members);
                })
            .toList();
    add(
        extensions,
        "references",
        new ExtensionValue(ExtensionType.LIST, new JsonValue.ArrayValue(items), null, false));
  }

  private static void add(
      Map<ExtensionKey, ExtensionValue> extensions, String name, ExtensionValue value) {
    extensions.put(ExtensionKey.of(NAMESPACE, name), value);
  }

  private static ExtensionValue code(String value) {
    return new ExtensionValue(ExtensionType.CODE, new JsonValue.StringValue(value), null, false);
  }

  private static ExtensionValue yes() {
    return new ExtensionValue(ExtensionType.BOOL, new JsonValue.BooleanValue(true), null, false);
  }
}
