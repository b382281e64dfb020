package io.ledgerway.model.v1.payment;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * How a payment is made.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record PaymentMethod(String value) implements Code {

  /** Code {@code CREDIT_TRANSFER}. */
  public static final PaymentMethod CREDIT_TRANSFER = new PaymentMethod("CREDIT_TRANSFER");

  /** Code {@code DIRECT_DEBIT}. */
  public static final PaymentMethod DIRECT_DEBIT = new PaymentMethod("DIRECT_DEBIT");

  /** Code {@code CHECK}. */
  public static final PaymentMethod CHECK = new PaymentMethod("CHECK");

  /** Code {@code CARD}. */
  public static final PaymentMethod CARD = new PaymentMethod("CARD");

  /** Code {@code VIRTUAL_CARD}. */
  public static final PaymentMethod VIRTUAL_CARD = new PaymentMethod("VIRTUAL_CARD");

  /** Code {@code WALLET}. */
  public static final PaymentMethod WALLET = new PaymentMethod("WALLET");

  /** Code {@code CASH}. */
  public static final PaymentMethod CASH = new PaymentMethod("CASH");

  /** Code {@code NETTING}. */
  public static final PaymentMethod NETTING = new PaymentMethod("NETTING");

  private static final KnownCodes KNOWN =
      KnownCodes.of(
          CREDIT_TRANSFER, DIRECT_DEBIT, CHECK, CARD, VIRTUAL_CARD, WALLET, CASH, NETTING);

  public PaymentMethod {
    value = Code.requireText(value, "PaymentMethod");
  }

  @Override
  public boolean isKnown() {
    return KNOWN.contains(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
