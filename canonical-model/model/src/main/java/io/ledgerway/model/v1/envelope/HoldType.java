package io.ledgerway.model.v1.envelope;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Why something waits for a person.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record HoldType(String value) implements Code {

  /** Code {@code NO_ROUTE}. */
  public static final HoldType NO_ROUTE = new HoldType("NO_ROUTE");

  /** Code {@code UNKNOWN_SUPPLIER}. */
  public static final HoldType UNKNOWN_SUPPLIER = new HoldType("UNKNOWN_SUPPLIER");

  /** Code {@code SUPPLIER_BLOCKED}. */
  public static final HoldType SUPPLIER_BLOCKED = new HoldType("SUPPLIER_BLOCKED");

  /** Code {@code BANK_DETAILS_CHANGED}. */
  public static final HoldType BANK_DETAILS_CHANGED = new HoldType("BANK_DETAILS_CHANGED");

  /** Code {@code CONFLICTING_COPY}. */
  public static final HoldType CONFLICTING_COPY = new HoldType("CONFLICTING_COPY");

  /** Code {@code ABOVE_LIMIT}. */
  public static final HoldType ABOVE_LIMIT = new HoldType("ABOVE_LIMIT");

  /** Code {@code NO_LIMIT}. */
  public static final HoldType NO_LIMIT = new HoldType("NO_LIMIT");

  /** Code {@code POSTING_REFUSED}. */
  public static final HoldType POSTING_REFUSED = new HoldType("POSTING_REFUSED");

  /** Code {@code PAYMENT_REJECTED}. */
  public static final HoldType PAYMENT_REJECTED = new HoldType("PAYMENT_REJECTED");

  /** Code {@code PAYMENT_RETURNED}. */
  public static final HoldType PAYMENT_RETURNED = new HoldType("PAYMENT_RETURNED");

  /** Code {@code OUTCOME_UNKNOWN}. */
  public static final HoldType OUTCOME_UNKNOWN = new HoldType("OUTCOME_UNKNOWN");

  /** Code {@code CONNECTION_GONE}. */
  public static final HoldType CONNECTION_GONE = new HoldType("CONNECTION_GONE");

  /** Code {@code MUST_UNDERSTAND}. */
  public static final HoldType MUST_UNDERSTAND = new HoldType("MUST_UNDERSTAND");

  private static final KnownCodes KNOWN =
      KnownCodes.of(
          NO_ROUTE,
          UNKNOWN_SUPPLIER,
          SUPPLIER_BLOCKED,
          BANK_DETAILS_CHANGED,
          CONFLICTING_COPY,
          ABOVE_LIMIT,
          NO_LIMIT,
          POSTING_REFUSED,
          PAYMENT_REJECTED,
          PAYMENT_RETURNED,
          OUTCOME_UNKNOWN,
          CONNECTION_GONE,
          MUST_UNDERSTAND);

  public HoldType {
    value = Code.requireText(value, "HoldType");
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
