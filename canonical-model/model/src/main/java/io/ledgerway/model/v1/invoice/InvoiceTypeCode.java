package io.ledgerway.model.v1.invoice;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * Document type, UNTDID 1001 (BT-3).
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record InvoiceTypeCode(String value) implements Code {

  /** Commercial invoice. */
  public static final InvoiceTypeCode COMMERCIAL_INVOICE = new InvoiceTypeCode("380");

  /** Credit note. */
  public static final InvoiceTypeCode CREDIT_NOTE = new InvoiceTypeCode("381");

  /** Debit note. */
  public static final InvoiceTypeCode DEBIT_NOTE = new InvoiceTypeCode("383");

  /** Corrected invoice. */
  public static final InvoiceTypeCode CORRECTED_INVOICE = new InvoiceTypeCode("384");

  /** Prepayment invoice. */
  public static final InvoiceTypeCode PREPAYMENT_INVOICE = new InvoiceTypeCode("386");

  /** Self-billed invoice. */
  public static final InvoiceTypeCode SELF_BILLED_INVOICE = new InvoiceTypeCode("389");

  /** Self-billed credit note. */
  public static final InvoiceTypeCode SELF_BILLED_CREDIT_NOTE = new InvoiceTypeCode("261");

  /** Factored invoice. */
  public static final InvoiceTypeCode FACTORED_INVOICE = new InvoiceTypeCode("393");

  /** Factored credit note. */
  public static final InvoiceTypeCode FACTORED_CREDIT_NOTE = new InvoiceTypeCode("396");

  /** Partial invoice. */
  public static final InvoiceTypeCode PARTIAL_INVOICE = new InvoiceTypeCode("326");

  private static final KnownCodes KNOWN =
      KnownCodes.of(
          COMMERCIAL_INVOICE,
          CREDIT_NOTE,
          DEBIT_NOTE,
          CORRECTED_INVOICE,
          PREPAYMENT_INVOICE,
          SELF_BILLED_INVOICE,
          SELF_BILLED_CREDIT_NOTE,
          FACTORED_INVOICE,
          FACTORED_CREDIT_NOTE,
          PARTIAL_INVOICE);

  public InvoiceTypeCode {
    value = Code.requireText(value, "InvoiceTypeCode");
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
