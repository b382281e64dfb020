package io.ledgerway.flow.decision;

import io.ledgerway.connector.write.OpKey;
import io.ledgerway.flow.FlowChange;
import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.OperatorDecision;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.payable.PayableData;
import io.ledgerway.flow.payment.BatchData;
import io.ledgerway.flow.payment.PaymentData;
import io.ledgerway.flow.payment.PaymentKeys;
import io.ledgerway.flow.payment.PaymentOutcome;
import io.ledgerway.flow.payment.PaymentSteps;
import io.ledgerway.model.v1.envelope.HoldType;
import io.ledgerway.model.v1.payment.BatchStatus;
import io.ledgerway.model.v1.payment.InstructionStatus;
import io.ledgerway.runtime.idempotency.DecisionDesk;
import io.ledgerway.runtime.idempotency.Intention;
import io.ledgerway.runtime.idempotency.IntentionEvent;
import io.ledgerway.runtime.idempotency.IntentionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Decides batches of which nobody knows whether the bank has them; always the batch as a whole. */
final class BatchDesk {

  private final FlowStore store;
  private final DecisionDesk intentions;
  private final String tenant;
  private final Predicate<Intention> untaken;

  BatchDesk(FlowStore store, DecisionDesk intentions, String tenant, Predicate<Intention> untaken) {
    this.store = store;
    this.intentions = intentions;
    this.tenant = tenant;
    this.untaken = untaken;
  }

  void resolve(Subject subject, boolean applied, String by, String reason) {
    Subject batch = batchOf(subject);
    if (!batch.step().equals(PaymentSteps.HELD)) {
      throw new DecisionRefusedException(
          "Batch " + batch.number() + " is " + batch.state() + ": its outcome is not in question");
    }
    BatchData data = BatchData.of(batch);
    OperatorDesk.requireTaken(intentions, PaymentKeys.batch(tenant, batch.id()), applied, untaken);
    if (!applied) {
      requireNothingKnownAsSent(batch, data);
    }
    IntentionEvent event =
        applied ? IntentionEvent.DECIDED_APPLIED : IntentionEvent.DECIDED_ABANDONED;
    decide(PaymentKeys.batch(tenant, batch.id()), event, by, reason);
    for (String payment : data.payments()) {
      decide(PaymentKeys.payment(tenant, payment), event, by, reason);
    }
    store.commit(change(batch, data, applied, by, reason));
  }

  /** What the bank has answered, or what we know to have sent, was sent whatever a person says. */
  private void requireNothingKnownAsSent(Subject batch, BatchData data) {
    boolean answered =
        store.find(data.payments()).values().stream().anyMatch(payment -> !isInDoubt(payment));
    boolean sent =
        intentions
            .find(PaymentKeys.batch(tenant, batch.id()))
            .filter(intention -> intention.state() == IntentionState.APPLIED)
            .isPresent();
    if (answered || sent) {
      throw new DecisionRefusedException(
          "Batch "
              + batch.number()
              + " has reached the bank: resolve it as applied, its payments follow what the bank"
              + " says");
    }
  }

  private static boolean isInDoubt(Subject payment) {
    return payment.state().equals(InstructionStatus.SUBMITTED_UNKNOWN.value());
  }

  private FlowChange change(
      Subject batch, BatchData data, boolean applied, String by, String reason) {
    FlowChange change =
        new FlowChange()
            .record(
                new OperatorDecision(
                    batch.id(), applied ? "resolve applied" : "resolve not-applied", by, reason));
    String text = "By " + by + ": " + reason;
    change.update(
        applied
            ? batch.moveTo(PaymentSteps.AWAIT_BANK, BatchStatus.SUBMITTED.value())
            : batch.moveTo(
                PaymentSteps.DONE, BatchStatus.CANCELLED.value(), PaymentSteps.NOT_SENT, text));
    List<String> inDoubt = new ArrayList<>();
    for (Subject payment : store.find(data.payments()).values()) {
      if (isInDoubt(payment)) {
        inDoubt.add(payment.id());
        change.update(
            applied
                ? payment.moveTo(PaymentSteps.AWAIT_BANK, InstructionStatus.SUBMITTED.value())
                : payment.moveTo(
                    PaymentSteps.DONE,
                    InstructionStatus.CANCELLED.value(),
                    PaymentSteps.NOT_SENT,
                    text));
      }
    }
    if (applied) {
      PaymentOutcome.resumeItems(store, inDoubt, change);
    } else {
      PaymentOutcome.holdItems(
          store,
          inDoubt,
          HoldType.PAYMENT_REJECTED,
          "The payment was not sent: approve to pay it anew, or reject",
          change);
    }
    return change;
  }

  private void decide(OpKey key, IntentionEvent event, String by, String reason) {
    intentions.decide(key, IntentionEvent.HOLD, by, reason);
    intentions.decide(key, event, by, reason);
  }

  private Subject batchOf(Subject subject) {
    String batch =
        switch (subject.kind()) {
          case BATCH -> subject.id();
          case PAYMENT -> PaymentData.of(subject).batch();
          case INVOICE -> batchOfInvoice(subject);
          case SETTLEMENT, STATEMENT, NOTICE ->
              throw new DecisionRefusedException(
                  "What was received is a fact: there is nothing to resolve");
        };
    return store
        .find(batch)
        .orElseThrow(() -> new DecisionRefusedException("There is no batch " + batch));
  }

  private String batchOfInvoice(Subject invoice) {
    String payment = Objects.requireNonNull(PayableData.of(invoice).payment(), "payment");
    return store
        .find(payment)
        .filter(each -> each.kind() == SubjectKind.PAYMENT)
        .map(each -> PaymentData.of(each).batch())
        .orElseThrow(() -> new DecisionRefusedException("There is no payment " + payment));
  }
}
