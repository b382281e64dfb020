package io.ledgerway.flow.settlement;

import io.ledgerway.model.v1.payment.InstructionStatus;
import java.util.Map;

/**
 * The order of instruction statuses: evidence only ever raises one. A report is weaker than a
 * booking, a booking weaker than a return.
 */
final class InstructionStatuses {

  private static final Map<InstructionStatus, Integer> RANK =
      Map.ofEntries(
          Map.entry(InstructionStatus.BATCHED, 1),
          Map.entry(InstructionStatus.SUBMITTED_UNKNOWN, 2),
          Map.entry(InstructionStatus.SUBMITTED, 3),
          Map.entry(InstructionStatus.ACKNOWLEDGED, 4),
          Map.entry(InstructionStatus.IN_PROCESS, 5),
          Map.entry(InstructionStatus.EXECUTED, 6),
          Map.entry(InstructionStatus.CANCELLED, 7),
          Map.entry(InstructionStatus.REJECTED, 7),
          Map.entry(InstructionStatus.SETTLED, 8),
          Map.entry(InstructionStatus.REVERSED, 9),
          Map.entry(InstructionStatus.RETURNED, 9));

  private InstructionStatuses() {}

  /** Whether evidence for a status changes one that is known. */
  static boolean raises(String known, InstructionStatus evidence) {
    return rank(evidence) > rank(new InstructionStatus(known));
  }

  /** The higher one outweighs the lower one; 0 for what no evidence gives. */
  static int rank(InstructionStatus status) {
    return RANK.getOrDefault(status, 0);
  }
}
