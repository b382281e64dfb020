package io.ledgerway.model.rules.internal.finance;

import io.ledgerway.model.rules.RuleFindings;
import io.ledgerway.model.rules.RuleGroup;
import io.ledgerway.model.rules.internal.RuleSource;
import io.ledgerway.model.v1.expense.ExpenseAmounts;
import io.ledgerway.model.v1.expense.ExpenseReport;
import io.ledgerway.model.v1.expense.ExpenseTotals;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** FIN-EX-01: totals of an expense report. */
final class ExpenseRules {

  private ExpenseRules() {}

  static RuleGroup in(RuleSource source) {
    return source.document(
        ExpenseReport.class,
        "FIN-EX-01",
        "/totals",
        "The expenses sum up to the gross total, and the employee is due what is reimbursable less"
            + " advances.",
        (report, findings) -> {
          gross(report, findings);
          due(report.totals(), findings);
        });
  }

  private static void gross(ExpenseReport report, RuleFindings findings) {
    Money gross = report.totals().gross();
    if (gross == null) {
      findings.missing("/totals/gross");
      return;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < report.lines().size(); i++) {
      Money amount = in(gross.currency(), report.lines().get(i).amounts());
      if (amount == null) {
        findings.missing("/lines/" + i + "/amounts");
        return;
      }
      sum = sum.add(amount.amount());
    }
    mismatch(gross.amount(), sum, "/totals/gross", "the sum of the expenses", findings);
  }

  /** An expense counts with the amount that is in the currency of the totals. */
  private static @Nullable Money in(CurrencyCode currency, ExpenseAmounts amounts) {
    return Stream.of(amounts.transaction(), amounts.billed(), amounts.reimbursable())
        .filter(amount -> amount != null && amount.currency().equals(currency))
        .findFirst()
        .orElse(null);
  }

  private static void due(ExpenseTotals totals, RuleFindings findings) {
    Money due = totals.dueEmployee();
    if (due == null) {
      return;
    }
    if (totals.reimbursable() == null) {
      findings.missing("/totals/reimbursable");
      return;
    }
    BigDecimal expected =
        totals.reimbursable().amount().subtract(Sums.orZero(totals.advanceApplied()));
    mismatch(due.amount(), expected, "/totals/dueEmployee", "reimbursable less advances", findings);
  }

  private static void mismatch(
      BigDecimal stated, BigDecimal expected, String pointer, String what, RuleFindings findings) {
    if (!Sums.same(stated, expected)) {
      findings.violation(
          pointer,
          "The amount is not " + what + "; correct it or the amounts that it is made of",
          expected.toPlainString(),
          stated.toPlainString());
    }
  }
}
