package io.ledgerway.flow.payment;

import io.ledgerway.flow.FlowChange;
import io.ledgerway.flow.FlowJson;
import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.KeyClaim;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.payable.DebtorAccount;
import io.ledgerway.flow.payable.PayableRules;
import io.ledgerway.model.json.CanonicalJson;
import io.ledgerway.model.v1.envelope.HoldType;
import io.ledgerway.model.v1.payment.BatchStatus;
import io.ledgerway.model.v1.payment.InstructionStatus;
import io.ledgerway.model.v1.payment.PaymentBatch;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.runtime.LedgerwayRuntime;
import io.ledgerway.runtime.RuntimeConnection;
import io.ledgerway.runtime.idempotency.MemberIntention;
import io.ledgerway.runtime.idempotency.WriteRequest;
import io.ledgerway.runtime.idempotency.WriteResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends sealed batches to their bank: one guarded write each, every instruction a member of it. */
final class SubmitStep {

  private final FlowStore store;
  private final PayableRules rules;
  private final LedgerwayRuntime runtime;

  SubmitStep(FlowStore store, PayableRules rules, LedgerwayRuntime runtime) {
    this.store = store;
    this.rules = rules;
    this.runtime = runtime;
  }

  FlowChange run(List<Subject> page) {
    FlowChange change = new FlowChange();
    for (Subject subject : page) {
      submit(subject, change);
    }
    return change;
  }

  private void submit(Subject subject, FlowChange change) {
    SealedBatch sealed =
        FlowJson.readFacts(
            Objects.requireNonNull(store.documents(List.of(subject.id())).get(subject.id())),
            SealedBatch.class);
    requireUnchanged(sealed);
    BatchData data = BatchData.of(subject);
    String bank = data.dispatch() == null ? bankOfToday(sealed, data) : data.bank();
    Optional<RuntimeConnection> connection = runtime.connection(bank);
    if (connection.isEmpty()) {
      hold(
          subject,
          members(data),
          HoldType.CONNECTION_GONE.value(),
          "Connection " + bank + " is not configured: add it again, then approve",
          change);
      return;
    }
    WriteResult result =
        runtime.write(connection.get(), PaymentOperations.SEND, List.of(request(sealed))).get(0);
    interpret(subject, data, sealed, result, change);
  }

  private static void requireUnchanged(SealedBatch sealed) {
    var seal = Objects.requireNonNull(sealed.batch().seal(), "seal");
    if (!BatchSealer.contentHash(sealed.instructions()).equals(seal.contentHash())
        || seal.count() != sealed.instructions().size()) {
      throw new IllegalStateException(
          "Batch " + sealed.batch().number() + " is not what was sealed: nothing was sent");
    }
  }

  /** The bank of the debtor account as configured now: what has never been sent may be rerouted. */
  private String bankOfToday(SealedBatch sealed, BatchData data) {
    PaymentBatch batch = sealed.batch();
    String entity = batch.legalEntity() == null ? "" : batch.legalEntity().code();
    var account = batch.debtor().account();
    return rules
        .entity(entity)
        .flatMap(
            each ->
                each.accounts().stream()
                    .filter(own -> account != null && Objects.equals(own.account(), account))
                    .map(DebtorAccount::bank)
                    .findFirst())
        .orElse(data.bank());
  }

  private WriteRequest<SealedBatch> request(SealedBatch sealed) {
    List<MemberIntention> members = new ArrayList<>();
    for (PaymentInstruction instruction : sealed.instructions()) {
      String id = Objects.requireNonNull(instruction.id(), "instruction id").value();
      members.add(
          new MemberIntention(
              PaymentKeys.payment(rules.tenant(), id),
              Objects.requireNonNull(instruction.ids().endToEndId(), "end-to-end id"),
              "fp1:" + CanonicalJson.sha256(instruction, BatchSealer.COMMAND)));
    }
    return new WriteRequest<>(
        PaymentKeys.batch(rules.tenant(), sealed.batch().id().value()),
        "fp1:" + Objects.requireNonNull(sealed.batch().seal(), "seal").contentHash(),
        sealed,
        sealed.batch().number(),
        members);
  }

