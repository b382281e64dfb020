package io.ledgerway.model.v1.procurement;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * What a receipt does to stock or service.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record ReceiptKind(String value) implements Code {

  /** Code {@code RECEIPT}. */
  public static final ReceiptKind RECEIPT = new ReceiptKind("RECEIPT");

  /** Goods that went back. */
  public static final ReceiptKind RETURN = new ReceiptKind("RETURN");

  /** Corrects an earlier receipt, which it never edits. */
  public static final ReceiptKind CORRECTION = new ReceiptKind("CORRECTION");

  /** A service that was performed. */
  public static final ReceiptKind SERVICE_ENTRY = new ReceiptKind("SERVICE_ENTRY");

  private static final KnownCodes KNOWN = KnownCodes.of(RECEIPT, RETURN, CORRECTION, SERVICE_ENTRY);

  public ReceiptKind {
    value = Code.requireText(value, "ReceiptKind");
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
