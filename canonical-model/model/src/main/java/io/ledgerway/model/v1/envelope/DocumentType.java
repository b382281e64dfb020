package io.ledgerway.model.v1.envelope;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.KnownCodes;

/**
 * What a document is: the last part of its schema's name.
 *
 * <p>An open code: a value that is not among the constants is kept as it is. Immutable and
 * thread-safe.
 *
 * @param value the code's text, never blank
 */
public record DocumentType(String value) implements Code {

  /** An invoice or credit note. */
  public static final DocumentType INVOICE = new DocumentType("invoice");

  /** A supplier master record. */
  public static final DocumentType SUPPLIER = new DocumentType("supplier");

  /** A payment instruction. */
  public static final DocumentType PAYMENT_INSTRUCTION = new DocumentType("payment-instruction");

  /** A sealed payment batch with its instructions. */
  public static final DocumentType SEALED_BATCH = new DocumentType("sealed-batch");

  /** A report about payments. */
  public static final DocumentType PAYMENT_STATUS_REPORT =
      new DocumentType("payment-status-report");

  /** The header of an account statement. */
  public static final DocumentType ACCOUNT_STATEMENT = new DocumentType("account-statement");

  /** A booking on an account. */
  public static final DocumentType SETTLEMENT_EVENT = new DocumentType("settlement-event");

  /** An ERP's answer to a posting. */
  public static final DocumentType POSTING_ACKNOWLEDGEMENT =
      new DocumentType("posting-acknowledgement");

  /** An order to a supplier. */
  public static final DocumentType PURCHASE_ORDER = new DocumentType("purchase-order");

  /** A receipt of goods or services. */
  public static final DocumentType GOODS_RECEIPT = new DocumentType("goods-receipt");

  /** A request to call a payment back. */
  public static final DocumentType CANCELLATION_REQUEST = new DocumentType("cancellation-request");

  /** The answer to such a request. */
  public static final DocumentType CANCELLATION_RESPONSE =
      new DocumentType("cancellation-response");

  /** A journal entry. */
  public static final DocumentType JOURNAL_ENTRY = new DocumentType("journal-entry");

  /** A dimension of the ledger. */
  public static final DocumentType ACCOUNTING_DIMENSION = new DocumentType("accounting-dimension");

  /** A value of a dimension. */
  public static final DocumentType DIMENSION_VALUE = new DocumentType("dimension-value");

  /** An account of the general ledger. */
  public static final DocumentType GL_ACCOUNT = new DocumentType("gl-account");

  /** A fiscal period. */
  public static final DocumentType FISCAL_PERIOD = new DocumentType("fiscal-period");

  /** A tax code of a ledger. */
  public static final DocumentType TAX_CODE = new DocumentType("tax-code");

  /** Expenses of an employee. */
  public static final DocumentType EXPENSE_REPORT = new DocumentType("expense-report");

  /** A payment batch without its instructions. */
  public static final DocumentType PAYMENT_BATCH = new DocumentType("payment-batch");

  private static final KnownCodes KNOWN =
      KnownCodes.of(
          INVOICE,
          SUPPLIER,
          PAYMENT_INSTRUCTION,
          SEALED_BATCH,
          PAYMENT_STATUS_REPORT,
          ACCOUNT_STATEMENT,
          SETTLEMENT_EVENT,
          POSTING_ACKNOWLEDGEMENT,
          PURCHASE_ORDER,
          GOODS_RECEIPT,
          CANCELLATION_REQUEST,
          CANCELLATION_RESPONSE,
          JOURNAL_ENTRY,
          ACCOUNTING_DIMENSION,
          DIMENSION_VALUE,
          GL_ACCOUNT,
          FISCAL_PERIOD,
          TAX_CODE,
          EXPENSE_REPORT,
          PAYMENT_BATCH);

  public DocumentType {
    value = Code.requireText(value, "DocumentType");
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
