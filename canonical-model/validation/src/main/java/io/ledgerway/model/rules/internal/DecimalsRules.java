package io.ledgerway.model.rules.internal;

import io.ledgerway.model.rules.Rule;
import io.ledgerway.model.rules.RuleCheck;
import io.ledgerway.model.rules.RuleFindings;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceLine;
import io.ledgerway.model.v1.invoice.InvoiceTotals;
import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.trade.AllowanceCharge;
import io.ledgerway.model.v1.trade.AllowanceChargeKind;
import io.ledgerway.model.v1.value.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** BR-DEC: amounts have at most two decimals as they were written, so 10.000 has three. */
public final class DecimalsRules {

  private static final int MOST = 2;
  private static final String ITEM = "/allowancesCharges/";

  private final RuleSource source;
  private final List<Rule> rules = new ArrayList<>();

  private DecimalsRules(RuleSource source) {
    this.source = source;
  }

  /** Reads an amount. */
  @FunctionalInterface
  private interface Amount<T> extends Function<T, @Nullable Money> {}

  /**
   * The rules. BR-DEC-13 and BR-DEC-15 are warnings: the official UBL test of both compares with a
   * node that is never there and so never fails a document.
   *
   * @param source their rule set
   * @return BR-DEC-01 to BR-DEC-28, as far as they exist
   */
  public static List<Rule> in(RuleSource source) {
    DecimalsRules made = new DecimalsRules(source);
    made.document();
    made.totals();
    made.breakdown();
    made.lines();
    return List.copyOf(made.rules);
  }

  private void document() {
    item("BR-DEC-01", AllowanceChargeKind.ALLOWANCE, "amount", AllowanceCharge::amount);
    item("BR-DEC-02", AllowanceChargeKind.ALLOWANCE, "baseAmount", AllowanceCharge::baseAmount);
    item("BR-DEC-05", AllowanceChargeKind.CHARGE, "amount", AllowanceCharge::amount);
    item("BR-DEC-06", AllowanceChargeKind.CHARGE, "baseAmount", AllowanceCharge::baseAmount);
  }

  private void totals() {
    total("BR-DEC-09", source, "lineNet", InvoiceTotals::lineNet);
    total("BR-DEC-10", source, "allowances", InvoiceTotals::allowances);
    total("BR-DEC-11", source, "charges", InvoiceTotals::charges);
    total("BR-DEC-12", source, "taxExclusive", InvoiceTotals::taxExclusive);
    total("BR-DEC-13", source.asWarning(), "tax", InvoiceTotals::tax);
    total("BR-DEC-14", source, "taxInclusive", InvoiceTotals::taxInclusive);
    total("BR-DEC-15", source.asWarning(), "taxAccounting", InvoiceTotals::taxAccounting);
    total("BR-DEC-16", source, "prepaid", InvoiceTotals::prepaid);
    total("BR-DEC-17", source, "rounding", InvoiceTotals::rounding);
    total("BR-DEC-18", source, "amountDue", InvoiceTotals::amountDue);
  }

  private void breakdown() {
    row("BR-DEC-19", "taxableAmount", TaxLine::taxableAmount);
    row("BR-DEC-20", "taxAmount", TaxLine::taxAmount);
  }

  private void lines() {
    add(
        "BR-DEC-23",
        "/lines/*/netAmount",
        (invoice, findings) -> {
          for (int i = 0; i < invoice.lines().size(); i++) {
            judge(invoice.lines().get(i).netAmount(), "/lines/" + i + "/netAmount", findings);
          }
        });
    lineItem("BR-DEC-24", AllowanceChargeKind.ALLOWANCE, "amount", AllowanceCharge::amount);
    lineItem("BR-DEC-25", AllowanceChargeKind.ALLOWANCE, "baseAmount", AllowanceCharge::baseAmount);
    lineItem("BR-DEC-27", AllowanceChargeKind.CHARGE, "amount", AllowanceCharge::amount);
    lineItem("BR-DEC-28", AllowanceChargeKind.CHARGE, "baseAmount", AllowanceCharge::baseAmount);
  }

  private void total(String id, RuleSource from, String name, Amount<InvoiceTotals> amount) {
    String pointer = "/totals/" + name;
    rules.add(
        from.invoice(
            id,
            pointer,
            "The amount has at most 2 decimals.",
            (invoice, findings) -> judge(amount.apply(invoice.totals()), pointer, findings)));
  }

  private void row(String id, String name, Amount<TaxLine> amount) {
    add(
        id,
        "/taxBreakdown/*/" + name,
        (invoice, findings) -> {
          for (int i = 0; i < invoice.taxBreakdown().size(); i++) {
            judge(
                amount.apply(invoice.taxBreakdown().get(i)),
                "/taxBreakdown/" + i + "/" + name,
                findings);
          }
        });
  }

  private void item(
      String id, AllowanceChargeKind kind, String name, Amount<AllowanceCharge> amount) {
    add(
        id,
        ITEM + "*/" + name,
        (invoice, findings) ->
            items(invoice.allowancesCharges(), "", kind, name, amount, findings));
  }

  private void lineItem(
      String id, AllowanceChargeKind kind, String name, Amount<AllowanceCharge> amount) {
    add(
        id,
        "/lines/*" + ITEM + "*/" + name,
        (invoice, findings) -> {
          for (int i = 0; i < invoice.lines().size(); i++) {
            InvoiceLine line = invoice.lines().get(i);
            items(line.allowancesCharges(), "/lines/" + i, kind, name, amount, findings);
          }
        });
  }

  private static void items(
      List<AllowanceCharge> items,
      String owner,
      AllowanceChargeKind kind,
      String name,
      Amount<AllowanceCharge> amount,
      RuleFindings findings) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).kind().equals(kind)) {
        judge(amount.apply(items.get(i)), owner + ITEM + i + "/" + name, findings);
      }
    }
  }

  private void add(String id, String pointer, RuleCheck<Invoice> check) {
    rules.add(source.invoice(id, pointer, "The amount has at most 2 decimals.", check));
  }

  private static void judge(@Nullable Money money, String pointer, RuleFindings findings) {
    if (money != null && money.amount().scale() > MOST) {
      findings.violation(
          pointer,
          "The amount has more than 2 decimals; round it at its source",
          "at most 2 decimals",
          money.amount().toPlainString());
    }
  }
}
