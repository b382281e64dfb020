package io.ledgerway.model.rules.internal.finance;

import io.ledgerway.model.rules.RuleGroup;
import io.ledgerway.model.rules.internal.RuleSource;
import java.util.ArrayList;
import java.util.List;

/** All rules of this package. */
public final class FinanceRules {

  private FinanceRules() {}

  /**
   * The rules that every document has to keep.
   *
   * @param source their rule set
   * @return the rules, in the order of their ids
   */
  public static List<RuleGroup> forEveryDocument(RuleSource source) {
    List<RuleGroup> rules = new ArrayList<>();
    rules.add(AllocationRules.in(source));
    rules.add(VerificationRules.in(source));
    rules.add(InvoiceRules.dueDate(source.asWarning()));
    rules.add(ExpenseRules.in(source));
    rules.addAll(ReceiptRules.in(source));
    rules.add(InvoiceRules.duplicate(source));
    rules.addAll(JournalRules.in(source));
    rules.add(LifecycleRules.in(source));
    rules.addAll(CurrencyRules.in(source));
    rules.addAll(SettlementTermRules.in(source));
    rules.addAll(InvoiceRules.references(source.asWarning()));
    rules.addAll(InvoiceRules.signs(source));
    return rules;
  }

  /**
   * The rules before a payment leaves.
   *
   * @param source their rule set
   * @return the rules, in the order of their ids
   */
  public static List<RuleGroup> forPayments(RuleSource source) {
    List<RuleGroup> rules = new ArrayList<>(InstructionRules.in(source));
    rules.addAll(BatchRules.in(source));
    return rules;
  }
}
