package io.ledgerway.model.v1.invoice;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Whose debt a document is about, seen from our side.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record InvoiceDirection(String value) implements Code {

  /** We owe it. */
  public static final InvoiceDirection PAYABLE = new InvoiceDirection("PAYABLE");

  /** We are owed it. */
  public static final InvoiceDirection RECEIVABLE = new InvoiceDirection("RECEIVABLE");

  private static final KnownCodes KNOWN = KnownCodes.of(PAYABLE, RECEIVABLE);

  public InvoiceDirection {
    value = Code.requireText(value, "InvoiceDirection");
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
