package io.ledgerway.model.json.internal;

import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.ledger.PostingAcknowledgement;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.PaymentStatusReport;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.settlement.AccountStatement;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.supplier.Supplier;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The record of each document type. */
public final class DocumentTypes {

  private static final Map<DocumentType, Class<?>> CLASSES =
      Map.of(
          DocumentType.INVOICE, Invoice.class,
          DocumentType.SUPPLIER, Supplier.class,
          DocumentType.PAYMENT_INSTRUCTION, PaymentInstruction.class,
          DocumentType.SEALED_BATCH, SealedBatch.class,
          DocumentType.PAYMENT_STATUS_REPORT, PaymentStatusReport.class,
          DocumentType.ACCOUNT_STATEMENT, AccountStatement.class,
          DocumentType.SETTLEMENT_EVENT, SettlementEvent.class,
          DocumentType.POSTING_ACKNOWLEDGEMENT, PostingAcknowledgement.class);

  private DocumentTypes() {}

  static @Nullable Class<?> classOf(@Nullable DocumentType type) {
    return type == null ? null : CLASSES.get(type);
  }
}
