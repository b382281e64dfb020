package io.ledgerway.model.rules.internal;

import io.ledgerway.model.rules.Rule;
import io.ledgerway.model.rules.RuleFindings;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.tax.TaxType;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Percentage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tax amounts against taxable amount and rate. */
public final class TaxRules {

  private static final String ROW = "/taxBreakdown/";

  private TaxRules() {}

  /**
   * The official rule with its official tolerance.
   *
   * @param source its rule set
   * @return BR-CO-17
   */
  public static Rule product(RuleSource source) {
    return source.invoice(
        "BR-CO-17",
        "/taxBreakdown/*/taxAmount",
        "The VAT amount of a row (BT-117) is taxable amount (BT-116) times rate (BT-119), rounded to"
            + " 2 decimals, within less than 1.",
        (invoice, findings) -> {
          for (int i = 0; i < invoice.taxBreakdown().size(); i++) {
            product(invoice.taxBreakdown().get(i), ROW + i, findings);
          }
        });
  }

  private static void product(TaxLine row, String pointer, RuleFindings findings) {
    Money tax = row.taxAmount();
    if (tax == null) {
      findings.missing(pointer + "/taxAmount");
      return;
    }
    BigDecimal rate = vatRate(row);
    if (rate == null || Amounts.round(rate, 0).signum() == 0) {
      if (Amounts.round(tax.amount(), 0).signum() != 0) {
        wrong(pointer, BigDecimal.ZERO, tax, findings);
      }
      return;
    }
    Money taxable = row.taxableAmount();
    if (taxable == null) {
      findings.missing(pointer + "/taxableAmount");
      return;
    }
    BigDecimal expected = Amounts.cents(Amounts.share(taxable.amount().abs(), rate));
    BigDecimal difference = tax.amount().abs().subtract(expected).abs();
    if (difference.compareTo(BigDecimal.ONE) >= 0) {
      wrong(pointer, taxable.signum() < 0 ? expected.negate() : expected, tax, findings);
    }
  }

  private static void wrong(String pointer, BigDecimal expected, Money tax, RuleFindings findings) {
    findings.violation(
        pointer + "/taxAmount",
        "The VAT amount does not follow from taxable amount and rate; correct one of them",
        expected.toPlainString(),
        tax.amount().toPlainString());
  }

  /** Only a VAT rate counts; a row that names no tax is taken for VAT. */
  private static @Nullable BigDecimal vatRate(TaxLine row) {
    boolean vat = row.taxType() == null || row.taxType().equals(TaxType.VAT);
    Percentage rate = row.rate();
    return vat && rate != null ? rate.value() : null;
  }

  /**
   * The same with a tolerance that shows drift.
   *
   * @param source its rule set
   * @return FIN-TX-01
   */
  public static Rule drift(RuleSource source) {
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

  private static long linesOf(Invoice invoice, TaxLine row) {
    return invoice.lines().stream()
        .filter(
            line ->
                line.tax().stream()
                    .anyMatch(
                        tax ->
                            Objects.equals(tax.category(), row.category())
                                && Objects.equals(tax.rate(), row.rate())))
        .count();
  }
}
