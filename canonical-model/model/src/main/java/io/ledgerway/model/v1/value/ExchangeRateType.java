package io.ledgerway.model.v1.value;

/**
 * Which market or agreement a rate comes from.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record ExchangeRateType(String value) implements Code {

  /** Code {@code SPOT}. */
  public static final ExchangeRateType SPOT = new ExchangeRateType("SPOT");

  /** Code {@code CORPORATE}. */
  public static final ExchangeRateType CORPORATE = new ExchangeRateType("CORPORATE");

  /** Code {@code CONTRACT}. */
  public static final ExchangeRateType CONTRACT = new ExchangeRateType("CONTRACT");

  private static final KnownCodes KNOWN = KnownCodes.of(SPOT, CORPORATE, CONTRACT);

  public ExchangeRateType {
    value = Code.requireText(value, "ExchangeRateType");
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
