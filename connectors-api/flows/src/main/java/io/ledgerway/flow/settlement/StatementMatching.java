package io.ledgerway.flow.settlement;

import io.ledgerway.flow.FlowChange;
import io.ledgerway.flow.FlowJson;
import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.NewSubject;
import io.ledgerway.flow.OperatorDecision;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.payment.PaymentData;
import io.ledgerway.flow.payment.PaymentSteps;
import io.ledgerway.flow.settlement.PaymentEvidence.Entered;
import io.ledgerway.flow.settlement.PaymentFinder.Disagreement;
import io.ledgerway.flow.settlement.PaymentFinder.Found;
import io.ledgerway.flow.settlement.Suggestions.Suggestion;
import io.ledgerway.flow.statement.StatementChain;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.payment.InstructionStatus;
import io.ledgerway.model.v1.settlement.BookingStatus;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.SettlementMatchStatus;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.runtime.checkpoint.PageSink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes booked entries of statements and returns of clearing houses, and matches them to
 * instructions by the rules of {@link MatchRule}: a debit of the same amount settles one, or all of
 * a batch; parts settle it when they add up; a return or reversal takes it back. What only
 * resembles a payment is suggested to a person. The same booking again changes nothing, and a
 * booking is matched once.
 */
public final class StatementMatching implements PageSink<SettlementEvent> {

  private static final int PAGE = 200;

  private final FlowStore store;

  /**
   * A sink into a store.
   *
   * @param store where subjects are kept
   */
  public StatementMatching(FlowStore store) {
    this.store = store;
  }

  /** The headers of statements: bookings of one that is held wait with it. */
  @Override
  public void acceptBeside(List<Envelope<?>> documents) {
    new StatementChain(store).take(documents);
    release();
  }

  /**
   * Takes the bookings whose statements are no longer held. To be called again and again: whoever
   * set a statement free may have died before they were taken.
   *
   * @return how many were taken
   */
  public int release() {
    int released = 0;
    long after = 0;
    while (true) {
      List<Subject> page =
          store.at(SubjectKind.SETTLEMENT, PaymentSteps.AWAIT_STATEMENT, after, PAGE);
      if (page.isEmpty()) {
        return released;
      }
      after = page.get(page.size() - 1).sequence();
      HeldBookings held = new HeldBookings(store, page);
      match(held.free(), held.subjects());
      held.rejectRefused();
      released += held.decided();
    }
  }

  @Override
  public void accept(List<Envelope<SettlementEvent>> items) {
    Map<String, Envelope<SettlementEvent>> counting = new LinkedHashMap<>();
    for (Envelope<SettlementEvent> item : items) {
      if (counts(item.document())) {
        counting.putIfAbsent(item.id().value(), item);
      }
    }
    Set<String> known = store.find(counting.keySet()).keySet();
    List<Envelope<SettlementEvent>> fresh =
        counting.values().stream().filter(item -> !known.contains(item.id().value())).toList();
    List<Envelope<SettlementEvent>> waiting = HeldBookings.waiting(store, fresh);
    FlowChange held = new FlowChange();
    waiting.forEach(item -> held.insert(HeldBookings.hold(item)));
    if (!held.isEmpty()) {
      store.commit(held);
    }
    match(fresh.stream().filter(item -> !waiting.contains(item)).toList(), Map.of());
  }

