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

  private static final KnownCodes KNOWN =
      KnownCodes.of(
          INVOICE,
          SUPPLIER,
          PAYMENT_INSTRUCTION,
          SEALED_BATCH,
          PAYMENT_STATUS_REPORT,
          ACCOUNT_STATEMENT,
          SETTLEMENT_EVENT,
          POSTING_ACKNOWLEDGEMENT);

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
