package io.ledgerway.model.v1.lifecycle;

import io.ledgerway.model.v1.accounting.FiscalPeriod;
import io.ledgerway.model.v1.expense.ExpenseReport;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.ledger.JournalEntry;
import io.ledgerway.model.v1.payment.PaymentBatch;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.procurement.GoodsReceipt;
import io.ledgerway.model.v1.procurement.PurchaseOrder;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.supplier.Supplier;
import java.util.ArrayList;
import java.util.List;

/** Where documents keep their statuses. Immutable and thread-safe. */
public final class StatusAxes {

  private static final String DOCUMENT = "/document/state/document";
  private static final String POSTED = "/document/state/posting";

  private static final List<StatusAxis<?, ?>> AXES =
      List.of(
          new StatusAxis<>(
              Supplier.class,
              "/document/state/status",
              Lifecycles.SUPPLIER,
              it -> it.state().status()),
          new StatusAxis<>(
              PurchaseOrder.class, DOCUMENT, Lifecycles.ORDER, it -> it.state().document()),
          new StatusAxis<>(
              PurchaseOrder.class,
              "/document/state/supplierResponse",
              Lifecycles.ORDER_RESPONSE,
              it -> it.state().supplierResponse()),
          new StatusAxis<>(
              PurchaseOrder.class,
              "/document/state/receipt",
              Lifecycles.FULFILMENT,
              it -> it.state().receipt()),
          new StatusAxis<>(
              PurchaseOrder.class,
              "/document/state/invoice",
              Lifecycles.FULFILMENT,
              it -> it.state().invoice()),
          new StatusAxis<>(
              GoodsReceipt.class, DOCUMENT, Lifecycles.RECEIPT, it -> it.state().document()),
          new StatusAxis<>(
              Invoice.class, DOCUMENT, Lifecycles.INVOICE, it -> it.state().document()),
          new StatusAxis<>(
              Invoice.class, "/document/state/match", Lifecycles.MATCH, it -> it.state().match()),
          new StatusAxis<>(Invoice.class, POSTED, Lifecycles.POSTING, it -> it.state().posting()),
          new StatusAxis<>(
              Invoice.class,
              "/document/state/payment",
              Lifecycles.PAYMENT,
              it -> it.state().payment()),
          new StatusAxis<>(
              PaymentInstruction.class,
              "/document/state/status",
              Lifecycles.INSTRUCTION,
              it -> it.state().status()),
          new StatusAxis<>(
              PaymentBatch.class, "/document/status", Lifecycles.BATCH, PaymentBatch::status),
          new StatusAxis<>(
              SealedBatch.class,
              "/document/batch/status",
              Lifecycles.BATCH,
              it -> it.batch().status()),
          new StatusAxis<>(
              SettlementEvent.class,
              "/document/outcome/matchStatus",
              Lifecycles.SETTLEMENT_MATCH,
              it -> it.outcome().matchStatus()),
          new StatusAxis<>(
              JournalEntry.class, DOCUMENT, Lifecycles.JOURNAL, it -> it.state().document()),
          new StatusAxis<>(
              JournalEntry.class, POSTED, Lifecycles.POSTING, it -> it.state().posting()),
          new StatusAxis<>(
              ExpenseReport.class, DOCUMENT, Lifecycles.EXPENSE, it -> it.state().document()),
          new StatusAxis<>(
              ExpenseReport.class, POSTED, Lifecycles.POSTING, it -> it.state().posting()),
          new StatusAxis<>(
              ExpenseReport.class,
              "/document/state/reimbursement",
              Lifecycles.REIMBURSEMENT,
              it -> it.state().reimbursement()),
          new StatusAxis<>(
              FiscalPeriod.class,
              "/document/status",
              Lifecycles.FISCAL_PERIOD,
              FiscalPeriod::status));

  private StatusAxes() {}

  /**
   * The axes of a type of document.
   *
   * @param document the document's type
   * @param <D> the document's type
   * @return its axes; empty when it has none
   */
  @SuppressWarnings("unchecked")
  public static <D> List<StatusAxis<D, ?>> of(Class<D> document) {
    List<StatusAxis<D, ?>> axes = new ArrayList<>();
    for (StatusAxis<?, ?> axis : AXES) {
      if (axis.document() == document) {
        axes.add((StatusAxis<D, ?>) axis);
      }
    }
    return axes;
  }
}
