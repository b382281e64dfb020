package io.ledgerway.flow.payment;

import io.ledgerway.connector.write.OpKey;
import io.ledgerway.model.v1.envelope.DocumentType;

/** The identities of what goes to a bank: sender and decisions must mean the same intention. */
public final class PaymentKeys {

  private PaymentKeys() {}

  /**
   * The identity of sending a batch.
   *
   * @param tenant part of every key
   * @param batch id of the batch
   * @return the key
   */
  public static OpKey batch(String tenant, String batch) {
    return new OpKey(
        tenant, PaymentOperations.SEND_EFFECT, DocumentType.SEALED_BATCH.value(), batch, 0);
  }

  /**
   * The identity of one payment: one effect in the world, whatever batch or bank carries it.
   *
   * @param tenant part of every key
   * @param payment id of the instruction
   * @return the key
   */
  public static OpKey payment(String tenant, String payment) {
    return new OpKey(
        tenant, PaymentOperations.PAY_EFFECT, DocumentType.PAYMENT_INSTRUCTION.value(), payment, 0);
  }
}
