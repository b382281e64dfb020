package io.ledgerway.flow.payable;

import io.ledgerway.flow.Subject;
import io.ledgerway.model.v1.envelope.HoldType;

/** Where a decision sends an invoice. */
final class PayableDecision {

  private PayableDecision() {}

  static Subject hold(Subject subject, HoldType type, String reason) {
    return hold(subject, type.value(), reason);
  }

  static Subject hold(Subject subject, String code, String reason) {
    return subject.moveTo(PayableSteps.HELD, PayableSteps.STATE_HELD, code, reason);
  }

  static Subject reject(Subject subject, String code, String reason) {
    return subject.moveTo(PayableSteps.DONE, PayableSteps.STATE_REJECTED, code, reason);
  }
}
