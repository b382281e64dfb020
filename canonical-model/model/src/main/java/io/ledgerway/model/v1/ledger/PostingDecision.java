package io.ledgerway.model.v1.ledger;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * What an ERP decided about a document that it was given.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record PostingDecision(String value) implements Code {

  /** Booked, with a document number. */
  public static final PostingDecision POSTED = new PostingDecision("POSTED");

  /** Refused; the reasons say why. */
  public static final PostingDecision REJECTED = new PostingDecision("REJECTED");

  private static final KnownCodes KNOWN = KnownCodes.of(POSTED, REJECTED);

  public PostingDecision {
    value = Code.requireText(value, "PostingDecision");
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
