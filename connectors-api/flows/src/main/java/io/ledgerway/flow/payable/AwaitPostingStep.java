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
import java.util.Optional;

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
      String id = String.valueOf(PayableData.of(subject).connection());
      Optional<RuntimeConnection> connection = runtime.connection(id);
      if (connection.isEmpty()) {
        change.update(
            PayableDecision.hold(
                subject,
                HoldType.CONNECTION_GONE,
                "Connection "
                    + id
                    + " that it was sent over is not configured: add it again, or find out at the ERP"
                    + " whether it was posted, then resolve"));
      } else if (isOverdue(subject, connection.get())) {
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

  private boolean isOverdue(Subject subject, RuntimeConnection connection) {
    Instant since = subject.updatedAt();
    return since != null && since.plus(patience(connection)).isBefore(clock.instant());
  }

  private static Duration patience(RuntimeConnection connection) {
    return connection.writeContract(PayableOperations.POST).acknowledgementWithin();
  }
}
