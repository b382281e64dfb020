package io.ledgerway.flow.decision;

import io.ledgerway.connector.write.OpKey;
import io.ledgerway.flow.Allocation;
import io.ledgerway.flow.FlowChange;
import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.KeyClaim;
import io.ledgerway.flow.OperatorDecision;
import io.ledgerway.flow.StateGroup;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.notice.NoticingSink;
import io.ledgerway.flow.payable.PayableData;
import io.ledgerway.flow.payable.PayableKeys;
import io.ledgerway.flow.payable.PayableSteps;
import io.ledgerway.flow.payment.PaymentSteps;
import io.ledgerway.model.v1.envelope.HoldType;
import io.ledgerway.runtime.idempotency.DecisionDesk;
import io.ledgerway.runtime.idempotency.Intention;
import io.ledgerway.runtime.idempotency.IntentionEvent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Takes decisions of people about held documents. Thread-safe. */
public final class OperatorDesk {

  private static final String APPROVE = "approve";
  private static final String REJECT = "reject";

  private final FlowStore store;
  private final DecisionDesk intentions;
  private final String tenant;
  private final BatchDesk batches;
  private final BookingDesk bookings;
  private final StatementDesk statements;
  private final Predicate<Intention> untaken;

  /**
   * A desk over a store.
   *
   * @param store where subjects are kept
   * @param intentions where decisions about intentions go
   * @param tenant part of every idempotency key
   * @param untaken whether what was sent still lies where the counterparty may take it: then nobody
   *     can say that it was not applied
   */
  public OperatorDesk(
      FlowStore store, DecisionDesk intentions, String tenant, Predicate<Intention> untaken) {
    this.store = store;
    this.intentions = intentions;
    this.tenant = tenant;
    this.batches = new BatchDesk(store, intentions, tenant, untaken);
    this.bookings = new BookingDesk(store);
    this.statements = new StatementDesk(store);
    this.untaken = untaken;
  }

  static void requireTaken(
      DecisionDesk intentions, OpKey key, boolean applied, Predicate<Intention> untaken) {
    if (!applied && intentions.find(key).filter(untaken).isPresent()) {
      throw new DecisionRefusedException(
          "Its file still lies in the folder that the counterparty takes it from: take it away first,"
              + " so that it can't be taken later, then resolve");
    }
  }

  /**
   * Lets a held document go on. What could be let pass by a person passes; what needs other facts
   * (supplier, route, bank account) is decided again with the facts of now. A booking that was
   * suggested to be about a payment is taken to be about it; the bookings of a held statement
   * count; a notice has been seen.
   *
   * @param id id of the document
   * @param by who decides
   * @param reason why
   * @return the document as it is now
   * @throws DecisionRefusedException when it is not held, or this hold can't be approved
   */
  public Subject approve(String id, String by, String reason) {
    Subject found = find(id);
    if (found.kind() == SubjectKind.SETTLEMENT) {
      bookings.approve(found, by, reason);
      return find(id);
    }
    if (found.kind() == SubjectKind.STATEMENT) {
      statements.approve(found, by, reason);
      return find(id);
    }
    if (found.kind() == SubjectKind.NOTICE) {
      return close(found, new OperatorDecision(id, APPROVE, by, reason));
    }
    Subject subject = held(found);
    OperatorDecision decision = new OperatorDecision(id, APPROVE, by, reason);
    FlowChange change = new FlowChange().record(decision);
    HoldType type = new HoldType(String.valueOf(subject.reasonCode()));
    if (type.equals(HoldType.OUTCOME_UNKNOWN)) {
      throw new DecisionRefusedException(
          "Nobody knows whether it was sent: find out at the counterparty, then use resolve");
    } else if (type.equals(HoldType.CONNECTION_GONE) && PayableData.of(subject).payment() != null) {
      throw new DecisionRefusedException("Resolve its batch instead");
    } else if (type.equals(HoldType.ABOVE_LIMIT) || type.equals(HoldType.NO_LIMIT)) {
      change.update(again(PayableKeys.overriding(subject, type.value())));
    } else if (type.equals(HoldType.CONFLICTING_COPY)) {
      approveCopy(subject, change);
    } else if (type.equals(HoldType.POSTING_REFUSED)) {
      reopenPosting(subject, by, reason);
      change.update(PayableKeys.unbound(subject).moveTo(PayableSteps.POST, "POSTING"));
    } else if (type.equals(HoldType.PAYMENT_REJECTED) || type.equals(HoldType.PAYMENT_RETURNED)) {
      payAgain(subject, change);
    } else {
      change.update(again(subject));
    }
    store.commit(change);
    return store.find(id).orElseThrow();
  }