  private void interpret(
      Subject subject, BatchData data, SealedBatch sealed, WriteResult result, FlowChange change) {
    String reason = result.reason() == null ? "" : result.reason();
    String bank = result.connection() == null ? data.bank() : result.connection();
    BatchData sent = new BatchData(bank, data.payments(), result.dispatch());
    if (result.dispatch() != null) {
      // Before the batch: what the bank answers to the file finds it from now on.
      store.claimKeys(
          List.of(new KeyClaim(BatchData.fileKey(result.dispatch()), subject.id(), subject.id())));
    }
    switch (result.status()) {
      case APPLIED, ACCEPTED -> {
        change.update(
            sent.on(subject).moveTo(PaymentSteps.AWAIT_BANK, BatchStatus.SUBMITTED.value()));
        moveMembers(
            noted(sent, sealed, change),
            PaymentSteps.AWAIT_BANK,
            InstructionStatus.SUBMITTED,
            null,
            null,
            change);
      }
      case REJECTED, ABANDONED -> {
        change.update(
            sent.on(subject)
                .moveTo(
                    PaymentSteps.DONE,
                    BatchStatus.REJECTED.value(),
                    String.valueOf(result.reasonCode()),
                    reason));
        moveMembers(
            members(data),
            PaymentSteps.DONE,
            InstructionStatus.REJECTED,
            String.valueOf(result.reasonCode()),
            reason,
            change);
        PaymentOutcome.holdItems(
            store, unheard(members(data)), HoldType.PAYMENT_REJECTED, reason, change);
      }
      case HELD ->
          hold(
              sent.on(subject),
              noted(sent, sealed, change),
              HoldType.OUTCOME_UNKNOWN.value(),
              reason,
              change);
      case CONFLICT_KEY ->
          hold(subject, members(data), HoldType.CONFLICTING_COPY.value(), reason, change);
      case ROUTE_CONFLICT -> {
        if (result.connection() == null || result.connection().equals(data.bank())) {
          hold(subject, members(data), HoldType.OUTCOME_UNKNOWN.value(), reason, change);
        } else {
          change.update(new BatchData(result.connection(), data.payments(), "bound").on(subject));
        }
      }
      case RETRY_LATER, IN_PROGRESS, UNKNOWN -> {}
    }
  }

  private void hold(
      Subject subject, List<Subject> members, String code, String reason, FlowChange change) {
    change.update(
        subject.moveTo(PaymentSteps.HELD, BatchStatus.SUBMITTED_UNKNOWN.value(), code, reason));
    moveMembers(
        members, PaymentSteps.HELD, InstructionStatus.SUBMITTED_UNKNOWN, code, reason, change);
    PaymentOutcome.holdItems(store, unheard(members), HoldType.OUTCOME_UNKNOWN, reason, change);
  }

  private List<Subject> members(BatchData data) {
    return store.find(data.payments()).values().stream()
        .filter(payment -> payment.kind() == SubjectKind.PAYMENT)
        .toList();
  }

  /** The payments with the trace numbers that they may have gone out with, which returns name. */
  private List<Subject> noted(BatchData sent, SealedBatch sealed, FlowChange change) {
    Map<String, String> traces =
        sent.dispatch() == null ? Map.of() : runtime.evidence().referencesIn(sent.dispatch());
    if (traces.isEmpty()) {
      return members(sent);
    }
    Map<String, String> byPayment = new HashMap<>();
    List<KeyClaim> claims = new ArrayList<>();
    for (PaymentInstruction each : sealed.instructions()) {
      String trace = traces.get(each.ids().endToEndId());
      if (trace != null) {
        String payment = Objects.requireNonNull(each.id(), "instruction id").value();
        byPayment.put(payment, trace);
        claims.add(new KeyClaim(PaymentAliases.traceKey(sent.bank(), trace), payment, payment));
      }
    }
    // Before the payments: a trace number without payment harms nobody.
    Map<String, KeyClaim> owners = store.claimKeys(claims);
    claims.stream()
        .filter(claim -> !claim.equals(owners.get(claim.key())))
        .forEach(change::transferKey);
    return members(sent).stream().map(each -> traced(each, byPayment.get(each.id()))).toList();
  }

  private static Subject traced(Subject payment, @Nullable String trace) {
    return trace == null
        ? payment
        : PaymentData.of(payment).toBuilder().trace(trace).build().on(payment);
  }

  /** What the bank has said of a payment counts for more than we know: its state stays. */
  private void moveMembers(
      List<Subject> members,
      String step,
      InstructionStatus status,
      @Nullable String code,
      @Nullable String reason,
      FlowChange change) {
    for (Subject payment : members) {
      if (isUnheard(payment)) {
        change.update(
            payment.toBuilder()
                .step(step)
                .state(status.value())
                .reasonCode(code)
                .reason(reason)
                .build());
      } else if (PaymentData.of(payment).trace() != null) {
        change.update(payment);
      }
    }
  }

  private static List<String> unheard(List<Subject> members) {
    return members.stream().filter(SubmitStep::isUnheard).map(Subject::id).toList();
  }

  /** Of which the bank has said nothing. */
  private static boolean isUnheard(Subject payment) {
    return payment.step().equals(PaymentSteps.BATCHED);
  }
}
