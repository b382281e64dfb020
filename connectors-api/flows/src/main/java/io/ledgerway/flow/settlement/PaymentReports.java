package io.ledgerway.flow.settlement;

import io.ledgerway.flow.FlowChange;
import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.KeyClaim;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.payment.BatchData;
import io.ledgerway.flow.payment.PaymentAliases;
import io.ledgerway.flow.payment.PaymentAliases.Kind;
import io.ledgerway.flow.payment.PaymentData;
import io.ledgerway.flow.payment.PaymentOutcome;
import io.ledgerway.flow.payment.PaymentSteps;
import io.ledgerway.flow.settlement.PaymentEvidence.Reported;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.HoldType;
import io.ledgerway.model.v1.payment.InstructionStatus;
import io.ledgerway.model.v1.payment.PaymentStatusReport;
import io.ledgerway.model.v1.payment.StatusReportLevel;
import io.ledgerway.runtime.checkpoint.PageSink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a bank's reports about payments, found by any of their ids, and folds them as {@link
 * StatusMachine} does: a report about a file or a batch speaks for every instruction in it of which
 * the same report says nothing else.
 */
public final class PaymentReports implements PageSink<PaymentStatusReport> {

  private static final Logger LOG = LoggerFactory.getLogger(PaymentReports.class);

  private final FlowStore store;

  /**
   * A sink into a store.
   *
   * @param store where subjects are kept
   */
  public PaymentReports(FlowStore store) {
    this.store = store;
  }

  @Override
  public void accept(List<Envelope<PaymentStatusReport>> items) {
    List<Reported> own = new ArrayList<>();
    List<Reported> ofMany = new ArrayList<>();
    FlowChange change = new FlowChange();
    FileAnswers answers = new FileAnswers(store);
    for (Envelope<PaymentStatusReport> item : items) {
      Reported reported = new Reported(item.document());
      if (!reported.isOfMany()) {
        own.add(reported);
      } else if (answers.isOfUnknownFile(reported.report())) {
        change.insert(FileAnswers.notice(item));
      } else {
        ofMany.add(reported);
      }
    }
    Map<String, Subject> payments = new LinkedHashMap<>();
    Map<String, List<Reported>> told = new HashMap<>();
    Map<String, Subject> answered = inherit(ofMany, payments, told, answers);
    List<KeyClaim> references = take(own, payments, told);
    payments.forEach((id, payment) -> apply(payment, told.getOrDefault(id, List.of()), change));
    answers.follow(answered.values(), change);
    if (!references.isEmpty()) {
      store.claimKeys(references);
    }
    if (!change.isEmpty()) {
      store.commit(change);
    }
  }

  /** Adds what is said about single payments; returns the references that the bank gave them. */
  private List<KeyClaim> take(
      List<Reported> own, Map<String, Subject> payments, Map<String, List<Reported>> told) {
    PaymentsByIds byIds = new PaymentsByIds(store, own.stream().map(Reported::ids).toList());
    List<KeyClaim> references = new ArrayList<>();
    for (Reported each : own) {
      PaymentsByIds.Found found = byIds.find(each.ids());
      if (found == null) {
        LOG.warn("A report names a payment that is not ours");
        continue;
      }
      Subject payment = found.payment();
      tell(payment, each, payments, told);
      String reference = StatedIds.of(each.report().bankReference());
      if (reference != null) {
        references.add(PaymentAliases.claim(Kind.BANK_REFERENCE, reference, payment.id()));
      }
    }
    return references;
  }

  private static void tell(
      Subject payment,
      Reported reported,
      Map<String, Subject> payments,
      Map<String, List<Reported>> told) {
    payments.putIfAbsent(payment.id(), payment);
    told.computeIfAbsent(payment.id(), id -> new ArrayList<>()).add(reported);
  }

  /**
   * Adds what is said about files and batches to what is known of their payments; returns those
   * batches.
   */
  private Map<String, Subject> inherit(
      List<Reported> ofMany,
      Map<String, Subject> payments,
      Map<String, List<Reported>> told,
      FileAnswers answers) {
    Map<String, Subject> answered = new LinkedHashMap<>();
    List<Reported> telling = ofMany.stream().filter(each -> each.status() != null).toList();
    Map<String, Subject> batches =
        store.byCorrelation(
            SubjectKind.BATCH,
            telling.stream()
                .map(each -> each.report().originalBatchId())
                .filter(Objects::nonNull)
                .toList());
    for (Reported each : telling) {
      for (Subject batch : batchesOf(each.report(), batches, answers)) {
        answered.put(batch.id(), batch);
        for (Subject payment : store.find(BatchData.of(batch).payments()).values()) {
          tell(payment, each, payments, told);
        }
      }
    }
    return answered;
  }

