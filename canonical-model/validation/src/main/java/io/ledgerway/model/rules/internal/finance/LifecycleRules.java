package io.ledgerway.model.rules.internal.finance;

import io.ledgerway.model.rules.RuleFindings;
import io.ledgerway.model.rules.RuleGroup;
import io.ledgerway.model.rules.ValidationFacts;
import io.ledgerway.model.rules.internal.RuleSource;
import io.ledgerway.model.v1.accounting.FiscalPeriod;
import io.ledgerway.model.v1.expense.ExpenseReport;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.ledger.JournalEntry;
import io.ledgerway.model.v1.lifecycle.Lifecycle;
import io.ledgerway.model.v1.lifecycle.LifecyclePolicy;
import io.ledgerway.model.v1.lifecycle.StatusAxes;
import io.ledgerway.model.v1.lifecycle.StatusAxis;
import io.ledgerway.model.v1.payment.PaymentBatch;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.procurement.GoodsReceipt;
import io.ledgerway.model.v1.procurement.PurchaseOrder;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.supplier.Supplier;
import java.util.Set;

/** FIN-LC-01: a status follows from the one before it. */
final class LifecycleRules {

  private static final Set<Class<?>> DOCUMENTS =
      Set.of(
          Supplier.class,
          PurchaseOrder.class,
          GoodsReceipt.class,
          Invoice.class,
          PaymentInstruction.class,
          PaymentBatch.class,
          SealedBatch.class,
          SettlementEvent.class,
          JournalEntry.class,
          ExpenseReport.class,
          FiscalPeriod.class);

  private LifecycleRules() {}

  static RuleGroup in(RuleSource source) {
    return source.rule(
        Lifecycle.RULE,
        "/state",
        "Each status of a document may follow the one before it.",
        DOCUMENTS,
        LifecycleRules::check);
  }

  private static void check(Object document, RuleFindings findings) {
    axes(document.getClass(), document, findings);
  }

  private static <D> void axes(Class<D> type, Object document, RuleFindings findings) {
    ValidationFacts facts = findings.facts();
    if (!type.isInstance(facts.previous())) {
      findings.missingFact("previous");
      return;
    }
    LifecyclePolicy policy = facts.policy() == null ? LifecyclePolicy.OBSERVE : facts.policy();
    for (StatusAxis<D, ?> axis : StatusAxes.of(type)) {
      axis.move(type.cast(facts.previous()), type.cast(document), policy, facts.conditions())
          .ifPresent(findings::take);
    }
  }
}