  private static Subject again(Subject subject) {
    boolean posted = PayableData.of(subject).ledgerNumber() != null;
    return posted
        ? subject.moveTo(PayableSteps.PAYABLE, PayableSteps.STATE_POSTED)
        : subject.moveTo(PayableSteps.RECEIVED, PayableSteps.STATE_RECEIVED);
  }

  /** The copy may take the first one's place only as long as that has not been sent anywhere. */
  private void approveCopy(Subject copy, FlowChange change) {
    PayableData data = PayableData.of(copy);
    String key = Objects.requireNonNull(data.businessKey(), "business key");
    String fingerprint = String.valueOf(data.fingerprint());
    KeyClaim owner =
        Objects.requireNonNull(
            store.claimKeys(List.of(new KeyClaim(key, copy.id(), fingerprint))).get(key));
    Optional<Subject> first = store.find(owner.subject());
    if (first.isPresent() && !first.get().id().equals(copy.id())) {
      Subject former = first.get();
      if (PayableData.of(former).connection() != null
          || StateGroup.of(former.kind(), former.state()) == StateGroup.WAITING) {
        throw new DecisionRefusedException(
            "Document "
                + former.id()
                + " with the same number is already "
                + former.state()
                + ": a second posting would double it; reverse that one first, or reject this copy");
      }
      if (former.step().equals(PayableSteps.HELD)) {
        change.update(
            former.moveTo(
                PayableSteps.DONE,
                PayableSteps.STATE_REJECTED,
                "SUPERSEDED",
                "Document " + copy.id() + " was approved in its place"));
      }
    }
    change.transferKey(new KeyClaim(key, copy.id(), fingerprint));
    change.update(again(copy));
  }

  private void reopenPosting(Subject subject, String by, String reason) {
    PayableData data = PayableData.of(subject);
    if (data.connection() == null) {
      return; // Refused before anything was sent: there is no posting to open again.
    }
    Optional<Intention> reopened =
        intentions.decide(PayableKeys.posting(tenant, data), IntentionEvent.REOPEN, by, reason);
    if (reopened.isEmpty()) {
      throw new DecisionRefusedException(
          "Its posting is not in a state that can be opened again: run again first");
    }
  }

  /** All items of the payment go back together: its credit notes belong to its invoices. */
  private void payAgain(Subject subject, FlowChange change) {
    String payment = Objects.requireNonNull(PayableData.of(subject).payment(), "payment");
    List<String> items = store.allocatedItems(List.of(payment)).getOrDefault(payment, List.of());
    Map<String, Subject> subjects = store.find(items);
    for (String item : items) {
      change.release(new Allocation(item, payment));
      Subject each = subjects.get(item);
      if (each != null && each.step().equals(PayableSteps.HELD)) {
        change.update(
            PayableKeys.nextAttempt(each).moveTo(PayableSteps.PAYABLE, PayableSteps.STATE_POSTED));
      }
    }
  }

  /**
   * Closes a held document: it will neither be posted nor paid by us. A booking that was suggested
   * to be about a payment is about none that is known; the bookings of a held statement don't
   * count.
   *
   * @param id id of the document
   * @param by who decides
   * @param reason why
   * @return the document as it is now
   * @throws DecisionRefusedException when it is not held
   */
  public Subject reject(String id, String by, String reason) {
    Subject found = find(id);
    if (found.kind() == SubjectKind.SETTLEMENT) {
      bookings.reject(found, by, reason);
      return find(id);
    }
    if (found.kind() == SubjectKind.STATEMENT) {
      statements.reject(found, by, reason);
      return find(id);
    }
    if (found.kind() == SubjectKind.NOTICE) {
      return close(found, new OperatorDecision(id, REJECT, by, reason));
    }
    Subject subject = held(found);
    boolean mayBeSent =
        HoldType.CONNECTION_GONE.value().equals(subject.reasonCode())
            && PayableData.of(subject).connection() != null;
    if (mayBeSent || HoldType.OUTCOME_UNKNOWN.value().equals(subject.reasonCode())) {
      throw new DecisionRefusedException(
          "Nobody knows whether it was sent: find out at the counterparty, then use resolve");
    }
    store.commit(
        new FlowChange()
            .record(new OperatorDecision(id, REJECT, by, reason))
            .update(
                subject.moveTo(
                    PayableSteps.DONE,
                    PayableSteps.STATE_REJECTED,
                    "REJECTED_BY_PERSON",
                    "By " + by + ": " + reason)));
    return store.find(id).orElseThrow();
  }

