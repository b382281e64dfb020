package io.ledgerway.model.v1.ledger;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * What kind of journal entry.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record JournalType(String value) implements Code {

  /** Code {@code STANDARD}. */
  public static final JournalType STANDARD = new JournalType("STANDARD");

  /** Code {@code ACCRUAL}. */
  public static final JournalType ACCRUAL = new JournalType("ACCRUAL");

  /** Code {@code REVERSAL}. */
  public static final JournalType REVERSAL = new JournalType("REVERSAL");

  /** Code {@code ALLOCATION}. */
  public static final JournalType ALLOCATION = new JournalType("ALLOCATION");

  /** Code {@code REVALUATION}. */
  public static final JournalType REVALUATION = new JournalType("REVALUATION");

  /** Code {@code INTERCOMPANY}. */
  public static final JournalType INTERCOMPANY = new JournalType("INTERCOMPANY");

  /** Code {@code CLOSING}. */
  public static final JournalType CLOSING = new JournalType("CLOSING");

  private static final KnownCodes KNOWN =
      KnownCodes.of(STANDARD, ACCRUAL, REVERSAL, ALLOCATION, REVALUATION, INTERCOMPANY, CLOSING);

  public JournalType {
    value = Code.requireText(value, "JournalType");
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
