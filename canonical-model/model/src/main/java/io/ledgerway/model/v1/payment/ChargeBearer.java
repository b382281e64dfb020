package io.ledgerway.model.v1.payment;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Who bears the charges, ISO 20022.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record ChargeBearer(String value) implements Code {

  /** Shared. */
  public static final ChargeBearer SHARED = new ChargeBearer("SHAR");

  /** As the service level says. */
  public static final ChargeBearer SERVICE_LEVEL = new ChargeBearer("SLEV");

  /** The debtor. */
  public static final ChargeBearer DEBTOR = new ChargeBearer("DEBT");

  /** The creditor. */
  public static final ChargeBearer CREDITOR = new ChargeBearer("CRED");

  private static final KnownCodes KNOWN = KnownCodes.of(SHARED, SERVICE_LEVEL, DEBTOR, CREDITOR);

  public ChargeBearer {
    value = Code.requireText(value, "ChargeBearer");
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