  /** Matches bookings; of those that waited, the subjects are there already. */
  private void match(List<Envelope<SettlementEvent>> fresh, Map<String, Subject> waited) {
    PaymentFinder finder = new PaymentFinder(store, fresh);
    Map<String, Found> named = new HashMap<>();
    Map<String, Disagreement> disagreeing = new HashMap<>();
    List<SettlementEvent> nameless = new ArrayList<>();
    for (Envelope<SettlementEvent> item : fresh) {
      Found found = finder.find(item);
      Disagreement disagreement = finder.disagreement(item);
      if (disagreement != null) {
        disagreeing.put(item.id().value(), disagreement);
      } else if (found != null) {
        named.put(item.id().value(), found);
      } else if (PaymentFinder.isOurDebit(item.document())) {
        nameless.add(item.document());
      }
    }
    Suggestions suggestions = new Suggestions(store, nameless);
    // One commit per event would be slow; one per page needs each payment's last state, not its
    // first.
    Map<String, Subject> payments = new HashMap<>(suggestions.waiting());
    payments.putAll(finder.payments());
    Page page = new Page(new PaymentChanges(store, payments), waited);
    for (Envelope<SettlementEvent> item : fresh) {
      Found found = named.get(item.id().value());
      Disagreement disagreement = disagreeing.get(item.id().value());
      if (disagreement != null) {
        page.leaveToAPerson(item, disagreement);
      } else if (found == null) {
        page.suggest(
            item,
            PaymentFinder.isOurDebit(item.document()) ? suggestions.of(item.document()) : null);
      } else if (found.rule() == MatchRule.BATCH) {
        page.takeBatch(item, found);
      } else {
        page.take(item, found);
      }
    }
    page.commit();
  }

  private static boolean counts(SettlementEvent event) {
    return BookingStatus.BOOKED.equals(event.bookingStatus())
        || InstructionStatus.RETURNED.equals(new Entered(event).status());
  }

  /**
   * Takes a booking to be about a payment, because a person says so.
   *
   * @param booking a booking that was matched to none
   * @param payment the payment
   * @param decision who says so
   * @return why it can't be about it; null when it now is
   */
  public @Nullable String match(Subject booking, Subject payment, OperatorDecision decision) {
    String json =
        Objects.requireNonNull(
            store.documents(List.of(booking.id())).get(booking.id()), "document");
    SettlementEvent event = FlowJson.read(json, SettlementEvent.class).document();
    InstructionStatus status = new Entered(event).status();
    if (status == null || !event.amount().equals(payment.amount())) {
      return "Its amount or side is not that of the payment";
    }
    PaymentChanges changes = new PaymentChanges(store, Map.of(payment.id(), payment));
    String doubt = changes.doubt(payment, status);
    if (doubt != null) {
      return doubt;
    }
    changes.apply(booking.id(), payment, status, event);
    FlowChange change = new FlowChange().record(decision);
    change.update(
        booking.toBuilder()
            .correlation(payment.correlation())
            .entity(payment.entity())
            .data(FlowJson.writeFacts(matched(booking, payment)))
            .build()
            .moveTo(PaymentSteps.DONE, SettlementMatchStatus.MATCHED.value()));
    changes.addTo(change);
    store.commit(change);
    return null;
  }

  private static SettlementData matched(Subject booking, Subject payment) {
    SettlementData suggested = FlowJson.readFacts(booking.data(), SettlementData.class);
    return suggested.payments().equals(List.of(payment.id()))
        ? suggested
        : new SettlementData(List.of(payment.id()), MatchRule.BY_PERSON.name(), null);
  }

  /**
   * The payment that is suggested for a booking.
   *
   * @param booking the booking
   * @return the id of the payment; empty when none is suggested
   */
  public static Optional<String> suggestedFor(Subject booking) {
    return booking.state().equals(SettlementMatchStatus.SUGGESTED.value())
        ? FlowJson.readFacts(booking.data(), SettlementData.class).payments().stream().findFirst()
        : Optional.empty();
  }

  /**
   * A booking without what was suggested for it.
   *
   * @param booking the booking
   * @return the same booking, about no payment
   */
  public static Subject unmatched(Subject booking) {
    return booking.toBuilder()
        .correlation(null)
        .entity(null)
        .data(FlowJson.writeFacts(SettlementData.NONE))
        .build();
  }

  /** The events of one page, and what they did to payments so far. */
  private final class Page {

    private final PaymentChanges changes;
    private final FlowChange change = new FlowChange();
    private final Map<String, NewSubject> inserts = new LinkedHashMap<>();
    private final Map<String, Subject> waited;

    Page(PaymentChanges changes, Map<String, Subject> waited) {
      this.changes = changes;
      this.waited = waited;
    }

