package io.ledgerway.model.v1.invoice;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Means of payment, UNTDID 4461 (BT-81).
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record PaymentMeansCode(String value) implements Code {

  /** Credit transfer. */
  public static final PaymentMeansCode CREDIT_TRANSFER = new PaymentMeansCode("30");

  /** SEPA credit transfer. */
  public static final PaymentMeansCode SEPA_CREDIT_TRANSFER = new PaymentMeansCode("58");

  /** Direct debit. */
  public static final PaymentMeansCode DIRECT_DEBIT = new PaymentMeansCode("49");

  /** SEPA direct debit. */
  public static final PaymentMeansCode SEPA_DIRECT_DEBIT = new PaymentMeansCode("59");

  /** Bank card. */
  public static final PaymentMeansCode CARD = new PaymentMeansCode("48");

  /** Cash. */
  public static final PaymentMeansCode CASH = new PaymentMeansCode("10");

  /** Not defined. */
  public static final PaymentMeansCode NOT_DEFINED = new PaymentMeansCode("1");

  private static final KnownCodes KNOWN =
      KnownCodes.of(
          CREDIT_TRANSFER,
          SEPA_CREDIT_TRANSFER,
          DIRECT_DEBIT,
          SEPA_DIRECT_DEBIT,
          CARD,
          CASH,
          NOT_DEFINED);

  public PaymentMeansCode {
    value = Code.requireText(value, "PaymentMeansCode");
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
