package io.ledgerway.flow.settlement;

import io.ledgerway.flow.FlowChange;
import io.ledgerway.flow.FlowJson;
import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.NewSubject;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.payment.PaymentData;
import io.ledgerway.flow.payment.PaymentOutcome;
import io.ledgerway.flow.payment.PaymentSteps;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.HoldType;
import io.ledgerway.model.v1.payment.InstructionStatus;
import io.ledgerway.model.v1.settlement.BookingStatus;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.SettlementMatchStatus;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.runtime.checkpoint.PageSink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes booked entries of statements and matches them to instructions by end-to-end id: a debit of
 * the same amount settles one, a return or reversal takes it back. The same booking again changes
 * nothing.
 */
public final class StatementMatching implements PageSink<SettlementEvent> {

  private static final String BY_END_TO_END_ID = "END_TO_END_ID";

  private final FlowStore store;

  /**
   * A sink into a store.
   *
   * @param store where subjects are kept
   */
  public StatementMatching(FlowStore store) {
    this.store = store;
  }

  @Override
  public void accept(List<Envelope<SettlementEvent>> items) {
    Map<String, Envelope<SettlementEvent>> booked = new LinkedHashMap<>();
    for (Envelope<SettlementEvent> item : items) {
      if (BookingStatus.BOOKED.equals(item.document().bookingStatus())) {
        booked.putIfAbsent(item.id().value(), item);
      }
    }
    Set<String> known = store.find(booked.keySet()).keySet();
    List<Envelope<SettlementEvent>> fresh =
        booked.values().stream().filter(item -> !known.contains(item.id().value())).toList();
    List<String> references = new ArrayList<>();
    fresh.forEach(item -> references.add(String.valueOf(endToEndId(item.document()))));
    Map<String, Subject> payments =
        new HashMap<>(store.byCorrelation(SubjectKind.PAYMENT, references));
    // One commit per event would be slow; one per page needs each payment's last state, not its
    // first.
    Page page = new Page(payments);
    fresh.forEach(page::take);
    page.commit();
  }

  private static @Nullable String endToEndId(SettlementEvent event) {
    return StatedIds.of(event.references().endToEndId());
  }

  /** The events of one page, and what they did to payments so far. */
  private final class Page {

    private final Map<String, Subject> payments;
    private final Map<String, Subject> changed = new LinkedHashMap<>();
    private final Map<String, String> returned = new LinkedHashMap<>();
    private final Set<String> debitedLate = new HashSet<>();
    private final FlowChange change = new FlowChange();

    Page(Map<String, Subject> payments) {
      this.payments = payments;
    }

    void take(Envelope<SettlementEvent> item) {
      SettlementEvent event = item.document();
      String reference = endToEndId(event);
      Subject payment = reference == null ? null : payments.get(reference);
      if (payment == null) {
        insert(
            item,
            null,
            SettlementMatchStatus.UNMATCHED,
            "UNMATCHED",
            "No payment of ours has its end-to-end id: match or explain it by hand");
        return;
      }
      InstructionStatus status = new PaymentEvidence.Entered(event).status();
      if (status == null || !event.amount().equals(payment.amount())) {
        insert(
            item,
            payment,
            SettlementMatchStatus.EXCEPTION,
            "AMOUNT_DIFFERS",
            "Amount or side is not that of payment " + reference + ": ask the bank");
        return;
      }
      String doubt = doubt(payment, status);
      if (doubt != null) {
        insert(item, payment, SettlementMatchStatus.EXCEPTION, "DEBITED_AGAIN", doubt);
        return;
      }
      insert(item, payment, SettlementMatchStatus.MATCHED, null, null);
      Subject told = status.equals(InstructionStatus.SETTLED) ? debitedBy(item, payment) : payment;
      if (InstructionStatuses.raises(payment.state(), status)) {
        raise(told, status, event);
      } else if (told != payment) {
        payments.put(String.valueOf(told.correlation()), told);
        changed.put(told.id(), told);
        debitedLate.add(told.id());
      }
    }

