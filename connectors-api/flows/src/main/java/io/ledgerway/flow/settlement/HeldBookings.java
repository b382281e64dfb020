package io.ledgerway.flow.settlement;

import io.ledgerway.flow.FlowChange;
import io.ledgerway.flow.FlowJson;
import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.NewSubject;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.payment.PaymentSteps;
import io.ledgerway.flow.statement.StatementChain;
import io.ledgerway.flow.statement.StatementStates;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.SettlementMatchStatus;
import io.ledgerway.model.v1.value.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bookings that wait because their statement is held, and what becomes of them. */
final class HeldBookings {

  private final FlowStore store;
  private final Map<String, Subject> free = new HashMap<>();
  private final List<Subject> refused = new ArrayList<>();

  /** Some that wait. */
  HeldBookings(FlowStore store, List<Subject> waiting) {
    this.store = store;
    Set<String> ids = new HashSet<>();
    waiting.forEach(each -> ids.add(String.valueOf(each.correlation())));
    Set<String> held = new StatementChain(store).held(ids);
    Map<String, Subject> statements = store.find(ids);
    for (Subject each : waiting) {
      String id = String.valueOf(each.correlation());
      Subject statement = statements.get(id);
      if (statement != null && statement.state().equals(StatementStates.REJECTED)) {
        refused.add(each);
      } else if (!held.contains(id)) {
        free.put(each.id(), each);
      }
    }
  }

  /** Those that count now, in the order of their intake. */
  List<Envelope<SettlementEvent>> free() {
    Map<String, String> documents = store.documents(free.keySet());
    return free.values().stream()
        .sorted((one, other) -> Long.compare(one.sequence(), other.sequence()))
        .map(
            each ->
                FlowJson.read(
                    Objects.requireNonNull(documents.get(each.id()), "document"),
                    SettlementEvent.class))
        .toList();
  }

  Map<String, Subject> subjects() {
    return free;
  }

  int decided() {
    return free.size() + refused.size();
  }

  void rejectRefused() {
    FlowChange change = new FlowChange();
    for (Subject each : refused) {
      change.update(
          each.toBuilder()
              .correlation(null)
              .build()
              .moveTo(
                  PaymentSteps.DONE,
                  SettlementMatchStatus.EXCEPTION.value(),
                  "STATEMENT_REJECTED",
                  "Its statement was rejected, so it changed nothing"));
    }
    if (!change.isEmpty()) {
      store.commit(change);
    }
  }

  /** Those whose statement is held. */
  static List<Envelope<SettlementEvent>> waiting(
      FlowStore store, Collection<Envelope<SettlementEvent>> bookings) {
    Set<String> ids = new HashSet<>();
    for (Envelope<SettlementEvent> each : bookings) {
      String statement = statementOf(each);
      if (statement != null) {
        ids.add(statement);
      }
    }
    if (ids.isEmpty()) {
      return List.of();
    }
    Set<String> held = new StatementChain(store).held(ids);
    return bookings.stream().filter(each -> held.contains(statementOf(each))).toList();
  }

  private static @Nullable String statementOf(Envelope<SettlementEvent> booking) {
    List<String> sources = booking.trace().lineage().derivedFrom();
    return sources.isEmpty() ? null : sources.get(0).replaceFirst("@.*", "");
  }

  static NewSubject hold(Envelope<SettlementEvent> booking) {
    SettlementEvent event = booking.document();
    return new NewSubject(
        new Subject(
            booking.id().value(),
            SubjectKind.SETTLEMENT,
            0,
            0,
            PaymentSteps.AWAIT_STATEMENT,
            SettlementMatchStatus.EXCEPTION.value(),
            statementOf(booking),
            number(event),
            null,
            amount(event),
            "STATEMENT_HELD",
            "Its statement is held, and it waits with it: decide about the statement",
            FlowJson.writeFacts(SettlementData.NONE),
            null),
        FlowJson.write(booking));
  }

  /** What people know a booking by. */
  static String number(SettlementEvent event) {
    String reference = event.entry().bankReference();
    return reference == null ? event.entry().entryId() : reference;
  }

  /** Its amount with the sign of its effect on what we owe. */
  static Money amount(SettlementEvent event) {
    return event.creditDebit().equals(CreditDebit.DEBIT)
        ? event.amount()
        : event.amount().negated();
  }
}