  /**
   * Says which payment a booking is about that names none.
   *
   * @param id id of the booking
   * @param payment id of the payment
   * @param by who says so
   * @param reason how it was found out
   * @return the booking as it is now
   * @throws DecisionRefusedException when the booking is matched or in dispute already, or its
   *     amount or side is not that of the payment, or the payment was debited before
   */
  public Subject match(String id, String payment, String by, String reason) {
    bookings.match(find(id), payment, by, reason);
    return find(id);
  }

  /**
   * Says what happened to something that may or may not have been sent.
   *
   * @param id id of an invoice, payment or batch whose outcome is unknown
   * @param applied true when the counterparty has it
   * @param reference the counterparty's own reference; may be empty
   * @param by who says so
   * @param reason how it was found out
   * @return the document as it is now
   * @throws DecisionRefusedException when its outcome is not in question
   */
  public Subject resolve(String id, boolean applied, String reference, String by, String reason) {
    Subject subject = find(id);
    if (subject.kind() == SubjectKind.INVOICE && PayableData.of(subject).payment() == null) {
      resolvePosting(held(subject), applied, reference, by, reason);
    } else {
      batches.resolve(subject, applied, by, reason);
    }
    return store.find(id).orElseThrow();
  }

  private void resolvePosting(
      Subject subject, boolean applied, String reference, String by, String reason) {
    if (!HoldType.OUTCOME_UNKNOWN.value().equals(subject.reasonCode())
        && !HoldType.CONNECTION_GONE.value().equals(subject.reasonCode())) {
      throw new DecisionRefusedException(
          "Its outcome is not in question (" + subject.reasonCode() + "): approve or reject it");
    }
    OpKey key = PayableKeys.posting(tenant, PayableData.of(subject));
    requireTaken(intentions, key, applied, untaken);
    intentions.decide(key, IntentionEvent.HOLD, by, reason);
    IntentionEvent event =
        applied ? IntentionEvent.DECIDED_APPLIED : IntentionEvent.DECIDED_NOT_APPLIED;
    if (intentions.decide(key, event, by, reason).isEmpty()) {
      throw new DecisionRefusedException("Its posting is already decided: run again");
    }
    FlowChange change =
        new FlowChange()
            .record(
                new OperatorDecision(
                    subject.id(), applied ? "resolve applied" : "resolve not-applied", by, reason));
    change.update(
        applied
            ? PayableKeys.postedAs(subject, reference.isBlank() ? "UNKNOWN" : reference)
                .moveTo(PayableSteps.PAYABLE, PayableSteps.STATE_POSTED)
            : PayableKeys.unbound(subject).moveTo(PayableSteps.POST, PayableSteps.STATE_POSTING));
    store.commit(change);
  }

  private Subject close(Subject notice, OperatorDecision decision) {
    if (!notice.state().equals(NoticingSink.OPEN)) {
      throw new DecisionRefusedException("Notice " + notice.id() + " was closed before");
    }
    store.commit(
        new FlowChange()
            .record(decision)
            .update(
                notice.moveTo(
                    PaymentSteps.DONE,
                    NoticingSink.CLOSED,
                    String.valueOf(notice.reasonCode()),
                    String.valueOf(notice.reason()))));
    return find(notice.id());
  }

  private Subject find(String id) {
    return store
        .find(id)
        .orElseThrow(() -> new DecisionRefusedException("There is no document " + id));
  }

  private static Subject held(Subject subject) {
    if (subject.kind() != SubjectKind.INVOICE || !subject.step().equals(PayableSteps.HELD)) {
      throw new DecisionRefusedException(
          "Document "
              + subject.id()
              + " is "
              + subject.state()
              + ", it does not wait for a person");
    }
    return subject;
  }
}
