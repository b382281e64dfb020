package io.ledgerway.model.v1.invoice;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * How far order and receipt agree with the document.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record MatchStatus(String value) implements Code {

  /** Code {@code NOT_REQUIRED}. */
  public static final MatchStatus NOT_REQUIRED = new MatchStatus("NOT_REQUIRED");

  /** Code {@code UNMATCHED}. */
  public static final MatchStatus UNMATCHED = new MatchStatus("UNMATCHED");

  /** Code {@code PARTIAL}. */
  public static final MatchStatus PARTIAL = new MatchStatus("PARTIAL");

  /** Code {@code MATCHED}. */
  public static final MatchStatus MATCHED = new MatchStatus("MATCHED");

  /** Code {@code EXCEPTION}. */
  public static final MatchStatus EXCEPTION = new MatchStatus("EXCEPTION");

  /** Code {@code OVERRIDDEN}. */
  public static final MatchStatus OVERRIDDEN = new MatchStatus("OVERRIDDEN");

  private static final KnownCodes KNOWN =
      KnownCodes.of(NOT_REQUIRED, UNMATCHED, PARTIAL, MATCHED, EXCEPTION, OVERRIDDEN);

  public MatchStatus {
    value = Code.requireText(value, "MatchStatus");
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
