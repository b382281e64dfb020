package io.ledgerway.model.rules;

import static io.ledgerway.model.rules.InvoiceCases.facts;
import static io.ledgerway.model.rules.Invoices.eur;

import io.ledgerway.model.v1.accounting.DimensionRef;
import io.ledgerway.model.v1.accounting.FiscalPeriodBuilder;
import io.ledgerway.model.v1.accounting.FiscalPeriodStatus;
import io.ledgerway.model.v1.accounting.GlAccount;
import io.ledgerway.model.v1.accounting.GlAccountBuilder;
import io.ledgerway.model.v1.accounting.GlAccountRef;
import io.ledgerway.model.v1.expense.ExpenseAmounts;
import io.ledgerway.model.v1.expense.ExpenseLineBuilder;
import io.ledgerway.model.v1.expense.ExpenseReport;
import io.ledgerway.model.v1.expense.ExpenseReportBuilder;
import io.ledgerway.model.v1.expense.ExpenseTotalsBuilder;
import io.ledgerway.model.v1.ledger.ConvertedAmounts;
import io.ledgerway.model.v1.ledger.JournalDates;
import io.ledgerway.model.v1.ledger.JournalEntry;
import io.ledgerway.model.v1.ledger.JournalEntryBuilder;
import io.ledgerway.model.v1.ledger.JournalLine;
import io.ledgerway.model.v1.ledger.JournalLineBuilder;
import io.ledgerway.model.v1.ledger.JournalSide;
import io.ledgerway.model.v1.value.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Journal entries and expense reports on both sides of their rules. */
final class LedgerCases {

  private LedgerCases() {}

  static List<FinanceRuleTest.Case> all() {
    JournalEntry balanced = entry(line("DEBIT", "5.00"), line("CREDIT", "5.00"));
    return List.of(
        FinanceRuleTest.Case.of(
            "FIN-JE-01", balanced, entry(line("DEBIT", "5.00"), line("CREDIT", "5.01")), "/lines"),
        FinanceRuleTest.Case.of("FIN-JE-01", converted("21.00"), converted("21.01"), "/lines"),
        FinanceRuleTest.Case.of("FIN-JE-02", balanced, entry(line("DEBIT", "0")), "/lines"),
        FinanceRuleTest.Case.of(
            "FIN-JE-02",
            entry(
                negative(true), line("CREDIT", "-5.00").toBuilder().negativePosting(true).build()),
            entry(negative(false), line("CREDIT", "5.00")),
            "/lines/0/amount"),
        FinanceRuleTest.Case.of(
                "FIN-JE-03",
                entry(onCostCentre("CC")),
                entry(line("DEBIT", "1")),
                "/lines/0/dimensions")
            .with(facts(it -> it.accounts(ref -> Optional.of(account(true))))),
        FinanceRuleTest.Case.of(
                "FIN-JE-03",
                entry(onCostCentre("CC")),
                entry(onCostCentre("CC")),
                "/lines/0/account")
            .with(
                facts(it -> it.accounts(ref -> Optional.of(account(true)))),
                facts(it -> it.accounts(ref -> Optional.of(account(false))))),
        FinanceRuleTest.Case.of("FIN-JE-04", balanced, balanced, "/dates/accounting")
            .with(period(FiscalPeriodStatus.OPEN), period(FiscalPeriodStatus.SOFT_CLOSED)),
        FinanceRuleTest.Case.of(
            "FIN-EX-01", report("10.00", "7.00"), report("10.01", "7.00"), "/totals/gross"),
        FinanceRuleTest.Case.of(
            "FIN-EX-01", report("10.00", "7.00"), report("10.00", "7.01"), "/totals/dueEmployee"),
        FinanceRuleTest.Case.of(
            "FIN-MN-01", balanced, entry(line("DEBIT", "1.001")), "/lines/0/amount"));
  }

  private static JournalEntry entry(JournalLine... lines) {
    return JournalEntryBuilder.builder()
        .ledger("0L")
        .dates(new JournalDates(LocalDate.of(2026, 3, 4), null, null))
        .lines(Arrays.asList(lines))
        .build();
  }

  private static JournalLine line(String side, String amount) {
    return JournalLineBuilder.builder()
        .account(new GlAccountRef("4711", null, null))
        .side(new JournalSide(side))
        .amount(eur(amount))
        .build();
  }

  private static JournalLine negative(boolean allowed) {
    return line("DEBIT", "-5.00").toBuilder().negativePosting(allowed).build();
  }

  private static JournalEntry converted(String credit) {
    Money debit = Money.of("21.00", "PLN");
    return entry(
        line("DEBIT", "5.00").toBuilder()
            .converted(new ConvertedAmounts(debit, null, null))
            .build(),
        line("CREDIT", "5.00").toBuilder()
            .converted(new ConvertedAmounts(Money.of(credit, "PLN"), null, null))
            .build());
  }

  private static JournalLine onCostCentre(String code) {
    return line("DEBIT", "1").toBuilder()
        .dimensions(List.of(new DimensionRef("COST_CENTER", code, null)))
        .build();
  }

  private static GlAccount account(boolean postable) {
    return GlAccountBuilder.builder()
        .code("4711")
        .postingAllowed(postable)
        .requiredDimensions(List.of("COST_CENTER"))
        .build();
  }

  private static ValidationFacts period(FiscalPeriodStatus status) {
    return facts(
        it ->
            it.periods(
                (ledger, day) ->
                    Optional.of(FiscalPeriodBuilder.builder().status(status).build())));
  }

  private static ExpenseReport report(String gross, String due) {
    return ExpenseReportBuilder.builder()
        .lines(
            List.of(
                ExpenseLineBuilder.builder()
                    .amounts(new ExpenseAmounts(Money.of("2.30", "USD"), null, eur("2.00"), null))
                    .build(),
                ExpenseLineBuilder.builder()
                    .amounts(new ExpenseAmounts(eur("8.00"), null, null, null))
                    .build()))
        .totals(
            ExpenseTotalsBuilder.builder()
                .gross(eur(gross))
                .reimbursable(eur("10.00"))
                .advanceApplied(eur("3.00"))
                .dueEmployee(eur(due))
                .build())
        .build();
  }
}
