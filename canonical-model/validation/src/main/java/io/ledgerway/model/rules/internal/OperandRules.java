package io.ledgerway.model.rules.internal;

import io.ledgerway.model.rules.Rule;
import io.ledgerway.model.rules.RuleFindings;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.trade.AllowanceCharge;
import io.ledgerway.model.v1.trade.AllowanceChargeKind;
import io.ledgerway.model.v1.value.Money;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** BR-24, BR-31, BR-36, BR-45 and BR-46: the amounts that the totals are made of. */
public final class OperandRules {

  private OperandRules() {}

  /** Reads an amount of a breakdown row. */
  @FunctionalInterface
  private interface RowAmount extends Function<TaxLine, @Nullable Money> {}

  /**
   * The rules.
   *
   * @param source their rule set
   * @return the presence rules of amounts that are summed up
   */
  public static List<Rule> in(RuleSource source) {
    return List.of(
        source.invoice(
            "BR-24",
            "/lines/*/netAmount",
            "A line has a net amount (BT-131).",
            OperandRules::lines),
        items(source, "BR-31", AllowanceChargeKind.ALLOWANCE, "allowance amount (BT-92)"),
        items(source, "BR-36", AllowanceChargeKind.CHARGE, "charge amount (BT-99)"),
        rows(
            source,
            "BR-45",
            "taxableAmount",
            "VAT category taxable amount (BT-116)",
            TaxLine::taxableAmount),
        rows(source, "BR-46", "taxAmount", "VAT category tax amount (BT-117)", TaxLine::taxAmount));
  }

  private static void lines(Invoice invoice, RuleFindings findings) {
    for (int i = 0; i < invoice.lines().size(); i++) {
      Money amount = invoice.lines().get(i).netAmount();
      require(amount, "/lines/" + i + "/netAmount", "line net amount (BT-131)", findings);
    }
  }

  private static Rule items(RuleSource source, String id, AllowanceChargeKind kind, String what) {
    return source.invoice(
        id,
        "/allowancesCharges/*/amount",
        "A document level item has an " + what + ".",
        (invoice, findings) -> {
          for (int i = 0; i < invoice.allowancesCharges().size(); i++) {
            AllowanceCharge item = invoice.allowancesCharges().get(i);
            if (item.kind().equals(kind)) {
              require(item.amount(), "/allowancesCharges/" + i + "/amount", what, findings);
            }
          }
        });
  }

  private static Rule rows(
      RuleSource source, String id, String name, String what, RowAmount amount) {
    return source.invoice(
        id,
        "/taxBreakdown/*/" + name,
        "A row of the VAT breakdown has a " + what + ".",
        (invoice, findings) -> {
          for (int i = 0; i < invoice.taxBreakdown().size(); i++) {
            Money found = amount.apply(invoice.taxBreakdown().get(i));
            require(found, "/taxBreakdown/" + i + "/" + name, what, findings);
          }
        });
  }

  private static void require(
      @Nullable Money amount, String pointer, String what, RuleFindings findings) {
    if (amount == null) {
      findings.violation(pointer, "The " + what + " is missing; add it", what, null);
    }
  }
}
