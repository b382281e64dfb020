package io.ledgerway.model.json.internal;

import static java.util.Map.entry;

import io.ledgerway.model.v1.accounting.AccountingDimension;
import io.ledgerway.model.v1.accounting.DimensionValue;
import io.ledgerway.model.v1.accounting.FiscalPeriod;
import io.ledgerway.model.v1.accounting.GlAccount;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.expense.ExpenseReport;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.ledger.JournalEntry;
import io.ledgerway.model.v1.ledger.PostingAcknowledgement;
import io.ledgerway.model.v1.payment.CancellationRequest;
import io.ledgerway.model.v1.payment.CancellationResponse;
import io.ledgerway.model.v1.payment.PaymentBatch;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.PaymentStatusReport;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.procurement.GoodsReceipt;
import io.ledgerway.model.v1.procurement.PurchaseOrder;
import io.ledgerway.model.v1.settlement.AccountStatement;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.supplier.Supplier;
import io.ledgerway.model.v1.tax.TaxCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The record of each document type. */
public final class DocumentTypes {

  private static final Map<DocumentType, Class<?>> CLASSES =
      Map.ofEntries(
          entry(DocumentType.INVOICE, Invoice.class),
          entry(DocumentType.SUPPLIER, Supplier.class),
          entry(DocumentType.PAYMENT_INSTRUCTION, PaymentInstruction.class),
          entry(DocumentType.SEALED_BATCH, SealedBatch.class),
          entry(DocumentType.PAYMENT_STATUS_REPORT, PaymentStatusReport.class),
          entry(DocumentType.ACCOUNT_STATEMENT, AccountStatement.class),
          entry(DocumentType.SETTLEMENT_EVENT, SettlementEvent.class),
          entry(DocumentType.POSTING_ACKNOWLEDGEMENT, PostingAcknowledgement.class),
          entry(DocumentType.PURCHASE_ORDER, PurchaseOrder.class),
          entry(DocumentType.GOODS_RECEIPT, GoodsReceipt.class),
          entry(DocumentType.CANCELLATION_REQUEST, CancellationRequest.class),
          entry(DocumentType.CANCELLATION_RESPONSE, CancellationResponse.class),
          entry(DocumentType.JOURNAL_ENTRY, JournalEntry.class),
          entry(DocumentType.ACCOUNTING_DIMENSION, AccountingDimension.class),
          entry(DocumentType.DIMENSION_VALUE, DimensionValue.class),
          entry(DocumentType.GL_ACCOUNT, GlAccount.class),
          entry(DocumentType.FISCAL_PERIOD, FiscalPeriod.class),
          entry(DocumentType.TAX_CODE, TaxCode.class),
          entry(DocumentType.EXPENSE_REPORT, ExpenseReport.class),
          entry(DocumentType.PAYMENT_BATCH, PaymentBatch.class));

  private DocumentTypes() {}

  /**
   * All document types.
   *
   * @return the record of each type
   */
  public static Map<DocumentType, Class<?>> all() {
    return CLASSES;
  }

  static @Nullable Class<?> classOf(@Nullable DocumentType type) {
    return type == null ? null : CLASSES.get(type);
  }
}
