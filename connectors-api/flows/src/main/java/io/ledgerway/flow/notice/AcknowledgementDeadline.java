package io.ledgerway.flow.notice;

import io.ledgerway.flow.Flow;
import io.ledgerway.flow.FlowChange;
import io.ledgerway.flow.FlowStep;
import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.payment.BatchData;
import io.ledgerway.flow.payment.PaymentOperations;
import io.ledgerway.flow.payment.PaymentSteps;
import io.ledgerway.model.v1.payment.BatchStatus;
import io.ledgerway.model.v1.payment.InstructionStatus;
import io.ledgerway.runtime.LedgerwayRuntime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Tells a person of batches that a bank has not answered at all within the time that its connection
 * states. They go on waiting, and are never sent again. To be driven after {@link
 * io.ledgerway.flow.payment.BatchSubmission}.
 */
public final class AcknowledgementDeadline implements Flow {

  /** Reason of such a batch, and code of the notice. */
  public static final String NO_ACKNOWLEDGEMENT = "NO_ACKNOWLEDGEMENT";

  private final FlowStore store;
  private final LedgerwayRuntime runtime;
  private final Clock clock;

  /**
   * The deadline over a store and a runtime.
   *
   * @param store where subjects are kept
   * @param runtime what knows the connections
   * @param clock the time
   */
  public AcknowledgementDeadline(FlowStore store, LedgerwayRuntime runtime, Clock clock) {
    this.store = store;
    this.runtime = runtime;
    this.clock = clock;
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.BATCH;
  }

  @Override
  public List<FlowStep> steps() {
    return List.of(new FlowStep.Await(PaymentSteps.AWAIT_BANK, this::remind));
  }

  private FlowChange remind(List<Subject> page) {
    FlowChange change = new FlowChange();
    page.stream().filter(this::isUnanswered).forEach(batch -> remind(batch, change));
    return change;
  }

  private boolean isUnanswered(Subject batch) {
    return batch.state().equals(BatchStatus.SUBMITTED.value())
        && batch.reasonCode() == null
        && isOverdue(batch)
        && store.find(BatchData.of(batch).payments()).values().stream()
            .allMatch(each -> each.state().equals(InstructionStatus.SUBMITTED.value()));
  }

  private boolean isOverdue(Subject batch) {
    Instant since = batch.updatedAt();
    Duration within =
        runtime
            .connection(BatchData.of(batch).bank())
            .map(each -> each.writeContract(PaymentOperations.SEND).acknowledgementWithin())
            .orElse(Duration.ZERO);
    return !within.isZero() && since != null && since.plus(within).isBefore(clock.instant());
  }

  private static void remind(Subject batch, FlowChange change) {
    BatchData data = BatchData.of(batch);
    String text =
        "The bank has not acknowledged batch "
            + batch.number()
            + (data.dispatch() == null ? "" : " in file " + data.dispatch())
            + " in time. It is not sent again: ask the bank whether it has it, then close this"
            + " notice";
    change.insert(
        NoticeSubjects.open(
            data.bank(), PaymentOperations.SEND, NO_ACKNOWLEDGEMENT, batch.id(), text));
    change.update(batch.moveTo(PaymentSteps.AWAIT_BANK, batch.state(), NO_ACKNOWLEDGEMENT, text));
  }
}
