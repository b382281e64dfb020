package io.ledgerway.model.v1.accounting;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Whether a fiscal period takes postings.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record FiscalPeriodStatus(String value) implements Code {

  /** Code {@code NEVER_OPENED}. */
  public static final FiscalPeriodStatus NEVER_OPENED = new FiscalPeriodStatus("NEVER_OPENED");

  /** Code {@code OPEN}. */
  public static final FiscalPeriodStatus OPEN = new FiscalPeriodStatus("OPEN");

  /** Open for some users or modules only. */
  public static final FiscalPeriodStatus SOFT_CLOSED = new FiscalPeriodStatus("SOFT_CLOSED");

  /** Code {@code CLOSED}. */
  public static final FiscalPeriodStatus CLOSED = new FiscalPeriodStatus("CLOSED");

  /** Code {@code LOCKED}. */
  public static final FiscalPeriodStatus LOCKED = new FiscalPeriodStatus("LOCKED");

  private static final KnownCodes KNOWN =
      KnownCodes.of(NEVER_OPENED, OPEN, SOFT_CLOSED, CLOSED, LOCKED);

  public FiscalPeriodStatus {
    value = Code.requireText(value, "FiscalPeriodStatus");
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
