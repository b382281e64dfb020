package io.ledgerway.model.v1.supplier;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Whether a supplier's site is used.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record SiteStatus(String value) implements Code {

  /** Code {@code ACTIVE}. */
  public static final SiteStatus ACTIVE = new SiteStatus("ACTIVE");

  /** Code {@code INACTIVE}. */
  public static final SiteStatus INACTIVE = new SiteStatus("INACTIVE");

  private static final KnownCodes KNOWN = KnownCodes.of(ACTIVE, INACTIVE);

  public SiteStatus {
    value = Code.requireText(value, "SiteStatus");
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
