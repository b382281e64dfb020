package io.ledgerway.model.v1.tax;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Tax category, UNCL 5305 subset of EN 16931 (BT-118, BT-151).
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record TaxCategory(String value) implements Code {

  /** Standard rate. */
  public static final TaxCategory STANDARD = new TaxCategory("S");

  /** Zero rated. */
  public static final TaxCategory ZERO = new TaxCategory("Z");

  /** Exempt. */
  public static final TaxCategory EXEMPT = new TaxCategory("E");

  /** Reverse charge. */
  public static final TaxCategory REVERSE_CHARGE = new TaxCategory("AE");

  /** Intra-community supply. */
  public static final TaxCategory INTRA_COMMUNITY = new TaxCategory("K");

  /** Export outside the EU. */
  public static final TaxCategory EXPORT = new TaxCategory("G");

  /** Outside the scope of VAT. */
  public static final TaxCategory NOT_SUBJECT = new TaxCategory("O");

  /** Canary Islands general indirect tax. */
  public static final TaxCategory IGIC = new TaxCategory("L");

  /** Tax in Ceuta and Melilla. */
  public static final TaxCategory IPSI = new TaxCategory("M");

  private static final KnownCodes KNOWN =
      KnownCodes.of(
          STANDARD, ZERO, EXEMPT, REVERSE_CHARGE, INTRA_COMMUNITY, EXPORT, NOT_SUBJECT, IGIC, IPSI);

  public TaxCategory {
    value = Code.requireText(value, "TaxCategory");
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
