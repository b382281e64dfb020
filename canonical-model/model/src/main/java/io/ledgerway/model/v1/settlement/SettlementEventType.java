package io.ledgerway.model.v1.settlement;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * What happened on the account.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record SettlementEventType(String value) implements Code {

  /** Code {@code PAYMENT}. */
  public static final SettlementEventType PAYMENT = new SettlementEventType("PAYMENT");

  /** Code {@code RETURN}. */
  public static final SettlementEventType RETURN = new SettlementEventType("RETURN");

  /** Code {@code REVERSAL}. */
  public static final SettlementEventType REVERSAL = new SettlementEventType("REVERSAL");

  /** Code {@code REJECT}. */
  public static final SettlementEventType REJECT = new SettlementEventType("REJECT");

  /** Code {@code FEE}. */
  public static final SettlementEventType FEE = new SettlementEventType("FEE");

  /** Code {@code INTEREST}. */
  public static final SettlementEventType INTEREST = new SettlementEventType("INTEREST");

  /** Code {@code FX}. */
  public static final SettlementEventType FX = new SettlementEventType("FX");

  /** Code {@code CHARGEBACK}. */
  public static final SettlementEventType CHARGEBACK = new SettlementEventType("CHARGEBACK");

  /** Code {@code PAYOUT}. */
  public static final SettlementEventType PAYOUT = new SettlementEventType("PAYOUT");

  private static final KnownCodes KNOWN =
      KnownCodes.of(PAYMENT, RETURN, REVERSAL, REJECT, FEE, INTEREST, FX, CHARGEBACK, PAYOUT);

  public SettlementEventType {
    value = Code.requireText(value, "SettlementEventType");
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
