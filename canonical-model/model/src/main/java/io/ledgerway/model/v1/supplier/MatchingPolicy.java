package io.ledgerway.model.v1.supplier;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Against what an invoice has to match before it is paid.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record MatchingPolicy(String value) implements Code {

  /** Nothing. */
  public static final MatchingPolicy NONE = new MatchingPolicy("NONE");

  /** The order. */
  public static final MatchingPolicy TWO_WAY = new MatchingPolicy("TWO_WAY");

  /** Order and receipt. */
  public static final MatchingPolicy THREE_WAY = new MatchingPolicy("THREE_WAY");

  /** Order, receipt and inspection. */
  public static final MatchingPolicy FOUR_WAY = new MatchingPolicy("FOUR_WAY");

  private static final KnownCodes KNOWN = KnownCodes.of(NONE, TWO_WAY, THREE_WAY, FOUR_WAY);

  public MatchingPolicy {
    value = Code.requireText(value, "MatchingPolicy");
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
