package io.ledgerway.model.v1.ledger;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Where a document stands in the ledger.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record PostingStatus(String value) implements Code {

  /** Code {@code UNPOSTED}. */
  public static final PostingStatus UNPOSTED = new PostingStatus("UNPOSTED");

  /** Code {@code PARKED}. */
  public static final PostingStatus PARKED = new PostingStatus("PARKED");

  /** Code {@code POSTED}. */
  public static final PostingStatus POSTED = new PostingStatus("POSTED");

  /** Code {@code FAILED}. */
  public static final PostingStatus FAILED = new PostingStatus("FAILED");

  /** Code {@code REVERSED}. */
  public static final PostingStatus REVERSED = new PostingStatus("REVERSED");

  private static final KnownCodes KNOWN = KnownCodes.of(UNPOSTED, PARKED, POSTED, FAILED, REVERSED);

  public PostingStatus {
    value = Code.requireText(value, "PostingStatus");
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
