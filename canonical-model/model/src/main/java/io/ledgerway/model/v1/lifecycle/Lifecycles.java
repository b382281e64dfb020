package io.ledgerway.model.v1.lifecycle;

import static io.ledgerway.model.v1.lifecycle.LifecycleBuilder.axis;
import static io.ledgerway.model.v1.lifecycle.TransitionCondition.BATCH_DISSOLVED;
import static io.ledgerway.model.v1.lifecycle.TransitionCondition.DATA_CHANGED;
import static io.ledgerway.model.v1.lifecycle.TransitionCondition.EVIDENCE;
import static io.ledgerway.model.v1.lifecycle.TransitionCondition.MONEY_RETURNED;
import static io.ledgerway.model.v1.lifecycle.TransitionCondition.NEW_REVISION;
import static io.ledgerway.model.v1.lifecycle.TransitionCondition.PROVEN_NOT_RECEIVED;
import static io.ledgerway.model.v1.lifecycle.TransitionCondition.RETURN_OR_CREDIT;
import static io.ledgerway.model.v1.lifecycle.TransitionCondition.UNPOSTED;

import io.ledgerway.model.v1.accounting.FiscalPeriodStatus;
import io.ledgerway.model.v1.envelope.ApprovalDecision;
import io.ledgerway.model.v1.expense.ExpenseStatus;
import io.ledgerway.model.v1.expense.ReimbursementStatus;
import io.ledgerway.model.v1.invoice.InvoiceStatus;
import io.ledgerway.model.v1.invoice.MatchStatus;
import io.ledgerway.model.v1.invoice.PaymentStatus;
import io.ledgerway.model.v1.ledger.JournalStatus;
import io.ledgerway.model.v1.ledger.PostingStatus;
import io.ledgerway.model.v1.party.VerificationStatus;
import io.ledgerway.model.v1.payment.BatchStatus;
import io.ledgerway.model.v1.payment.InstructionStatus;
import io.ledgerway.model.v1.procurement.Fulfilment;
import io.ledgerway.model.v1.procurement.OrderStatus;
import io.ledgerway.model.v1.procurement.ReceiptStatus;
import io.ledgerway.model.v1.procurement.SupplierResponse;
import io.ledgerway.model.v1.settlement.SettlementMatchStatus;
import io.ledgerway.model.v1.supplier.SupplierStatus;
import java.util.List;

/** The lifecycles of all axes. Immutable and thread-safe. */
public final class Lifecycles {

  /** A supplier's master record. */
  public static final Lifecycle<SupplierStatus> SUPPLIER =
      axis("Supplier.status", SupplierStatus.DRAFT, SupplierStatus.ACTIVE)
          .from(SupplierStatus.DRAFT, SupplierStatus.PENDING_APPROVAL)
          .from(
              SupplierStatus.PENDING_APPROVAL,
              SupplierStatus.ACTIVE,
              SupplierStatus.REJECTED,
              SupplierStatus.DRAFT)
          .from(SupplierStatus.ACTIVE, SupplierStatus.ON_HOLD, SupplierStatus.INACTIVE)
          .from(SupplierStatus.ON_HOLD, SupplierStatus.ACTIVE, SupplierStatus.INACTIVE)
          .from(SupplierStatus.INACTIVE, SupplierStatus.ACTIVE, SupplierStatus.ARCHIVED)
          .from(SupplierStatus.REJECTED, SupplierStatus.DRAFT)
          .build();

  /** The verification of bank details. */
  public static final Lifecycle<VerificationStatus> BANK_ACCOUNT_VERIFICATION =
      axis("BankAccount.verification", VerificationStatus.UNVERIFIED)
          .from(VerificationStatus.UNVERIFIED, VerificationStatus.PENDING)
          .from(VerificationStatus.PENDING, VerificationStatus.VERIFIED, VerificationStatus.FAILED)
          .fromIf(DATA_CHANGED, VerificationStatus.VERIFIED, VerificationStatus.UNVERIFIED)
          .from(VerificationStatus.VERIFIED, VerificationStatus.REVOKED)
          .from(VerificationStatus.FAILED, VerificationStatus.PENDING)
          .build();

