package io.ledgerway.model.v1.tax;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Who computed a tax.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record TaxSource(String value) implements Code {

  /** As the supplier's document states it. */
  public static final TaxSource SUPPLIER = new TaxSource("SUPPLIER");

  /** Computed by our own system. */
  public static final TaxSource BUYER_SYSTEM = new TaxSource("BUYER_SYSTEM");

  /** Computed by a tax engine. */
  public static final TaxSource TAX_ENGINE = new TaxSource("TAX_ENGINE");

  private static final KnownCodes KNOWN = KnownCodes.of(SUPPLIER, BUYER_SYSTEM, TAX_ENGINE);

  public TaxSource {
    value = Code.requireText(value, "TaxSource");
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
