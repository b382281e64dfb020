package io.ledgerway.model.v1.party;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * National clearing scheme of a bank code.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record ClearingScheme(String value) implements Code {

  /** ABA routing number, 9 digits. */
  public static final ClearingScheme USABA = new ClearingScheme("USABA");

  /** UK sort code, 6 digits. */
  public static final ClearingScheme GBDSC = new ClearingScheme("GBDSC");

  /** Australian BSB, 6 digits. */
  public static final ClearingScheme AUBSB = new ClearingScheme("AUBSB");

  /** Indian IFSC, 11 characters. */
  public static final ClearingScheme INFSC = new ClearingScheme("INFSC");

  /** Code {@code CACPA}. */
  public static final ClearingScheme CACPA = new ClearingScheme("CACPA");

  /** Code {@code NZNCC}. */
  public static final ClearingScheme NZNCC = new ClearingScheme("NZNCC");

  /** Code {@code ZANCC}. */
  public static final ClearingScheme ZANCC = new ClearingScheme("ZANCC");

  /** Code {@code HKNCC}. */
  public static final ClearingScheme HKNCC = new ClearingScheme("HKNCC");

  /** Code {@code SGIBG}. */
  public static final ClearingScheme SGIBG = new ClearingScheme("SGIBG");

  private static final KnownCodes KNOWN =
      KnownCodes.of(USABA, GBDSC, AUBSB, INFSC, CACPA, NZNCC, ZANCC, HKNCC, SGIBG);

  public ClearingScheme {
    value = Code.requireText(value, "ClearingScheme");
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