  /** An order itself. */
  public static final Lifecycle<OrderStatus> ORDER =
      axis("PurchaseOrder.status", OrderStatus.DRAFT)
          .from(OrderStatus.DRAFT, OrderStatus.PENDING_APPROVAL, OrderStatus.CANCELLED)
          .from(
              OrderStatus.PENDING_APPROVAL,
              OrderStatus.APPROVED,
              OrderStatus.REJECTED,
              OrderStatus.DRAFT)
          .from(OrderStatus.APPROVED, OrderStatus.ISSUED, OrderStatus.CANCELLED)
          .from(
              OrderStatus.ISSUED,
              OrderStatus.CHANGE_PENDING,
              OrderStatus.CLOSED,
              OrderStatus.CANCELLED)
          .from(OrderStatus.CHANGE_PENDING, OrderStatus.ISSUED, OrderStatus.CANCELLED)
          .from(OrderStatus.CLOSED, OrderStatus.ISSUED)
          .from(OrderStatus.REJECTED, OrderStatus.DRAFT)
          .build();

  /** How the supplier answered an order. */
  public static final Lifecycle<SupplierResponse> ORDER_RESPONSE =
      axis("PurchaseOrder.supplierResponse", SupplierResponse.NONE)
          .from(SupplierResponse.NONE, SupplierResponse.ACKNOWLEDGED)
          .from(
              SupplierResponse.ACKNOWLEDGED,
              SupplierResponse.ACCEPTED,
              SupplierResponse.ACCEPTED_WITH_CHANGE,
              SupplierResponse.REJECTED)
          .fromIf(NEW_REVISION, SupplierResponse.ACKNOWLEDGED, SupplierResponse.NONE)
          .fromIf(NEW_REVISION, SupplierResponse.ACCEPTED, SupplierResponse.NONE)
          .fromIf(NEW_REVISION, SupplierResponse.ACCEPTED_WITH_CHANGE, SupplierResponse.NONE)
          .fromIf(NEW_REVISION, SupplierResponse.REJECTED, SupplierResponse.NONE)
          .build();

  /** How much of an order has been received or invoiced. */
  public static final Lifecycle<Fulfilment> FULFILMENT =
      axis("PurchaseOrder.receiptStatus, invoiceStatus", Fulfilment.NONE)
          .from(Fulfilment.NONE, Fulfilment.PARTIAL, Fulfilment.FULL, Fulfilment.OVER)
          .from(Fulfilment.PARTIAL, Fulfilment.FULL, Fulfilment.OVER)
          .from(Fulfilment.FULL, Fulfilment.OVER)
          .fromIf(RETURN_OR_CREDIT, Fulfilment.PARTIAL, Fulfilment.NONE)
          .fromIf(RETURN_OR_CREDIT, Fulfilment.FULL, Fulfilment.PARTIAL, Fulfilment.NONE)
          .fromIf(
              RETURN_OR_CREDIT,
              Fulfilment.OVER,
              Fulfilment.FULL,
              Fulfilment.PARTIAL,
              Fulfilment.NONE)
          .build();

  /** A receipt. */
  public static final Lifecycle<ReceiptStatus> RECEIPT =
      axis("GoodsReceipt.status", ReceiptStatus.DRAFT, ReceiptStatus.POSTED)
          .from(ReceiptStatus.DRAFT, ReceiptStatus.POSTED, ReceiptStatus.CANCELLED)
          .from(ReceiptStatus.POSTED, ReceiptStatus.REVERSED)
          .build();

  /** An invoice itself. */
  public static final Lifecycle<InvoiceStatus> INVOICE =
      axis("Invoice.status", InvoiceStatus.DRAFT, InvoiceStatus.RECEIVED)
          .from(InvoiceStatus.DRAFT, InvoiceStatus.RECEIVED)
          .from(
              InvoiceStatus.RECEIVED,
              InvoiceStatus.IN_REVIEW,
              InvoiceStatus.REJECTED,
              InvoiceStatus.CANCELLED)
          .from(
              InvoiceStatus.IN_REVIEW,
              InvoiceStatus.DISPUTED,
              InvoiceStatus.APPROVED,
              InvoiceStatus.REJECTED,
              InvoiceStatus.CANCELLED)
          .from(
              InvoiceStatus.DISPUTED,
              InvoiceStatus.IN_REVIEW,
              InvoiceStatus.REJECTED,
              InvoiceStatus.CANCELLED)
          .fromIf(UNPOSTED, InvoiceStatus.APPROVED, InvoiceStatus.IN_REVIEW)
          .fromIf(UNPOSTED, InvoiceStatus.APPROVED, InvoiceStatus.CANCELLED)
          .build();

