package io.ledgerway.model.v1.value;

import jakarta.validation.constraints.Pattern;

/**
 * Currency, ISO 4217 alphabetic code, in the letters that the source sent.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record CurrencyCode(@Pattern(regexp = "[A-Z]{3}") String value) implements Code {

  /** Code {@code EUR}. */
  public static final CurrencyCode EUR = new CurrencyCode("EUR");

  /** Code {@code USD}. */
  public static final CurrencyCode USD = new CurrencyCode("USD");

  /** Code {@code PLN}. */
  public static final CurrencyCode PLN = new CurrencyCode("PLN");

  /** Code {@code GBP}. */
  public static final CurrencyCode GBP = new CurrencyCode("GBP");

  /** Code {@code CHF}. */
  public static final CurrencyCode CHF = new CurrencyCode("CHF");

  /** Code {@code JPY}. */
  public static final CurrencyCode JPY = new CurrencyCode("JPY");

  /** Code {@code KWD}. */
  public static final CurrencyCode KWD = new CurrencyCode("KWD");

  /** No currency: the source named none. */
  public static final CurrencyCode XXX = new CurrencyCode("XXX");

  private static final KnownCodes KNOWN = KnownCodes.of(EUR, USD, PLN, GBP, CHF, JPY, KWD, XXX);

  public CurrencyCode {
    value = Code.requireText(value, "CurrencyCode");
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
