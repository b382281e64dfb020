package io.ledgerway.model.rules.internal.finance;

import io.ledgerway.model.rules.RuleFindings;
import io.ledgerway.model.rules.RuleGroup;
import io.ledgerway.model.rules.internal.RuleSource;
import io.ledgerway.model.v1.invoice.Application;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceState;
import io.ledgerway.model.v1.tax.WithholdingLine;
import io.ledgerway.model.v1.tax.WithholdingTiming;
import io.ledgerway.model.v1.trade.EarlyPaymentDiscount;
import io.ledgerway.model.v1.trade.Instalment;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** FIN-PM and FIN-WH: what is to be paid, when, and what is still open. */
final class SettlementTermRules {

  private static final String INSTALMENTS = "/payment/terms/instalments";
  private static final String OPEN = "/state/openAmount";

  private SettlementTermRules() {}

  static List<RuleGroup> in(RuleSource source) {
    return List.of(
        source.invoice(
            "FIN-PM-01",
            INSTALMENTS,
            "Instalments sum up to the amount due, or to 100 percent.",
            SettlementTermRules::instalments),
        source.invoice(
            "FIN-PM-02",
            "/payment/terms/discounts/*/until",
            "A discount for early payment ends on the due date at the latest.",
            SettlementTermRules::discounts),
        source.invoice(
            "FIN-PM-03",
            OPEN,
            "The open amount is the amount due less what was paid, credited, written off, discounted,"
                + " withheld at payment and retained.",
            SettlementTermRules::open),
        source.invoice(
            "FIN-WH-01",
            "/payment/withholding",
            "The taxes withheld do not exceed the total with tax.",
            SettlementTermRules::withholding));
  }

  private static void instalments(Invoice invoice, RuleFindings findings) {
    List<Instalment> instalments = invoice.payment().terms().instalments();
    if (instalments.isEmpty()) {
      return;
    }
    if (instalments.stream().allMatch(it -> it.amount() != null)) {
      Money due = invoice.totals().amountDue();
      if (due == null) {
        findings.missing("/totals/amountDue");
        return;
      }
      sum(Sums.of(instalments, Instalment::amount), due.amount(), findings);
    } else if (instalments.stream().allMatch(it -> it.percent() != null)) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Instalment instalment : instalments) {
        sum = sum.add(Objects.requireNonNull(instalment.percent()).value());
      }
      sum(sum, Sums.HUNDRED, findings);
    } else {
      findings.violation(
          INSTALMENTS,
          "The instalments are not measured alike; give all of them an amount or a percentage",
          null,
          null);
    }
  }

  private static void sum(BigDecimal actual, BigDecimal expected, RuleFindings findings) {
    if (!Sums.same(actual, expected)) {
      findings.violation(
          INSTALMENTS,
          "The instalments do not sum up to what is due; correct them",
          expected.toPlainString(),
          actual.toPlainString());
    }
  }

  private static void discounts(Invoice invoice, RuleFindings findings) {
    LocalDate due = invoice.dates().due();
    List<EarlyPaymentDiscount> discounts = invoice.payment().terms().discounts();
    for (int i = 0; i < discounts.size(); i++) {
      LocalDate until = discounts.get(i).until();
      if (until == null) {
        continue;
      }
      if (due == null) {
        findings.missing("/dates/due");
      } else if (until.isAfter(due)) {
        findings.violation(
            "/payment/terms/discounts/" + i + "/until",
            "The discount ends after the due date; check both",
            due + " or earlier",
            until.toString());
      }
    }
  }

  /** Tax is withheld when a payment is made, so before that the amount is still open. */
  private static void open(Invoice invoice, RuleFindings findings) {
    InvoiceState state = invoice.state();
    Money open = state.openAmount();
    if (open == null) {
      return;
    }
    Money due = invoice.totals().amountDue();
    if (due == null || state.paidAmount() == null) {
      findings.missing(due == null ? "/totals/amountDue" : "/state/paidAmount");
      return;
    }
    BigDecimal expected =
        due.amount()
            .subtract(Sums.orZero(state.paidAmount()))
            .subtract(Sums.orZero(state.creditedAmount()))
            .subtract(Sums.of(state.applications(), Application::writeOff))
            .subtract(Sums.of(state.applications(), Application::discountTaken))
            .subtract(Sums.orZero(invoice.totals().retention()));
    List<WithholdingLine> atPayment =
        invoice.payment().withholding().stream()
            .filter(line -> WithholdingTiming.AT_PAYMENT.equals(line.timing()))
            .toList();
    BigDecimal withheld = Sums.of(atPayment, WithholdingLine::amount);
    boolean right =
        Sums.same(open.amount(), expected) || Sums.same(open.amount(), expected.subtract(withheld));
    if (!right) {
      findings.violation(
          OPEN,
          "The open amount does not follow from what is due and what was settled; correct the"
              + " amount that is wrong",
          expected.toPlainString(),
          open.amount().toPlainString());
    }
  }

  private static void withholding(Invoice invoice, RuleFindings findings) {
    List<WithholdingLine> lines = invoice.payment().withholding();
    Money total = invoice.totals().taxInclusive();
    if (lines.isEmpty()) {
      return;
    }
    if (total == null) {
      findings.missing("/totals/taxInclusive");
      return;
    }
    BigDecimal sum = Sums.of(lines, WithholdingLine::amount);
    if (sum.abs().compareTo(total.amount().abs()) > 0) {
      findings.violation(
          "/payment/withholding",
          "More tax is withheld than the document is worth; correct it",
          "at most " + total.amount().abs().toPlainString(),
          sum.abs().toPlainString());
    }
  }
}
