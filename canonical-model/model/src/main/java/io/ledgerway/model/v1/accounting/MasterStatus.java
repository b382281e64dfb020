package io.ledgerway.model.v1.accounting;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Whether a master record of the ledger is used.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record MasterStatus(String value) implements Code {

  /** Code {@code ACTIVE}. */
  public static final MasterStatus ACTIVE = new MasterStatus("ACTIVE");

  /** Code {@code INACTIVE}. */
  public static final MasterStatus INACTIVE = new MasterStatus("INACTIVE");

  private static final KnownCodes KNOWN = KnownCodes.of(ACTIVE, INACTIVE);

  public MasterStatus {
    value = Code.requireText(value, "MasterStatus");
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
