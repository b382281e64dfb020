package io.ledgerway.flow.payable;

import io.ledgerway.flow.FlowChange;
import io.ledgerway.flow.Subject;
import io.ledgerway.model.v1.envelope.HoldType;
import io.ledgerway.runtime.LedgerwayRuntime;
import io.ledgerway.runtime.RuntimeConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Holds postings whose acknowledgement is overdue; it still counts when it comes later. */
final class AwaitPostingStep {

  private final LedgerwayRuntime runtime;
  private final Clock clock;

  AwaitPostingStep(LedgerwayRuntime runtime, Clock clock) {
    this.runtime = runtime;
    this.clock = clock;
  }

  FlowChange run(List<Subject> page) {
    FlowChange change = new FlowChange();
    for (Subject subject : page) {
      Instant since = subject.updatedAt();
      if (since != null && since.plus(patience(subject)).isBefore(clock.instant())) {
        change.update(
            PayableDecision.hold(
                subject,
                HoldType.OUTCOME_UNKNOWN,
                "The ERP has not acknowledged it in time: find out there whether it was posted, then"
                    + " resolve"));
      }
    }
    return change;
  }

  private Duration patience(Subject subject) {
    String id = PayableData.of(subject).connection();
    return runtime
        .connection(id == null ? "" : id)
        .map(AwaitPostingStep::patience)
        .orElse(Duration.ofDays(1));
  }

  private static Duration patience(RuntimeConnection connection) {
    return connection.writeContract(PayableOperations.POST).acknowledgementWithin();
  }
}
