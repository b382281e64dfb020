package io.ledgerway.model.v1.ledger;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Where a journal entry stands before it is posted.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record JournalStatus(String value) implements Code {

  /** Code {@code DRAFT}. */
  public static final JournalStatus DRAFT = new JournalStatus("DRAFT");

  /** Code {@code PENDING_APPROVAL}. */
  public static final JournalStatus PENDING_APPROVAL = new JournalStatus("PENDING_APPROVAL");

  /** Code {@code APPROVED}. */
  public static final JournalStatus APPROVED = new JournalStatus("APPROVED");

  /** Code {@code REJECTED}. */
  public static final JournalStatus REJECTED = new JournalStatus("REJECTED");

  private static final KnownCodes KNOWN =
      KnownCodes.of(DRAFT, PENDING_APPROVAL, APPROVED, REJECTED);

  public JournalStatus {
    value = Code.requireText(value, "JournalStatus");
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
