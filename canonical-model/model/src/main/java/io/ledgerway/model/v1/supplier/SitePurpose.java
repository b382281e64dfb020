package io.ledgerway.model.v1.supplier;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * What a supplier's site is for.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record SitePurpose(String value) implements Code {

  /** Code {@code ORDERING}. */
  public static final SitePurpose ORDERING = new SitePurpose("ORDERING");

  /** Code {@code PAY}. */
  public static final SitePurpose PAY = new SitePurpose("PAY");

  /** Requests for quotation. */
  public static final SitePurpose RFQ = new SitePurpose("RFQ");

  /** Code {@code RETURN}. */
  public static final SitePurpose RETURN = new SitePurpose("RETURN");

  private static final KnownCodes KNOWN = KnownCodes.of(ORDERING, PAY, RFQ, RETURN);

  public SitePurpose {
    value = Code.requireText(value, "SitePurpose");
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