    void suggest(Envelope<SettlementEvent> item, @Nullable Suggestion suggestion) {
      Subject payment = suggestion == null ? null : changes.payment(suggestion.payment());
      if (suggestion == null || payment == null || PaymentChanges.isDebited(payment)) {
        insert(
            item,
            SettlementData.NONE,
            SettlementMatchStatus.UNMATCHED,
            "UNMATCHED",
            "No payment of ours has one of its ids: where it is about one, match the two by hand");
        return;
      }
      insert(
          item,
          new SettlementData(
              List.of(suggestion.payment()), MatchRule.LIKENESS.name(), suggestion.confidence()),
          SettlementMatchStatus.SUGGESTED,
          "SUGGESTED",
          "It names no payment, but is like "
              + payment.correlation()
              + " ("
              + suggestion.confidence()
              + " %): approve when it is that one, else reject");
    }

    /** A return that names two payments is booked to neither. */
    void leaveToAPerson(Envelope<SettlementEvent> item, Disagreement disagreement) {
      insert(
          item,
          SettlementData.NONE,
          SettlementMatchStatus.UNMATCHED,
          "TRACE_DIFFERS",
          "Its trace number is that of "
              + named(disagreement.byTrace())
              + ", its identification that of "
              + named(disagreement.byIdentification())
              + ": ask the bank which payment came back, then match the two by hand");
    }

    private String named(@Nullable String id) {
      Subject payment = id == null ? null : changes.payment(id);
      return payment == null ? "no payment of ours" : "payment " + payment.correlation();
    }

    void take(Envelope<SettlementEvent> item, Found found) {
      SettlementEvent event = item.document();
      Subject payment = Objects.requireNonNull(changes.payment(found.payments().get(0)));
      InstructionStatus status = new Entered(event).status();
      SettlementData data = new SettlementData(found.payments(), found.rule().name(), null);
      Money ordered = payment.amount();
      if (status == null
          || ordered == null
          || !event.amount().currency().equals(ordered.currency())) {
        except(
            item,
            data,
            "AMOUNT_DIFFERS",
            "Currency or side is not that of payment " + payment.correlation() + ": ask the bank");
        return;
      }
      String doubt = changes.doubt(payment, status);
      if (doubt != null) {
        except(item, data, "DEBITED_AGAIN", doubt);
        return;
      }
      String difference =
          status.equals(InstructionStatus.SETTLED)
              ? EchoCheck.difference(payment, null, event.counterparty().account())
              : null;
      if (difference != null) {
        changes.alarm(payment, difference);
        except(
            item,
            data,
            EchoCheck.DIFFERS,
            "It went to another account than was sealed for payment "
                + payment.correlation()
                + ": have the bank call it back at once");
        return;
      }
      if (!event.amount().equals(ordered)) {
        takeOther(item, data, payment, status);
        return;
      }
      insert(item, data, SettlementMatchStatus.MATCHED, null, null);
      changes.apply(item.id().value(), payment, status, event);
    }

    /** A booking of another amount: a part of the payment, less than it was, or more. */
    private void takeOther(
        Envelope<SettlementEvent> item,
        SettlementData data,
        Subject payment,
        InstructionStatus status) {
      SettlementEvent event = item.document();
      Money ordered = Objects.requireNonNull(payment.amount());
      boolean debit = status.equals(InstructionStatus.SETTLED);
      Money sum = debit ? event.amount().plus(partsOf(payment)) : event.amount();
      int compared = sum.amount().compareTo(ordered.amount());
      if (compared > 0) {
        except(
            item,
            data,
            debit ? "DEBITED_MORE" : "AMOUNT_DIFFERS",
            (debit ? "More was debited than was ordered for payment " : "More came back than ")
                + payment.correlation()
                + ": ask the bank, and claim the difference back");
      } else if (!debit) {
        except(
            item,
            data,
            "RETURNED_LESS",
            "Less came back than payment "
                + payment.correlation()
                + " was: ask the bank what it kept");
        changes.apply(item.id().value(), payment, status, event);
      } else if (compared < 0) {
        except(
            item,
            data,
            "DEBITED_LESS",
            "A part of payment "
                + payment.correlation()
                + " was debited; it is settled when the parts add up to it");
        changes.addPart(item.id().value(), payment);
      } else {
        completed(PaymentData.of(payment).parts());
        insert(item, data, SettlementMatchStatus.MATCHED, null, null);
        changes.apply(item.id().value(), payment, status, event);
      }
    }

