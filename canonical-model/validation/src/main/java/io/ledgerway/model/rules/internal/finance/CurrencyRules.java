package io.ledgerway.model.rules.internal.finance;

import io.ledgerway.model.rules.RuleFindings;
import io.ledgerway.model.rules.RuleGroup;
import io.ledgerway.model.rules.internal.Amounts;
import io.ledgerway.model.rules.internal.MoneyRules;
import io.ledgerway.model.rules.internal.RuleSource;
import io.ledgerway.model.v1.envelope.DocumentWalk;
import io.ledgerway.model.v1.expense.ExpenseReport;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.ledger.JournalEntry;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.procurement.GoodsReceipt;
import io.ledgerway.model.v1.procurement.PurchaseOrder;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.ExchangeRate;
import io.ledgerway.model.v1.value.Money;
import java.util.List;
import java.util.Set;

/** FIN-MN: amounts fit their currency, and currencies fit each other. */
final class CurrencyRules {

  private static final Set<Class<?>> DOCUMENTS =
      Set.of(
          Invoice.class,
          PurchaseOrder.class,
          GoodsReceipt.class,
          JournalEntry.class,
          ExpenseReport.class,
          PaymentInstruction.class,
          SealedBatch.class,
          SettlementEvent.class);

  private CurrencyRules() {}

  static List<RuleGroup> in(RuleSource source) {
    return List.of(
        source.rule(
            "FIN-MN-01",
            "",
            "The value of an amount fits the minor units of its currency.",
            DOCUMENTS,
            CurrencyRules::minorUnits),
        source.rule(
            "FIN-MN-02",
            "",
            "All amounts of an invoice or order are in its currency, but those in the VAT accounting"
                + " currency and balances.",
            Set.of(Invoice.class, PurchaseOrder.class),
            CurrencyRules::oneCurrency),
        source.rule(
            "FIN-MN-03",
            "",
            "An exchange rate is above zero and joins two currencies.",
            DOCUMENTS,
            CurrencyRules::exchangeRates));
  }

  private static void minorUnits(Object document, RuleFindings findings) {
    if (document instanceof Invoice invoice) {
      MoneyRules.minorUnits(invoice, findings);
      return;
    }
    DocumentWalk.each(
        document,
        Money.class,
        (pointer, owner, money) -> {
          int most = money.minorUnits();
          if (Amounts.isFiner(money.amount(), most)) {
            findings.violation(
                pointer,
                "The amount is finer than its currency; correct the amount or the currency",
                "at most " + most + " decimals in " + money.currency(),
                money.amount().toPlainString());
          }
        });
  }

  private static void oneCurrency(Object document, RuleFindings findings) {
    if (document instanceof Invoice invoice) {
      MoneyRules.oneCurrency(invoice, findings);
    } else if (document instanceof PurchaseOrder order) {
      oneCurrency(order, findings);
    }
  }

  private static void oneCurrency(PurchaseOrder order, RuleFindings findings) {
    CurrencyCode currency = order.currency().document();
    if (currency == null) {
      findings.missing("/currency/document");
      return;
    }
    DocumentWalk.each(
        order,
        Money.class,
        (pointer, owner, money) -> {
          boolean balance = pointer.startsWith("/state/") || pointer.endsWith("Accounting");
          if (!balance && !money.currency().equals(currency)) {
            findings.violation(
                pointer,
                "The amount is in another currency; correct the currency here or of the order",
                currency.value(),
                money.currency().value());
          }
        });
  }

  private static void exchangeRates(Object document, RuleFindings findings) {
    if (document instanceof Invoice invoice) {
      MoneyRules.exchangeRate(invoice, findings);
      return;
    }
    DocumentWalk.each(
        document,
        ExchangeRate.class,
        (pointer, owner, rate) -> {
          if (rate.rate().signum() <= 0) {
            findings.violation(
                pointer + "/rate",
                "An exchange rate is above zero; correct it",
                "above 0",
                rate.rate().toPlainString());
          }
          if (rate.from().equals(rate.to())) {
            findings.violation(
                pointer + "/to",
                "The rate joins a currency with itself; name two",
                "two currencies",
                rate.from().value());
          }
        });
  }
}
