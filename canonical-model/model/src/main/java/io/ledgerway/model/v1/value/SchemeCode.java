package io.ledgerway.model.v1.value;

/**
 * Identification scheme: an ISO 6523 ICD or EAS code, or a name such as {@code VAT}.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record SchemeCode(String value) implements Code {

  /** VAT registration. */
  public static final SchemeCode VAT = new SchemeCode("VAT");

  /** Global Location Number. */
  public static final SchemeCode GLN = new SchemeCode("0088");

  /** D-U-N-S number. */
  public static final SchemeCode DUNS = new SchemeCode("0060");

  /** Legal Entity Identifier, ISO 17442. */
  public static final SchemeCode LEI = new SchemeCode("0199");

  private static final KnownCodes KNOWN = KnownCodes.of(VAT, GLN, DUNS, LEI);

  public SchemeCode {
    value = Code.requireText(value, "SchemeCode");
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
