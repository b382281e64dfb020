package io.ledgerway.model.v1.accounting;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * What an accounting dimension is about.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record DimensionKind(String value) implements Code {

  /** Code {@code COST_CENTER}. */
  public static final DimensionKind COST_CENTER = new DimensionKind("COST_CENTER");

  /** Code {@code DEPARTMENT}. */
  public static final DimensionKind DEPARTMENT = new DimensionKind("DEPARTMENT");

  /** Code {@code CLASS}. */
  public static final DimensionKind CLASS = new DimensionKind("CLASS");

  /** Code {@code LOCATION}. */
  public static final DimensionKind LOCATION = new DimensionKind("LOCATION");

  /** Code {@code PROJECT}. */
  public static final DimensionKind PROJECT = new DimensionKind("PROJECT");

  /** Code {@code PRODUCT}. */
  public static final DimensionKind PRODUCT = new DimensionKind("PRODUCT");

  /** Code {@code ENTITY}. */
  public static final DimensionKind ENTITY = new DimensionKind("ENTITY");

  /** Code {@code CUSTOM}. */
  public static final DimensionKind CUSTOM = new DimensionKind("CUSTOM");

  private static final KnownCodes KNOWN =
      KnownCodes.of(COST_CENTER, DEPARTMENT, CLASS, LOCATION, PROJECT, PRODUCT, ENTITY, CUSTOM);

  public DimensionKind {
    value = Code.requireText(value, "DimensionKind");
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