  /** An invoice against order and receipt. */
  public static final Lifecycle<MatchStatus> MATCH =
      axis("Invoice.matchStatus", MatchStatus.UNMATCHED, MatchStatus.NOT_REQUIRED)
          .from(
              MatchStatus.UNMATCHED,
              MatchStatus.PARTIAL,
              MatchStatus.MATCHED,
              MatchStatus.EXCEPTION)
          .from(MatchStatus.PARTIAL, MatchStatus.MATCHED, MatchStatus.EXCEPTION)
          .from(MatchStatus.EXCEPTION, MatchStatus.MATCHED, MatchStatus.OVERRIDDEN)
          .fromIf(DATA_CHANGED, MatchStatus.NOT_REQUIRED, MatchStatus.UNMATCHED)
          .fromIf(DATA_CHANGED, MatchStatus.PARTIAL, MatchStatus.UNMATCHED)
          .fromIf(DATA_CHANGED, MatchStatus.MATCHED, MatchStatus.UNMATCHED)
          .fromIf(DATA_CHANGED, MatchStatus.EXCEPTION, MatchStatus.UNMATCHED)
          .fromIf(DATA_CHANGED, MatchStatus.OVERRIDDEN, MatchStatus.UNMATCHED)
          .build();

  /** An invoice, journal entry or expense report in the ledger. */
  public static final Lifecycle<PostingStatus> POSTING =
      axis("postingStatus", PostingStatus.UNPOSTED)
          .from(
              PostingStatus.UNPOSTED,
              PostingStatus.PARKED,
              PostingStatus.POSTED,
              PostingStatus.FAILED)
          .from(PostingStatus.PARKED, PostingStatus.POSTED, PostingStatus.UNPOSTED)
          .from(PostingStatus.FAILED, PostingStatus.UNPOSTED, PostingStatus.POSTED)
          .from(PostingStatus.POSTED, PostingStatus.REVERSED)
          .build();

  /** An invoice in payment. */
  public static final Lifecycle<PaymentStatus> PAYMENT =
      axis("Invoice.paymentStatus", PaymentStatus.UNPAID)
          .from(
              PaymentStatus.UNPAID,
              PaymentStatus.SCHEDULED,
              PaymentStatus.PARTIALLY_PAID,
              PaymentStatus.PAID)
          .from(
              PaymentStatus.SCHEDULED,
              PaymentStatus.UNPAID,
              PaymentStatus.PARTIALLY_PAID,
              PaymentStatus.PAID)
          .from(PaymentStatus.PARTIALLY_PAID, PaymentStatus.SCHEDULED, PaymentStatus.PAID)
          .fromIf(MONEY_RETURNED, PaymentStatus.PARTIALLY_PAID, PaymentStatus.UNPAID)
          .fromIf(
              MONEY_RETURNED,
              PaymentStatus.PAID,
              PaymentStatus.PARTIALLY_PAID,
              PaymentStatus.UNPAID)
          .from(PaymentStatus.PAID, PaymentStatus.OVERPAID)
          .from(PaymentStatus.OVERPAID, PaymentStatus.PAID)
          .build();