  private static List<Subject> batchesOf(
      PaymentStatusReport report, Map<String, Subject> batches, FileAnswers answers) {
    String number = report.originalBatchId();
    Subject batch = number == null ? null : batches.get(number);
    if (batch != null) {
      return List.of(batch);
    }
    return report.level().equals(StatusReportLevel.FILE)
        ? answers.sentIn(report.originalFileId())
        : List.of();
  }

  private void apply(Subject payment, List<Reported> told, FlowChange change) {
    FoldedStatus folded = StatusMachine.fold(told);
    InstructionStatus status = folded.status();
    String difference = difference(payment, told);
    if (status == null || !counts(payment, status)) {
      if (difference != null && !EchoCheck.isAlarmed(payment)) {
        change.update(EchoCheck.alarm(payment, payment.state(), difference));
      } else if (difference == null && BankHold.mayWait(payment)) {
        Subject waiting = BankHold.on(payment, payment.state(), folded.holds());
        if (waiting != null && !waiting.equals(payment)) {
          change.update(waiting);
        }
      }
      return;
    }
    String bankReference =
        told.stream()
            .map(each -> each.report().bankReference())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(PaymentData.of(payment).bankReference());
    Subject known =
        PaymentData.of(payment).toBuilder()
            .bankReference(bankReference)
            .statusCode(folded.code())
            .build()
            .on(payment);
    if (status.equals(InstructionStatus.REJECTED) || status.equals(InstructionStatus.CANCELLED)) {
      String reason = reason(folded);
      change.update(known.moveTo(PaymentSteps.DONE, status.value(), code(folded), reason));
      PaymentOutcome.holdItems(
          store, List.of(payment.id()), HoldType.PAYMENT_REJECTED, reason, change);
      return;
    }
    boolean wasInDoubt =
        !EchoCheck.isAlarmed(payment)
            && (payment.step().equals(PaymentSteps.HELD)
                || payment.step().equals(PaymentSteps.DONE));
    if (difference != null) {
      change.update(EchoCheck.alarm(known, status.value(), difference));
    } else if (EchoCheck.isAlarmed(payment)) {
      change.update(known.toBuilder().state(status.value()).build());
    } else {
      Subject waiting = BankHold.on(known, status.value(), folded.holds());
      change.update(
          waiting == null ? known.moveTo(PaymentSteps.AWAIT_BANK, status.value()) : waiting);
    }
    if (wasInDoubt) {
      PaymentOutcome.resumeItems(store, List.of(payment.id()), change);
    }
  }

  private static @Nullable String difference(Subject payment, List<Reported> told) {
    return told.stream()
        .map(Reported::report)
        .map(
            report ->
                EchoCheck.difference(
                    payment, report.originalAmount(), report.originalCreditorAccount()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** That the bank has a payment counts for more than that a person thought it was not sent. */
  private static boolean counts(Subject payment, InstructionStatus status) {
    boolean takenForNotSent = PaymentSteps.NOT_SENT.equals(payment.reasonCode());
    InstructionStatus known =
        takenForNotSent
            ? InstructionStatus.SUBMITTED_UNKNOWN
            : new InstructionStatus(payment.state());
    return InstructionStatuses.raises(known.value(), status);
  }

  private static String code(FoldedStatus folded) {
    return folded.reasons().stream()
        .map(reason -> reason.stated().codeOrProprietary())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(String.valueOf(folded.code()));
  }

  private static String reason(FoldedStatus folded) {
    String words =
        folded.reasons().stream()
            .map(reason -> reason.stated().text())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    ReasonMeaning meaning =
        folded.reasons().stream()
            .filter(reason -> reason.stated().codeOrProprietary() != null)
            .findFirst()
            .map(ExplainedReason::meaning)
            .orElse(null);
    return FailureWords.of("The bank rejected the payment with " + code(folded), meaning, words);
  }
}
