package io.ledgerway.model.v1.party;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * What a tax registration is.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record TaxRegistrationType(String value) implements Code {

  /** VAT identifier (BT-31, BT-48, BT-63). */
  public static final TaxRegistrationType VAT = new TaxRegistrationType("VAT");

  /** Local tax registration (BT-32). */
  public static final TaxRegistrationType LOCAL = new TaxRegistrationType("LOCAL");

  private static final KnownCodes KNOWN = KnownCodes.of(VAT, LOCAL);

  public TaxRegistrationType {
    value = Code.requireText(value, "TaxRegistrationType");
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
