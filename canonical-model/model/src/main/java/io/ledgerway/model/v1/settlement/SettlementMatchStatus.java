package io.ledgerway.model.v1.settlement;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Whether an event has been matched to what we ordered.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record SettlementMatchStatus(String value) implements Code {

  /** Code {@code UNMATCHED}. */
  public static final SettlementMatchStatus UNMATCHED = new SettlementMatchStatus("UNMATCHED");

  /** Code {@code SUGGESTED}. */
  public static final SettlementMatchStatus SUGGESTED = new SettlementMatchStatus("SUGGESTED");

  /** Code {@code MATCHED}. */
  public static final SettlementMatchStatus MATCHED = new SettlementMatchStatus("MATCHED");

  /** Code {@code EXCEPTION}. */
  public static final SettlementMatchStatus EXCEPTION = new SettlementMatchStatus("EXCEPTION");

  /** Code {@code RECONCILED}. */
  public static final SettlementMatchStatus RECONCILED = new SettlementMatchStatus("RECONCILED");

  private static final KnownCodes KNOWN =
      KnownCodes.of(UNMATCHED, SUGGESTED, MATCHED, EXCEPTION, RECONCILED);

  public SettlementMatchStatus {
    value = Code.requireText(value, "SettlementMatchStatus");
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
