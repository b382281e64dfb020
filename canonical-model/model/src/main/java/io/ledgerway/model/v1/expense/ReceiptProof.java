package io.ledgerway.model.v1.expense;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Whether an expense is proven by a receipt.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record ReceiptProof(String value) implements Code {

  /** Code {@code NOT_REQUIRED}. */
  public static final ReceiptProof NOT_REQUIRED = new ReceiptProof("NOT_REQUIRED");

  /** Code {@code REQUIRED}. */
  public static final ReceiptProof REQUIRED = new ReceiptProof("REQUIRED");

  /** Code {@code ATTACHED}. */
  public static final ReceiptProof ATTACHED = new ReceiptProof("ATTACHED");

  /** Code {@code MISSING}. */
  public static final ReceiptProof MISSING = new ReceiptProof("MISSING");

  private static final KnownCodes KNOWN = KnownCodes.of(NOT_REQUIRED, REQUIRED, ATTACHED, MISSING);

  public ReceiptProof {
    value = Code.requireText(value, "ReceiptProof");
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
