package io.ledgerway.model.v1.settlement;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Side of a booking on the account.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record CreditDebit(String value) implements Code {

  /** Money came in. */
  public static final CreditDebit CREDIT = new CreditDebit("CRDT");

  /** Money went out. */
  public static final CreditDebit DEBIT = new CreditDebit("DBIT");

  private static final KnownCodes KNOWN = KnownCodes.of(CREDIT, DEBIT);

  public CreditDebit {
    value = Code.requireText(value, "CreditDebit");
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
