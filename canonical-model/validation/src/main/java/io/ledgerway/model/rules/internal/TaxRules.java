package io.ledgerway.model.rules.internal;

import io.ledgerway.model.rules.RuleFindings;
import io.ledgerway.model.rules.RuleGroup;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceLine;
import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Percentage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/** Tax amounts against taxable amount and rate. */
public final class TaxRules {

  private static final String ROW = "/taxBreakdown/";

  private TaxRules() {}

  /**
   * The product of BR-CO-17 with a tolerance that shows drift.
   *
   * @param source its rule set
   * @return FIN-TX-01
   */
  public static RuleGroup drift(RuleSource source) {
    return source.invoice(
        "FIN-TX-01",
        "/taxBreakdown/*/taxAmount",
        "The tax amount of a row is taxable amount times rate, within 0.01 for each line of the row.",
        (invoice, findings) -> {
          for (int i = 0; i < invoice.taxBreakdown().size(); i++) {
            drift(invoice, invoice.taxBreakdown().get(i), ROW + i, findings);
          }
        });
  }

  private static void drift(Invoice invoice, TaxLine row, String pointer, RuleFindings findings) {
    Money tax = row.taxAmount();
    Money taxable = row.taxableAmount();
    Percentage rate = row.rate();
    if (tax == null || taxable == null || rate == null) {
      String missing = tax == null ? "/taxAmount" : taxable == null ? "/taxableAmount" : "/rate";
      findings.missing(pointer + missing);
      return;
    }
    BigDecimal expected =
        Amounts.share(taxable.amount(), rate.value())
            .setScale(taxable.minorUnits(), RoundingMode.HALF_UP);
    BigDecimal tolerance =
        new BigDecimal("0.01").multiply(BigDecimal.valueOf(Math.max(1, linesOf(invoice, row))));
    if (tax.amount().subtract(expected).abs().compareTo(tolerance) > 0) {
      findings.violation(
          pointer + "/taxAmount",
          "The tax amount is further from taxable amount times rate than rounding explains; check"
              + " the rate and the amounts of the row",
          expected.toPlainString(),
          tax.amount().toPlainString());
    }
  }

  private static int linesOf(Invoice invoice, TaxLine row) {
    int count = 0;
    for (InvoiceLine line : invoice.lines()) {
      count += isTaxedAs(line, row) ? 1 : 0;
    }
    return count;
  }

  private static boolean isTaxedAs(InvoiceLine line, TaxLine row) {
    for (TaxLine tax : line.tax()) {
      if (Objects.equals(tax.category(), row.category())
          && Objects.equals(tax.rate(), row.rate())) {
        return true;
      }
    }
    return false;
  }
}
