package io.ledgerway.model.v1.invoice;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * What a document does to the debt; it decides the sign of the payable effect.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record InvoiceNature(String value) implements Code {

  /** Raises the debt. */
  public static final InvoiceNature INVOICE = new InvoiceNature("INVOICE");

  /** Lowers the debt. */
  public static final InvoiceNature CREDIT_NOTE = new InvoiceNature("CREDIT_NOTE");

  /** Raises the debt. */
  public static final InvoiceNature DEBIT_NOTE = new InvoiceNature("DEBIT_NOTE");

  private static final KnownCodes KNOWN = KnownCodes.of(INVOICE, CREDIT_NOTE, DEBIT_NOTE);

  public InvoiceNature {
    value = Code.requireText(value, "InvoiceNature");
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
