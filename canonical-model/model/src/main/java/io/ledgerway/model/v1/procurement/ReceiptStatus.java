package io.ledgerway.model.v1.procurement;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Where a receipt stands.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record ReceiptStatus(String value) implements Code {

  /** Code {@code DRAFT}. */
  public static final ReceiptStatus DRAFT = new ReceiptStatus("DRAFT");

  /** Code {@code POSTED}. */
  public static final ReceiptStatus POSTED = new ReceiptStatus("POSTED");

  /** Code {@code REVERSED}. */
  public static final ReceiptStatus REVERSED = new ReceiptStatus("REVERSED");

  /** Code {@code CANCELLED}. */
  public static final ReceiptStatus CANCELLED = new ReceiptStatus("CANCELLED");

  private static final KnownCodes KNOWN = KnownCodes.of(DRAFT, POSTED, REVERSED, CANCELLED);

  public ReceiptStatus {
    value = Code.requireText(value, "ReceiptStatus");
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
