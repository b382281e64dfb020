package io.ledgerway.flow.settlement;

import io.ledgerway.flow.FlowChange;
import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.NewSubject;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.notice.NoticeSubjects;
import io.ledgerway.flow.payment.BatchData;
import io.ledgerway.flow.payment.PaymentOperations;
import io.ledgerway.flow.payment.PaymentSteps;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.payment.BatchStatus;
import io.ledgerway.model.v1.payment.InstructionStatus;
import io.ledgerway.model.v1.payment.PaymentStatusReport;
import io.ledgerway.model.v1.payment.StatusReportLevel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What banks answer to whole files, and what it means for the batches in them. */
final class FileAnswers {

  private static final String UNKNOWN_FILE = "UNKNOWN_FILE";
  private static final int PAGE = 250;
  private static final int LONGEST = 35;

  private final FlowStore store;
  private final Map<String, List<Subject>> byFile = new HashMap<>();

  FileAnswers(FlowStore store) {
    this.store = store;
  }

  /** The batches that went out in a file. */
  List<Subject> sentIn(@Nullable String file) {
    return file == null ? List.of() : byFile.computeIfAbsent(file, this::find);
  }

  private List<Subject> find(String file) {
    String key = BatchData.fileKey(file);
    String owner = store.keyOwners(List.of(key)).get(key);
    if (owner != null) {
      return store.find(owner).map(List::of).orElse(List.of());
    }
    List<Subject> found = new ArrayList<>();
    // Files that went out before their batches kept them.
    for (String step : List.of(PaymentSteps.AWAIT_BANK, PaymentSteps.HELD)) {
      addFrom(step, file, found);
    }
    return found;
  }

  private void addFrom(String step, String file, List<Subject> found) {
    long after = 0;
    while (true) {
      List<Subject> page = store.at(SubjectKind.BATCH, step, after, PAGE);
      if (page.isEmpty()) {
        return;
      }
      after = page.get(page.size() - 1).sequence();
      page.stream()
          .filter(batch -> file.equals(BatchData.of(batch).dispatch()))
          .forEach(found::add);
    }
  }

  /** Whether a report speaks of a file alone that we have not sent. */
  boolean isOfUnknownFile(PaymentStatusReport report) {
    return report.level().equals(StatusReportLevel.FILE)
        && report.originalBatchId() == null
        && sentIn(report.originalFileId()).isEmpty();
  }

  /** That an answer is of no file of ours: it may be of another system, or of another bank. */
  static NewSubject notice(Envelope<PaymentStatusReport> answer) {
    PaymentStatusReport report = answer.document();
    String file = printable(report.originalFileId());
    return NoticeSubjects.open(
        answer.origin().source().instance(),
        PaymentOperations.READ_REPORTS,
        UNKNOWN_FILE,
        report.reportId() + "\n" + report.originalFileId() + "\n" + report.status(),
        "The bank answers "
            + (report.canonicalStatus() == null
                ? printable(report.status())
                : report.canonicalStatus().value())
            + " to file "
            + file
            + ", which was not sent from here: find out who sent it, then close this notice");
  }

  private static String printable(@Nullable String text) {
    String printable = String.valueOf(text).replaceAll("[^ -~]", "?");
    return printable.length() > LONGEST ? printable.substring(0, LONGEST) : printable;
  }

  /** Moves batches that wait for the bank and were answered, by what became of their payments. */
  void follow(Collection<Subject> batches, FlowChange change) {
    Map<String, Subject> changed = new HashMap<>();
    change.updates().forEach(each -> changed.put(each.id(), each));
    for (Subject batch : batches) {
      if (!batch.step().equals(PaymentSteps.AWAIT_BANK)) {
        continue;
      }
      Map<String, Subject> payments = new HashMap<>(store.find(BatchData.of(batch).payments()));
      payments.replaceAll((id, payment) -> changed.getOrDefault(id, payment));
      if (!payments.isEmpty()
          && payments.values().stream().allMatch(each -> is(each, InstructionStatus.REJECTED))) {
        Subject refused = payments.values().iterator().next();
        change.update(
            batch.moveTo(
                PaymentSteps.DONE,
                BatchStatus.REJECTED.value(),
                String.valueOf(refused.reasonCode()),
                "The bank refused every payment of it"));
      } else if (batch.state().equals(BatchStatus.SUBMITTED.value())) {
        change.update(batch.moveTo(PaymentSteps.AWAIT_BANK, BatchStatus.ACKNOWLEDGED.value()));
      }
    }
  }

  private static boolean is(Subject payment, InstructionStatus status) {
    return payment.state().equals(status.value());
  }
}
