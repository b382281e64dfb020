package io.ledgerway.model.v1.tax;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Which tax.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record TaxType(String value) implements Code {

  /** Code {@code VAT}. */
  public static final TaxType VAT = new TaxType("VAT");

  /** Code {@code GST}. */
  public static final TaxType GST = new TaxType("GST");

  /** Code {@code HST}. */
  public static final TaxType HST = new TaxType("HST");

  /** Code {@code PST}. */
  public static final TaxType PST = new TaxType("PST");

  /** Code {@code SALES}. */
  public static final TaxType SALES = new TaxType("SALES");

  /** Code {@code USE}. */
  public static final TaxType USE = new TaxType("USE");

  /** Code {@code EXCISE}. */
  public static final TaxType EXCISE = new TaxType("EXCISE");

  /** Code {@code IGIC}. */
  public static final TaxType IGIC = new TaxType("IGIC");

  /** Code {@code IPSI}. */
  public static final TaxType IPSI = new TaxType("IPSI");

  private static final KnownCodes KNOWN =
      KnownCodes.of(VAT, GST, HST, PST, SALES, USE, EXCISE, IGIC, IPSI);

  public TaxType {
    value = Code.requireText(value, "TaxType");
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
