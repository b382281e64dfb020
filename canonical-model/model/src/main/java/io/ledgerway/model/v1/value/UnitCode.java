package io.ledgerway.model.v1.value;

/**
 * Unit of measure, UN/ECE Recommendation 20 and 21.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record UnitCode(String value) implements Code {

  /** Piece. */
  public static final UnitCode PIECE = new UnitCode("H87");

  /** One. */
  public static final UnitCode ONE = new UnitCode("C62");

  /** Hour. */
  public static final UnitCode HOUR = new UnitCode("HUR");

  /** Kilogram. */
  public static final UnitCode KILOGRAM = new UnitCode("KGM");

  /** Day. */
  public static final UnitCode DAY = new UnitCode("DAY");

  private static final KnownCodes KNOWN = KnownCodes.of(PIECE, ONE, HOUR, KILOGRAM, DAY);

  public UnitCode {
    value = Code.requireText(value, "UnitCode");
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
