package io.ledgerway.model.v1.settlement;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Which balance of an account.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record BalanceType(String value) implements Code {

  /** Opening booked. */
  public static final BalanceType OPENING_BOOKED = new BalanceType("OPBD");

  /** Previous closing booked. */
  public static final BalanceType PREVIOUS_CLOSING = new BalanceType("PRCD");

  /** Closing booked. */
  public static final BalanceType CLOSING_BOOKED = new BalanceType("CLBD");

  /** Closing available. */
  public static final BalanceType CLOSING_AVAILABLE = new BalanceType("CLAV");

  /** Interim booked. */
  public static final BalanceType INTERIM_BOOKED = new BalanceType("ITBD");

  /** Forward available. */
  public static final BalanceType FORWARD_AVAILABLE = new BalanceType("FWAV");

  private static final KnownCodes KNOWN =
      KnownCodes.of(
          OPENING_BOOKED,
          PREVIOUS_CLOSING,
          CLOSING_BOOKED,
          CLOSING_AVAILABLE,
          INTERIM_BOOKED,
          FORWARD_AVAILABLE);

  public BalanceType {
    value = Code.requireText(value, "BalanceType");
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
