package io.ledgerway.model.v1.supplier;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * What a check against sanctions lists found.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record ScreeningStatus(String value) implements Code {

  /** Code {@code CLEAR}. */
  public static final ScreeningStatus CLEAR = new ScreeningStatus("CLEAR");

  /** A possible match that a person has to judge. */
  public static final ScreeningStatus HIT = new ScreeningStatus("HIT");

  /** Code {@code BLOCKED}. */
  public static final ScreeningStatus BLOCKED = new ScreeningStatus("BLOCKED");

  /** Code {@code PENDING}. */
  public static final ScreeningStatus PENDING = new ScreeningStatus("PENDING");

  private static final KnownCodes KNOWN = KnownCodes.of(CLEAR, HIT, BLOCKED, PENDING);

  public ScreeningStatus {
    value = Code.requireText(value, "ScreeningStatus");
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
