package io.ledgerway.model.v1.invoice;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * How a cost is spread over time.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record DeferralMethod(String value) implements Code {

  /** The same amount each month. */
  public static final DeferralMethod STRAIGHT_LINE = new DeferralMethod("STRAIGHT_LINE");

  /** By days. */
  public static final DeferralMethod DAILY = new DeferralMethod("DAILY");

  private static final KnownCodes KNOWN = KnownCodes.of(STRAIGHT_LINE, DAILY);

  public DeferralMethod {
    value = Code.requireText(value, "DeferralMethod");
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
