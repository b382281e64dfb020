package io.ledgerway.model.v1.payment;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How a payment is known along its way.
 *
 * <p>Immutable and thread-safe.
 *
 * @param instructionId between us and our bank, at most 35 characters (InstrId)
 * @param endToEndId from debtor to creditor, at most 35 characters (EndToEndId); never changed by a
 *     resend
 * @param uetr unique end-to-end transaction reference, UUID v4 in lower case
 * @param shortAlias the same payment on rails with shorter fields, such as NACHA, BACS and MT
 */
public record PaymentIds(
    @Size(max = 35) @Nullable String instructionId,
    @Size(max = 35) @Nullable String endToEndId,
    @Pattern(regexp = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
        @Nullable String uetr,
    @Nullable String shortAlias) {

  /** Nothing stated; JSON omits it. */
  public static final PaymentIds EMPTY = new PaymentIds(null, null, null, null);
}
