package io.ledgerway.model.v1.ledger;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Side of a journal line.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record JournalSide(String value) implements Code {

  /** Code {@code DEBIT}. */
  public static final JournalSide DEBIT = new JournalSide("DEBIT");

  /** Code {@code CREDIT}. */
  public static final JournalSide CREDIT = new JournalSide("CREDIT");

  private static final KnownCodes KNOWN = KnownCodes.of(DEBIT, CREDIT);

  public JournalSide {
    value = Code.requireText(value, "JournalSide");
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
