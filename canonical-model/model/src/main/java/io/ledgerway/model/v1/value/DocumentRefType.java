package io.ledgerway.model.v1.value;

/**
 * What kind of document or line a reference names.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record DocumentRefType(String value) implements Code {

  /** Code {@code PURCHASE_ORDER}. */
  public static final DocumentRefType PURCHASE_ORDER = new DocumentRefType("PURCHASE_ORDER");

  /** Code {@code PO_LINE}. */
  public static final DocumentRefType PO_LINE = new DocumentRefType("PO_LINE");

  /** Code {@code SALES_ORDER}. */
  public static final DocumentRefType SALES_ORDER = new DocumentRefType("SALES_ORDER");

  /** Code {@code RECEIPT}. */
  public static final DocumentRefType RECEIPT = new DocumentRefType("RECEIPT");

  /** Code {@code RECEIPT_LINE}. */
  public static final DocumentRefType RECEIPT_LINE = new DocumentRefType("RECEIPT_LINE");

  /** Code {@code DESPATCH}. */
  public static final DocumentRefType DESPATCH = new DocumentRefType("DESPATCH");

  /** Code {@code CONTRACT}. */
  public static final DocumentRefType CONTRACT = new DocumentRefType("CONTRACT");

  /** Code {@code PROJECT}. */
  public static final DocumentRefType PROJECT = new DocumentRefType("PROJECT");

  /** Code {@code TENDER}. */
  public static final DocumentRefType TENDER = new DocumentRefType("TENDER");

  /** Code {@code INVOICED_OBJECT}. */
  public static final DocumentRefType INVOICED_OBJECT = new DocumentRefType("INVOICED_OBJECT");

  /** Code {@code PRECEDING_INVOICE}. */
  public static final DocumentRefType PRECEDING_INVOICE = new DocumentRefType("PRECEDING_INVOICE");

  /** Code {@code INVOICE}. */
  public static final DocumentRefType INVOICE = new DocumentRefType("INVOICE");

  /** Code {@code CREDIT_NOTE}. */
  public static final DocumentRefType CREDIT_NOTE = new DocumentRefType("CREDIT_NOTE");

  /** Code {@code PAYMENT}. */
  public static final DocumentRefType PAYMENT = new DocumentRefType("PAYMENT");

  /** Code {@code PAYMENT_BATCH}. */
  public static final DocumentRefType PAYMENT_BATCH = new DocumentRefType("PAYMENT_BATCH");

  /** Code {@code SUPPLIER}. */
  public static final DocumentRefType SUPPLIER = new DocumentRefType("SUPPLIER");

  private static final KnownCodes KNOWN =
      KnownCodes.of(
          PURCHASE_ORDER,
          PO_LINE,
          SALES_ORDER,
          RECEIPT,
          RECEIPT_LINE,
          DESPATCH,
          CONTRACT,
          PROJECT,
          TENDER,
          INVOICED_OBJECT,
          PRECEDING_INVOICE,
          INVOICE,
          CREDIT_NOTE,
          PAYMENT,
          PAYMENT_BATCH,
          SUPPLIER);

  public DocumentRefType {
    value = Code.requireText(value, "DocumentRefType");
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