  /** A payment instruction. */
  public static final Lifecycle<InstructionStatus> INSTRUCTION =
      axis("PaymentInstruction.status", InstructionStatus.DRAFT)
          .from(
              InstructionStatus.DRAFT,
              InstructionStatus.PENDING_APPROVAL,
              InstructionStatus.CANCELLED)
          .from(
              InstructionStatus.PENDING_APPROVAL,
              InstructionStatus.APPROVED,
              InstructionStatus.REJECTED_INTERNAL)
          .from(
              InstructionStatus.APPROVED,
              InstructionStatus.BATCHED,
              InstructionStatus.SUBMITTED,
              InstructionStatus.CANCELLED)
          .from(InstructionStatus.BATCHED, InstructionStatus.SUBMITTED)
          .fromIf(BATCH_DISSOLVED, InstructionStatus.BATCHED, InstructionStatus.APPROVED)
          .from(
              InstructionStatus.SUBMITTED,
              InstructionStatus.ACKNOWLEDGED,
              InstructionStatus.REJECTED,
              InstructionStatus.SUBMITTED_UNKNOWN)
          .fromIf(
              EVIDENCE,
              InstructionStatus.SUBMITTED,
              InstructionStatus.IN_PROCESS,
              InstructionStatus.EXECUTED,
              InstructionStatus.SETTLED)
          .from(
              InstructionStatus.SUBMITTED_UNKNOWN,
              InstructionStatus.ACKNOWLEDGED,
              InstructionStatus.REJECTED)
          .fromIf(
              PROVEN_NOT_RECEIVED, InstructionStatus.SUBMITTED_UNKNOWN, InstructionStatus.APPROVED)
          .fromIf(
              EVIDENCE,
              InstructionStatus.SUBMITTED_UNKNOWN,
              InstructionStatus.EXECUTED,
              InstructionStatus.SETTLED)
          .from(
              InstructionStatus.ACKNOWLEDGED,
              InstructionStatus.IN_PROCESS,
              InstructionStatus.EXECUTED,
              InstructionStatus.REJECTED,
              InstructionStatus.CANCEL_REQUESTED)
          .fromIf(EVIDENCE, InstructionStatus.ACKNOWLEDGED, InstructionStatus.SETTLED)
          .from(
              InstructionStatus.IN_PROCESS,
              InstructionStatus.EXECUTED,
              InstructionStatus.REJECTED,
              InstructionStatus.CANCEL_REQUESTED)
          .fromIf(EVIDENCE, InstructionStatus.IN_PROCESS, InstructionStatus.SETTLED)
          .from(
              InstructionStatus.CANCEL_REQUESTED,
              InstructionStatus.CANCELLED,
              InstructionStatus.EXECUTED,
              InstructionStatus.IN_PROCESS)
          .from(
              InstructionStatus.EXECUTED,
              InstructionStatus.SETTLED,
              InstructionStatus.RETURNED,
              InstructionStatus.REVERSED,
              InstructionStatus.REJECTED)
          .from(InstructionStatus.SETTLED, InstructionStatus.RETURNED, InstructionStatus.REVERSED)
          .build();

  /** A payment batch. */
  public static final Lifecycle<BatchStatus> BATCH =
      axis("PaymentBatch.status", BatchStatus.OPEN)
          .from(BatchStatus.OPEN, BatchStatus.SEALED, BatchStatus.CANCELLED)
          .from(BatchStatus.SEALED, BatchStatus.PENDING_APPROVAL)
          .from(BatchStatus.PENDING_APPROVAL, BatchStatus.APPROVED, BatchStatus.CANCELLED)
          .from(BatchStatus.APPROVED, BatchStatus.SUBMITTED)
          .from(
              BatchStatus.SUBMITTED,
              BatchStatus.ACKNOWLEDGED,
              BatchStatus.PARTIALLY_ACCEPTED,
              BatchStatus.REJECTED,
              BatchStatus.SUBMITTED_UNKNOWN)
          .from(
              BatchStatus.SUBMITTED_UNKNOWN,
              BatchStatus.ACKNOWLEDGED,
              BatchStatus.PARTIALLY_ACCEPTED,
              BatchStatus.REJECTED)
          .from(BatchStatus.ACKNOWLEDGED, BatchStatus.COMPLETED)
          .from(BatchStatus.PARTIALLY_ACCEPTED, BatchStatus.COMPLETED)
          .build();

  /** A booking against what it was for. */
  public static final Lifecycle<SettlementMatchStatus> SETTLEMENT_MATCH =
      axis("SettlementEvent.matchStatus", SettlementMatchStatus.UNMATCHED)
          .from(
              SettlementMatchStatus.UNMATCHED,
              SettlementMatchStatus.SUGGESTED,
              SettlementMatchStatus.MATCHED,
              SettlementMatchStatus.EXCEPTION)
          .from(
              SettlementMatchStatus.SUGGESTED,
              SettlementMatchStatus.MATCHED,
              SettlementMatchStatus.UNMATCHED)
          .from(
              SettlementMatchStatus.MATCHED,
              SettlementMatchStatus.RECONCILED,
              SettlementMatchStatus.UNMATCHED)
          .from(SettlementMatchStatus.EXCEPTION, SettlementMatchStatus.MATCHED)
          .build();

