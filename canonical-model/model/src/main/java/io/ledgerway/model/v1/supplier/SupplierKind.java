package io.ledgerway.model.v1.supplier;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * What a supplier is.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record SupplierKind(String value) implements Code {

  /** Code {@code COMPANY}. */
  public static final SupplierKind COMPANY = new SupplierKind("COMPANY");

  /** Code {@code INDIVIDUAL}. */
  public static final SupplierKind INDIVIDUAL = new SupplierKind("INDIVIDUAL");

  /** Code {@code GOVERNMENT}. */
  public static final SupplierKind GOVERNMENT = new SupplierKind("GOVERNMENT");

  /** Code {@code EMPLOYEE}. */
  public static final SupplierKind EMPLOYEE = new SupplierKind("EMPLOYEE");

  /** Code {@code ONE_TIME}. */
  public static final SupplierKind ONE_TIME = new SupplierKind("ONE_TIME");

  /** Code {@code INTERCOMPANY}. */
  public static final SupplierKind INTERCOMPANY = new SupplierKind("INTERCOMPANY");

  private static final KnownCodes KNOWN =
      KnownCodes.of(COMPANY, INDIVIDUAL, GOVERNMENT, EMPLOYEE, ONE_TIME, INTERCOMPANY);

  public SupplierKind {
    value = Code.requireText(value, "SupplierKind");
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
