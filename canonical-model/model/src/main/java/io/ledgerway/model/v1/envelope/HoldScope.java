package io.ledgerway.model.v1.envelope;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * What a hold stops.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record HoldScope(String value) implements Code {

  /** Code {@code DOCUMENT}. */
  public static final HoldScope DOCUMENT = new HoldScope("DOCUMENT");

  /** Code {@code LINE}. */
  public static final HoldScope LINE = new HoldScope("LINE");

  /** Code {@code PAYMENT}. */
  public static final HoldScope PAYMENT = new HoldScope("PAYMENT");

  private static final KnownCodes KNOWN = KnownCodes.of(DOCUMENT, LINE, PAYMENT);

  public HoldScope {
    value = Code.requireText(value, "HoldScope");
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
