package io.ledgerway.model.v1.value;

import jakarta.validation.constraints.Pattern;

/**
 * Country, ISO 3166-1 alpha-2.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record CountryCode(@Pattern(regexp = "[A-Z0-9]{2}") String value) implements Code {

  /** Code {@code DE}. */
  public static final CountryCode DE = new CountryCode("DE");

  /** Code {@code PL}. */
  public static final CountryCode PL = new CountryCode("PL");

  /** Code {@code FR}. */
  public static final CountryCode FR = new CountryCode("FR");

  /** Code {@code US}. */
  public static final CountryCode US = new CountryCode("US");

  /** Code {@code GB}. */
  public static final CountryCode GB = new CountryCode("GB");

  /** Code {@code JP}. */
  public static final CountryCode JP = new CountryCode("JP");

  /** Code {@code KW}. */
  public static final CountryCode KW = new CountryCode("KW");

  private static final KnownCodes KNOWN = KnownCodes.of(DE, PL, FR, US, GB, JP, KW);

  public CountryCode {
    value = Code.requireText(value, "CountryCode");
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
