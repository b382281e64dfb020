package io.ledgerway.base.iso20022.internal;

import io.ledgerway.model.v1.payment.InstructionStatus;

/** What the codes of payment status reports mean in a receipt, which says no more than delivery. */
public final class ReceiptStatuses {

  private ReceiptStatuses() {}

  /**
   * Whether a code refuses a message.
   *
   * @param code the code
   * @return true for RJCT
   */
  public static boolean isRefusal(String code) {
    return InstructionStatus.REJECTED.equals(PaymentStatusCodes.canonical(code));
  }

  /**
   * Whether a code says that the message was taken, at least.
   *
   * @param code the code
   * @return true for the codes of payments that go on
   */
  public static boolean isTaken(String code) {
    InstructionStatus status = PaymentStatusCodes.canonical(code);
    return InstructionStatus.ACKNOWLEDGED.equals(status)
        || InstructionStatus.IN_PROCESS.equals(status)
        || InstructionStatus.EXECUTED.equals(status);
  }
}