    private Money partsOf(Subject payment) {
      Money sum = Money.zero(Objects.requireNonNull(payment.amount()).currency());
      for (Subject part : bookings(PaymentData.of(payment).parts())) {
        sum = sum.plus(Objects.requireNonNull(part.amount()));
      }
      return sum;
    }

    private List<Subject> bookings(List<String> ids) {
      Map<String, Subject> stored = store.find(ids);
      return ids.stream()
          .map(
              id -> {
                NewSubject fresh = inserts.get(id);
                return fresh == null ? Objects.requireNonNull(stored.get(id), id) : fresh.subject();
              })
          .toList();
    }

    /** Parts that add up are matched. */
    private void completed(List<String> parts) {
      for (Subject part : bookings(parts)) {
        Subject matched = part.moveTo(part.step(), SettlementMatchStatus.MATCHED.value());
        NewSubject fresh = inserts.get(part.id());
        if (fresh == null) {
          change.update(matched);
        } else {
          inserts.put(part.id(), new NewSubject(matched, fresh.document()));
        }
      }
    }

    /** One booking of many payments is of those that were neither booked nor given up before. */
    void takeBatch(Envelope<SettlementEvent> item, Found found) {
      SettlementEvent event = item.document();
      List<Subject> open = new ArrayList<>();
      Money sum = Money.zero(event.amount().currency());
      for (String id : found.payments()) {
        Subject payment = changes.payment(id);
        Money amount = payment == null ? null : payment.amount();
        if (payment != null
            && amount != null
            && amount.currency().equals(sum.currency())
            && !PaymentChanges.isDebited(payment)
            && !PaymentChanges.isGivenUp(payment)) {
          open.add(payment);
          sum = sum.plus(amount);
        }
      }
      SettlementData data =
          new SettlementData(open.stream().map(Subject::id).toList(), found.rule().name(), null);
      if (!sum.equals(event.amount())) {
        except(
            item,
            new SettlementData(found.payments(), found.rule().name(), null),
            "AMOUNT_DIFFERS",
            "It is not the sum of the payments of batch "
                + event.references().batchId()
                + " that were neither booked nor rejected before: ask the bank which it booked");
        return;
      }
      insert(item, data, SettlementMatchStatus.MATCHED, null, null);
      for (Subject payment : open) {
        changes.apply(item.id().value(), payment, InstructionStatus.SETTLED, event);
      }
    }

    private void except(
        Envelope<SettlementEvent> item, SettlementData data, String code, String reason) {
      insert(item, data, SettlementMatchStatus.EXCEPTION, code, reason);
    }

    private void insert(
        Envelope<SettlementEvent> item,
        SettlementData data,
        SettlementMatchStatus status,
        @Nullable String code,
        @Nullable String reason) {
      SettlementEvent event = item.document();
      Subject before = waited.get(item.id().value());
      Subject first = data.payments().isEmpty() ? null : changes.payment(data.payments().get(0));
      Subject only = data.payments().size() == 1 ? first : null;
      inserts.put(
          item.id().value(),
          new NewSubject(
              new Subject(
                  item.id().value(),
                  SubjectKind.SETTLEMENT,
                  before == null ? 0 : before.sequence(),
                  before == null ? 0 : before.version(),
                  PaymentSteps.DONE,
                  status.value(),
                  only == null ? null : only.correlation(),
                  HeldBookings.number(event),
                  first == null ? null : first.entity(),
                  HeldBookings.amount(event),
                  code,
                  reason,
                  FlowJson.writeFacts(data),
                  null),
              FlowJson.write(item)));
    }

    void commit() {
      for (NewSubject each : inserts.values()) {
        if (waited.containsKey(each.subject().id())) {
          change.update(each.subject());
        } else {
          change.insert(each);
        }
      }
      changes.addTo(change);
      if (!change.isEmpty()) {
        store.commit(change);
      }
    }
  }
}
