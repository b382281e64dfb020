package io.ledgerway.model.rules.internal.finance;

import io.ledgerway.model.rules.RuleFindings;
import io.ledgerway.model.rules.RuleGroup;
import io.ledgerway.model.rules.internal.RuleSource;
import io.ledgerway.model.v1.accounting.AccountingAllocation;
import io.ledgerway.model.v1.expense.ExpenseLine;
import io.ledgerway.model.v1.expense.ExpenseReport;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceLine;
import io.ledgerway.model.v1.procurement.GoodsReceipt;
import io.ledgerway.model.v1.procurement.GoodsReceiptLine;
import io.ledgerway.model.v1.procurement.PurchaseOrder;
import io.ledgerway.model.v1.procurement.PurchaseOrderLine;
import io.ledgerway.model.v1.trade.AllowanceCharge;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** FIN-AL-01: allocations share out the whole of what they allocate. */
final class AllocationRules {

  private AllocationRules() {}

  /** What allocations share out: an amount, with or without tax that is cost, and a quantity. */
  private record Whole(
      @Nullable Money amount, BigDecimal nonRecoverable, @Nullable Quantity quantity) {

    static Whole of(@Nullable Money amount) {
      return new Whole(amount, BigDecimal.ZERO, null);
    }
  }

  static RuleGroup in(RuleSource source) {
    return source.rule(
        "FIN-AL-01",
        "/lines/*/posting/allocations",
        "The allocations of a line sum up to 100 percent, to its quantity, or to its net amount with"
            + " or without the tax that can't be deducted.",
        Set.of(Invoice.class, PurchaseOrder.class, GoodsReceipt.class, ExpenseReport.class),
        AllocationRules::check);
  }

  private static void check(Object document, RuleFindings findings) {
    if (document instanceof Invoice invoice) {
      for (int i = 0; i < invoice.lines().size(); i++) {
        InvoiceLine line = invoice.lines().get(i);
        BigDecimal cost = Sums.of(line.tax(), tax -> tax.recovery().nonRecoverableAmount());
        judge(
            line.posting().allocations(),
            new Whole(line.netAmount(), cost, line.quantity()),
            "/lines/" + i + "/posting/allocations",
            findings);
      }
      items(invoice.allowancesCharges(), findings);
    } else if (document instanceof PurchaseOrder order) {
      for (int i = 0; i < order.lines().size(); i++) {
        PurchaseOrderLine line = order.lines().get(i);
        judge(
            line.allocations(),
            new Whole(line.netAmount(), BigDecimal.ZERO, line.quantity()),
            "/lines/" + i + "/allocations",
            findings);
      }
      items(order.allowancesCharges(), findings);
    } else if (document instanceof GoodsReceipt receipt) {
      for (int i = 0; i < receipt.lines().size(); i++) {
        GoodsReceiptLine line = receipt.lines().get(i);
        judge(
            line.allocations(),
            new Whole(line.value(), BigDecimal.ZERO, line.quantities().received()),
            "/lines/" + i + "/allocations",
            findings);
      }
    } else if (document instanceof ExpenseReport report) {
      for (int i = 0; i < report.lines().size(); i++) {
        ExpenseLine line = report.lines().get(i);
        judge(
            line.allocations(),
            Whole.of(line.amounts().transaction()),
            "/lines/" + i + "/allocations",
            findings);
      }
      judge(report.allocations(), Whole.of(report.totals().gross()), "/allocations", findings);
    }
  }

  private static void items(List<AllowanceCharge> items, RuleFindings findings) {
    for (int i = 0; i < items.size(); i++) {
      judge(
          items.get(i).allocations(),
          Whole.of(items.get(i).amount()),
          "/allowancesCharges/" + i + "/allocations",
          findings);
    }
  }

  private static void judge(
      List<AccountingAllocation> allocations, Whole whole, String pointer, RuleFindings findings) {
    if (allocations.isEmpty()) {
      return;
    }
    boolean percentages = allocations.stream().allMatch(it -> it.percentage() != null);
    boolean amounts = allocations.stream().allMatch(it -> it.amount() != null);
    boolean quantities = allocations.stream().allMatch(it -> it.quantity() != null);
    if (!percentages && !amounts && !quantities) {
      boolean one = allocations.size() == 1;
      boolean measured =
          allocations.stream()
              .anyMatch(
                  it -> it.percentage() != null || it.amount() != null || it.quantity() != null);
      if (!one || measured) {
        findings.violation(
            pointer,
            "The allocations are not measured alike; give all of them a percentage, an amount or a"
                + " quantity",
            null,
            null);
      }
      return;
    }
    if (percentages) {
      percentages(allocations, pointer, findings);
    }
    if (amounts) {
      amounts(allocations, whole, pointer, findings);
    }
    if (quantities) {
      quantities(allocations, whole, pointer, findings);
    }
  }

  private static void percentages(
      List<AccountingAllocation> allocations, String pointer, RuleFindings findings) {
    BigDecimal sum = BigDecimal.ZERO;
    for (AccountingAllocation allocation : allocations) {
      sum = sum.add(Objects.requireNonNull(allocation.percentage()).value());
    }
    unless(Sums.same(sum, Sums.HUNDRED), pointer, Sums.HUNDRED, sum, findings);
  }

  private static void amounts(
      List<AccountingAllocation> allocations, Whole whole, String pointer, RuleFindings findings) {
    if (whole.amount() == null) {
      findings.missing(pointer.substring(0, pointer.lastIndexOf('/')));
      return;
    }
    BigDecimal sum = Sums.of(allocations, AccountingAllocation::amount);
    BigDecimal net = whole.amount().amount();
    boolean right = Sums.same(sum, net) || Sums.same(sum, net.add(whole.nonRecoverable()));
    unless(right, pointer, net, sum, findings);
  }

  private static void quantities(
      List<AccountingAllocation> allocations, Whole whole, String pointer, RuleFindings findings) {
    if (whole.quantity() == null) {
      findings.missing(pointer.substring(0, pointer.lastIndexOf('/')));
      return;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (AccountingAllocation allocation : allocations) {
      sum = sum.add(Objects.requireNonNull(allocation.quantity()).value());
    }
    BigDecimal expected = whole.quantity().value();
    unless(Sums.same(sum, expected), pointer, expected, sum, findings);
  }

  private static void unless(
      boolean right,
      String pointer,
      BigDecimal expected,
      BigDecimal actual,
      RuleFindings findings) {
    if (!right) {
      findings.violation(
          pointer,
          "The allocations do not sum up to what they share out; correct them",
          expected.toPlainString(),
          actual.toPlainString());
    }
  }
}