    /** Why a debit can't be the one that was ordered; null when nothing speaks against it. */
    private @Nullable String doubt(Subject payment, InstructionStatus status) {
      if (!status.equals(InstructionStatus.SETTLED)) {
        return null;
      }
      if (PaymentData.of(payment).debit() != null) {
        return "The bank booked payment " + payment.correlation() + " twice: claim one back";
      }
      boolean givenUp =
          payment.state().equals(InstructionStatus.REJECTED.value())
              || payment.state().equals(InstructionStatus.CANCELLED.value());
      return givenUp && store.allocatedItems(List.of(payment.id())).isEmpty()
          ? "The bank booked payment "
              + payment.correlation()
              + " after rejecting it, and its invoices were given to another payment: stop that one,"
              + " or claim one back"
          : null;
    }

    private static Subject debitedBy(Envelope<SettlementEvent> item, Subject payment) {
      PaymentData data = PaymentData.of(payment);
      return new PaymentData(
              data.batch(), data.bankReference(), data.statusCode(), item.id().value())
          .on(payment);
    }

    private void raise(Subject payment, InstructionStatus status, SettlementEvent event) {
      String reason = event.outcome().returnReason();
      boolean settled = status.equals(InstructionStatus.SETTLED);
      Subject raised =
          settled
              ? payment.moveTo(PaymentSteps.DONE, status.value())
              : payment.moveTo(
                  PaymentSteps.HELD,
                  status.value(),
                  reason == null ? status.value() : reason,
                  "The bank sent the money back");
      payments.put(String.valueOf(payment.correlation()), raised);
      changed.put(payment.id(), raised);
      if (!settled) {
        returned.put(payment.id(), returnWords(event));
      }
    }

    private static String returnWords(SettlementEvent event) {
      String code = event.outcome().returnReason();
      ReasonMeaning meaning =
          new PaymentEvidence.Entered(event)
              .reasons().stream().findFirst().map(ExplainedReason::meaning).orElse(null);
      return FailureWords.of(
          "The bank sent the money back" + (code == null ? "" : " with " + code), meaning, "");
    }

    private void insert(
        Envelope<SettlementEvent> item,
        @Nullable Subject payment,
        SettlementMatchStatus status,
        @Nullable String code,
        @Nullable String reason) {
      SettlementEvent event = item.document();
      Money amount =
          event.creditDebit().equals(CreditDebit.DEBIT) ? event.amount() : event.amount().negated();
      change.insert(
          new NewSubject(
              new Subject(
                  item.id().value(),
                  SubjectKind.SETTLEMENT,
                  0,
                  0,
                  PaymentSteps.DONE,
                  status.value(),
                  payment == null ? null : payment.correlation(),
                  event.entry().bankReference() == null
                      ? event.entry().entryId()
                      : event.entry().bankReference(),
                  payment == null ? null : payment.entity(),
                  amount,
                  code,
                  reason,
                  FlowJson.writeFacts(facts(payment)),
                  null),
              FlowJson.write(item)));
    }

    private static SettlementData facts(@Nullable Subject payment) {
      return payment == null
          ? new SettlementData(null, null)
          : new SettlementData(payment.id(), BY_END_TO_END_ID);
    }

    void commit() {
      changed.values().forEach(change::update);
      List<String> settled = new ArrayList<>();
      for (Subject payment : changed.values()) {
        String sentBack = returned.get(payment.id());
        if (sentBack == null && !debitedLate.contains(payment.id())) {
          settled.add(payment.id());
        } else if (sentBack != null) {
          PaymentOutcome.holdItems(
              store, List.of(payment.id()), HoldType.PAYMENT_RETURNED, sentBack, change);
        }
      }
      PaymentOutcome.settleItems(store, settled, change);
      if (!change.isEmpty()) {
        store.commit(change);
      }
    }
  }
}
