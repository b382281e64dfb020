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
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.HoldType;
import io.ledgerway.model.v1.payment.InstructionStatus;
import io.ledgerway.model.v1.payment.PaymentStatusReport;
import io.ledgerway.model.v1.payment.StatusReason;
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
 * Takes a bank's reports about payments. A report about a file or a batch speaks for every
 * instruction in it that has no report of its own.
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
    Map<String, PaymentStatusReport> byInstruction = new LinkedHashMap<>();
    Map<String, PaymentStatusReport> byBatch = new LinkedHashMap<>();
    for (Envelope<PaymentStatusReport> item : items) {
      PaymentStatusReport report = item.document();
      if (report.level().equals(StatusReportLevel.INSTRUCTION)) {
        String endToEndId = report.instruction().endToEndId();
        if (endToEndId != null) {
          byInstruction.merge(endToEndId, report, PaymentReports::stronger);
        }
      } else if (report.canonicalStatus() != null) {
        String batch = report.originalBatchId();
        byBatch.merge(
            batch == null ? "file " + report.originalFileId() : batch,
            report,
            PaymentReports::stronger);
      }
    }
    Map<String, Subject> payments =
        new HashMap<>(store.byCorrelation(SubjectKind.PAYMENT, byInstruction.keySet()));
    Map<String, PaymentStatusReport> decisive = new LinkedHashMap<>();
    inherit(byBatch, decisive, payments);
    decisive.putAll(byInstruction);
    FlowChange change = new FlowChange();
    List<KeyClaim> references = new ArrayList<>();
    decisive.forEach(
        (endToEndId, report) -> {
          Subject payment = payments.get(endToEndId);
          String reference = StatedIds.of(report.bankReference());
          if (payment != null && reference != null) {
            references.add(PaymentAliases.claim(Kind.BANK_REFERENCE, reference, payment.id()));
          }
          apply(payment, report, change);
        });
    if (!references.isEmpty()) {
      store.claimKeys(references);
    }
    if (!change.isEmpty()) {
      store.commit(change);
    }
  }

  private static PaymentStatusReport stronger(PaymentStatusReport one, PaymentStatusReport two) {
    InstructionStatus first = one.canonicalStatus();
    InstructionStatus second = two.canonicalStatus();
    return second == null || (first != null && !InstructionStatuses.raises(first.value(), second))
        ? one
        : two;
  }

  /** Adds what a file or batch report says about instructions. */
  private void inherit(
      Map<String, PaymentStatusReport> byBatch,
      Map<String, PaymentStatusReport> decisive,
      Map<String, Subject> payments) {
    Map<String, Subject> batches = new HashMap<>();
    store
        .byCorrelation(SubjectKind.BATCH, byBatch.keySet())
        .forEach((number, batch) -> batches.put(number, batch));
    byBatch.forEach(
        (key, report) -> {
          for (Subject batch : batchesOf(key, report, batches)) {
            for (Subject payment : store.find(BatchData.of(batch).payments()).values()) {
              String endToEndId = Objects.requireNonNull(payment.correlation(), "correlation");
              payments.putIfAbsent(endToEndId, payment);
              decisive.merge(endToEndId, report, PaymentReports::stronger);
            }
          }
        });
  }

  private List<Subject> batchesOf(
      String key, PaymentStatusReport report, Map<String, Subject> batches) {
    Subject batch = batches.get(key);
    if (batch != null) {
      return List.of(batch);
    }
    return report.level().equals(StatusReportLevel.FILE)
        ? sentIn(report.originalFileId())
        : List.of();
  }

  /** The batches of a file: only those that still wait are of interest. */
  private List<Subject> sentIn(@Nullable String file) {
    List<Subject> found = new ArrayList<>();
    long after = 0;
    while (file != null) {
      List<Subject> page = store.at(SubjectKind.BATCH, PaymentSteps.AWAIT_BANK, after, 250);
      if (page.isEmpty()) {
        break;
      }
      after = page.get(page.size() - 1).sequence();
      page.stream()
          .filter(batch -> file.equals(BatchData.of(batch).dispatch()))
          .forEach(found::add);
    }
    return found;
  }

  private void apply(@Nullable Subject payment, PaymentStatusReport report, FlowChange change) {
    InstructionStatus status = report.canonicalStatus();
    if (payment == null) {
      LOG.warn("A report names a payment that is not ours");
      return;
    }
    String difference =
        EchoCheck.difference(payment, report.originalAmount(), report.originalCreditorAccount());
    boolean raises = status != null && counts(payment, status);
    if (status == null || !raises) {
      if (difference != null && !EchoCheck.isAlarmed(payment)) {
        change.update(EchoCheck.alarm(payment, payment.state(), difference));
      }
      return;
    }
    PaymentData data = PaymentData.of(payment);
    String bankReference =
        report.bankReference() == null ? data.bankReference() : report.bankReference();
    Subject told =
        data.toBuilder()
            .bankReference(bankReference)
            .statusCode(report.status())
            .build()
            .on(payment);
    if (status.equals(InstructionStatus.REJECTED) || status.equals(InstructionStatus.CANCELLED)) {
      String reason = reason(report);
      change.update(told.moveTo(PaymentSteps.DONE, status.value(), code(report), reason));
      PaymentOutcome.holdItems(
          store, List.of(payment.id()), HoldType.PAYMENT_REJECTED, reason, change);
      return;
    }
    boolean wasInDoubt =
        !EchoCheck.isAlarmed(payment)
            && (payment.step().equals(PaymentSteps.HELD)
                || payment.step().equals(PaymentSteps.DONE));
    if (difference != null) {
      change.update(EchoCheck.alarm(told, status.value(), difference));
    } else if (EchoCheck.isAlarmed(payment)) {
      change.update(told.toBuilder().state(status.value()).build());
    } else {
      change.update(told.moveTo(PaymentSteps.AWAIT_BANK, status.value()));
    }
    if (wasInDoubt) {
      PaymentOutcome.resumeItems(store, List.of(payment.id()), change);
    }
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

  private static String code(PaymentStatusReport report) {
    return report.reasons().stream()
        .map(StatusReason::codeOrProprietary)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(String.valueOf(report.status()));
  }

  private static String reason(PaymentStatusReport report) {
    String words =
        report.reasons().stream()
            .map(reason -> reason.text())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    ReasonMeaning meaning =
        new PaymentEvidence.Reported(report)
            .reasons().stream()
                .filter(reason -> reason.stated().codeOrProprietary() != null)
                .findFirst()
                .map(ExplainedReason::meaning)
                .orElse(null);
    return FailureWords.of("The bank rejected the payment with " + code(report), meaning, words);
  }
}
