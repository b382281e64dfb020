package io.ledgerway.flow.payable;

import io.ledgerway.flow.Flow;
import io.ledgerway.flow.FlowStep;
import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.runtime.LedgerwayRuntime;
import java.time.Clock;
import java.util.List;

/** The flow of an invoice: received, posted, acknowledged; from there a payment run takes it up. */
public final class InvoiceToSettlement implements Flow {

  private final List<FlowStep> steps;

  /**
   * The flow over a store and a runtime.
   *
   * @param store where subjects are kept
   * @param runtime what writes to the ERPs
   * @param rules where things go and what may pass
   * @param check what a document must fulfil
   * @param clock the time
   */
  public InvoiceToSettlement(
      FlowStore store,
      LedgerwayRuntime runtime,
      PayableRules rules,
      InvoiceCheck check,
      Clock clock) {
    ReceivedStep received = new ReceivedStep(store, rules, check);
    PostStep post = new PostStep(store, rules, runtime);
    AwaitPostingStep await = new AwaitPostingStep(runtime, clock);
    this.steps =
        List.of(
            new FlowStep.Decide(PayableSteps.RECEIVED, received::run),
            new FlowStep.Act(PayableSteps.POST, post::run),
            new FlowStep.Await(PayableSteps.AWAIT_POSTING, await::run));
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.INVOICE;
  }

  @Override
  public List<FlowStep> steps() {
    return steps;
  }
}
