package io.ledgerway.flow.payment;

import io.ledgerway.flow.Flow;
import io.ledgerway.flow.FlowChange;
import io.ledgerway.flow.FlowStep;
import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.payable.PayableRules;
import io.ledgerway.model.v1.payment.BatchStatus;
import io.ledgerway.runtime.LedgerwayRuntime;
import java.util.List;

/** The flow of a sealed batch: it is sent once; what comes back is taken as evidence. */
public final class BatchSubmission implements Flow {

  private final List<FlowStep> steps;

  /**
   * The flow over a store and a runtime.
   *
   * @param store where subjects are kept
   * @param runtime what writes to the banks
   * @param rules which account is at which bank
   */
  public BatchSubmission(FlowStore store, LedgerwayRuntime runtime, PayableRules rules) {
    SubmitStep submit = new SubmitStep(store, rules, runtime);
    this.steps =
        List.of(
            new FlowStep.Act(PaymentSteps.SUBMIT, submit::run),
            new FlowStep.Await(PaymentSteps.AWAIT_BANK, page -> complete(store, page)));
  }

  /** A batch is complete when every payment in it has come to an end. */
  private static FlowChange complete(FlowStore store, List<Subject> page) {
    FlowChange change = new FlowChange();
    for (Subject batch : page) {
      boolean open =
          store.find(BatchData.of(batch).payments()).values().stream()
              .anyMatch(payment -> payment.step().equals(PaymentSteps.AWAIT_BANK));
      if (!open) {
        change.update(batch.moveTo(PaymentSteps.DONE, BatchStatus.COMPLETED.value()));
      }
    }
    return change;
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.BATCH;
  }

  @Override
  public List<FlowStep> steps() {
    return steps;
  }
}
