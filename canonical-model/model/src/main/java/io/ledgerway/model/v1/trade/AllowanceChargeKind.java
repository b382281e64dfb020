package io.ledgerway.model.v1.trade;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Whether an amount is taken off or added.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record AllowanceChargeKind(String value) implements Code {

  /** Taken off (BG-20, BG-27). */
  public static final AllowanceChargeKind ALLOWANCE = new AllowanceChargeKind("ALLOWANCE");

  /** Added (BG-21, BG-28). */
  public static final AllowanceChargeKind CHARGE = new AllowanceChargeKind("CHARGE");

  private static final KnownCodes KNOWN = KnownCodes.of(ALLOWANCE, CHARGE);

  public AllowanceChargeKind {
    value = Code.requireText(value, "AllowanceChargeKind");
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
