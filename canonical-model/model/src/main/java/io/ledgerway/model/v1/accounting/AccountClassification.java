package io.ledgerway.model.v1.accounting;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * What an account is in the balance sheet or income statement.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record AccountClassification(String value) implements Code {

  /** Code {@code ASSET}. */
  public static final AccountClassification ASSET = new AccountClassification("ASSET");

  /** Code {@code LIABILITY}. */
  public static final AccountClassification LIABILITY = new AccountClassification("LIABILITY");

  /** Code {@code EQUITY}. */
  public static final AccountClassification EQUITY = new AccountClassification("EQUITY");

  /** Code {@code REVENUE}. */
  public static final AccountClassification REVENUE = new AccountClassification("REVENUE");

  /** Code {@code EXPENSE}. */
  public static final AccountClassification EXPENSE = new AccountClassification("EXPENSE");

  private static final KnownCodes KNOWN = KnownCodes.of(ASSET, LIABILITY, EQUITY, REVENUE, EXPENSE);

  public AccountClassification {
    value = Code.requireText(value, "AccountClassification");
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
