package io.ledgerway.model.v1.payment;

import org.jspecify.annotations.Nullable;

/**
 * How a payment is known along its way.
 *
 * <p>Immutable and thread-safe.
 *
 * @param instructionId between us and our bank, at most 35 characters (InstrId)
 * @param endToEndId from debtor to creditor, at most 35 characters (EndToEndId); never changed by a
 *     resend
 * @param uetr unique end-to-end transaction reference, UUID v4
 */
public record PaymentIds(
    @Nullable String instructionId, @Nullable String endToEndId, @Nullable String uetr) {

  /** Nothing stated; JSON omits it. */
  public static final PaymentIds EMPTY = new PaymentIds(null, null, null);
}