  /** A journal entry before it is posted. */
  public static final Lifecycle<JournalStatus> JOURNAL =
      axis("JournalEntry.status", JournalStatus.DRAFT)
          .from(JournalStatus.DRAFT, JournalStatus.PENDING_APPROVAL)
          .from(JournalStatus.PENDING_APPROVAL, JournalStatus.APPROVED, JournalStatus.REJECTED)
          .fromIf(UNPOSTED, JournalStatus.APPROVED, JournalStatus.DRAFT)
          .from(JournalStatus.REJECTED, JournalStatus.DRAFT)
          .build();

  /** An expense report itself. */
  public static final Lifecycle<ExpenseStatus> EXPENSE =
      axis("ExpenseReport.status", ExpenseStatus.DRAFT, ExpenseStatus.SUBMITTED)
          .from(ExpenseStatus.DRAFT, ExpenseStatus.SUBMITTED)
          .from(ExpenseStatus.SUBMITTED, ExpenseStatus.IN_APPROVAL, ExpenseStatus.WITHDRAWN)
          .from(
              ExpenseStatus.IN_APPROVAL,
              ExpenseStatus.APPROVED,
              ExpenseStatus.RETURNED,
              ExpenseStatus.REJECTED)
          .from(ExpenseStatus.RETURNED, ExpenseStatus.DRAFT)
          .from(ExpenseStatus.WITHDRAWN, ExpenseStatus.DRAFT)
          .from(ExpenseStatus.APPROVED, ExpenseStatus.VOIDED)
          .build();

  /** An expense report in payment. */
  public static final Lifecycle<ReimbursementStatus> REIMBURSEMENT =
      axis("ExpenseReport.reimbursement", ReimbursementStatus.NOT_DUE)
          .from(ReimbursementStatus.NOT_DUE, ReimbursementStatus.PENDING)
          .from(
              ReimbursementStatus.PENDING,
              ReimbursementStatus.PARTIALLY_PAID,
              ReimbursementStatus.PAID)
          .from(ReimbursementStatus.PARTIALLY_PAID, ReimbursementStatus.PAID)
          .from(ReimbursementStatus.PAID, ReimbursementStatus.FAILED)
          .from(ReimbursementStatus.FAILED, ReimbursementStatus.PENDING)
          .build();

  /** A step of an approval; a delegated step opens a new pending one. */
  public static final Lifecycle<ApprovalDecision> APPROVAL =
      axis("Approval.decision", ApprovalDecision.PENDING)
          .from(
              ApprovalDecision.PENDING,
              ApprovalDecision.APPROVED,
              ApprovalDecision.REJECTED,
              ApprovalDecision.RETURNED,
              ApprovalDecision.DELEGATED,
              ApprovalDecision.EXPIRED,
              ApprovalDecision.SKIPPED)
          .build();

  /** A fiscal period. */
  public static final Lifecycle<FiscalPeriodStatus> FISCAL_PERIOD =
      axis("FiscalPeriod.status", FiscalPeriodStatus.NEVER_OPENED, FiscalPeriodStatus.OPEN)
          .from(FiscalPeriodStatus.NEVER_OPENED, FiscalPeriodStatus.OPEN)
          .from(FiscalPeriodStatus.OPEN, FiscalPeriodStatus.SOFT_CLOSED)
          .from(FiscalPeriodStatus.SOFT_CLOSED, FiscalPeriodStatus.CLOSED, FiscalPeriodStatus.OPEN)
          .from(FiscalPeriodStatus.CLOSED, FiscalPeriodStatus.LOCKED, FiscalPeriodStatus.OPEN)
          .build();

  private static final List<Lifecycle<?>> ALL =
      List.of(
          SUPPLIER,
          BANK_ACCOUNT_VERIFICATION,
          ORDER,
          ORDER_RESPONSE,
          FULFILMENT,
          RECEIPT,
          INVOICE,
          MATCH,
          POSTING,
          PAYMENT,
          INSTRUCTION,
          BATCH,
          SETTLEMENT_MATCH,
          JOURNAL,
          EXPENSE,
          REIMBURSEMENT,
          APPROVAL,
          FISCAL_PERIOD);

  private Lifecycles() {}

  /**
   * Every lifecycle.
   *
   * @return the lifecycles, in the order of the documents
   */
  public static List<Lifecycle<?>> all() {
    return ALL;
  }
}
