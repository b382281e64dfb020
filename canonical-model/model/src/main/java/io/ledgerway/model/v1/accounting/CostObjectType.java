package io.ledgerway.model.v1.accounting;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * What bears a cost.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record CostObjectType(String value) implements Code {

  /** Code {@code COST_CENTER}. */
  public static final CostObjectType COST_CENTER = new CostObjectType("COST_CENTER");

  /** Element of a work breakdown structure. */
  public static final CostObjectType WBS = new CostObjectType("WBS");

  /** Internal order. */
  public static final CostObjectType ORDER = new CostObjectType("ORDER");

  /** Code {@code ASSET}. */
  public static final CostObjectType ASSET = new CostObjectType("ASSET");

  /** Code {@code PROJECT}. */
  public static final CostObjectType PROJECT = new CostObjectType("PROJECT");

  private static final KnownCodes KNOWN = KnownCodes.of(COST_CENTER, WBS, ORDER, ASSET, PROJECT);

  public CostObjectType {
    value = Code.requireText(value, "CostObjectType");
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
