package io.ledgerway.model.rules.internal.en16931;

import io.ledgerway.model.rules.Rule;
import io.ledgerway.model.rules.internal.Amounts;
import io.ledgerway.model.v1.tax.TaxCategory;
import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** BG-23: rows of the VAT breakdown. */
final class BreakdownFamily implements RuleFamily {

  private static final String ROWS = "/taxBreakdown/";

  private final Rule any;
  private final Rule taxable;
  private final Rule tax;
  private final Rule category;
  private final Rule rate;
  private final Rule product;
  private final Rule taxableDecimals;
  private final Rule taxDecimals;
  private final Rule exemptionCode;
  private final Set<String> exemptionCodes;

  BreakdownFamily(RuleBook book) {
    String taxableAt = "/taxBreakdown/*/taxableAmount";
    String taxAt = "/taxBreakdown/*/taxAmount";
    any =
        book.rule("BR-CO-18", "/taxBreakdown", "There is at least one VAT breakdown row (BG-23).");
    taxable = book.rule("BR-45", taxableAt, "A breakdown row has a taxable amount (BT-116).");
    tax = book.rule("BR-46", taxAt, "A breakdown row has a VAT amount (BT-117).");
    category =
        book.rule(
            "BR-47", "/taxBreakdown/*/category", "A breakdown row has a VAT category (BT-118).");
    rate =
        book.rule(
            "BR-48",
            "/taxBreakdown/*/rate",
            "A breakdown row has a VAT rate (BT-119), unless it is not subject to VAT.");
    product =
        book.rule(
            "BR-CO-17",
            taxAt,
            "The VAT amount of a row (BT-117) is taxable amount (BT-116) times rate (BT-119), rounded"
                + " to 2 decimals, within less than 1.");
    taxableDecimals = book.decimals("BR-DEC-19", taxableAt, "taxable amount of a row (BT-116)");
    taxDecimals = book.decimals("BR-DEC-20", taxAt, "VAT amount of a row (BT-117)");
    exemptionCode =
        book.rule(
            "BR-CL-22",
            "/taxBreakdown/*/exemptionReasonCode",
            "The exemption reason code (BT-121) is a code of the VATEX list, in any case.");
    exemptionCodes = book.codes("exemption-reason");
  }

  @Override
  public void judge(Verdict verdict) {
    List<TaxLine> rows = verdict.invoice().taxBreakdown();
    if (rows.isEmpty()) {
      verdict.violation(any, "/taxBreakdown", "It is missing; add it.");
    }
    for (int i = 0; i < rows.size(); i++) {
      row(rows.get(i), i, verdict);
    }
    for (int i = 0; i < verdict.invoice().lines().size(); i++) {
      List<TaxLine> taxes = verdict.invoice().lines().get(i).tax();
      for (int j = 0; j < taxes.size(); j++) {
        if (taxes.get(j).exemptionReasonCode() != null) {
          exemptionCode(taxes.get(j), "/lines/" + i + "/tax/" + j, verdict);
        }
      }
    }
  }

  private void row(TaxLine row, int index, Verdict verdict) {
    String at = ROWS + index;
    verdict.decimals(taxableDecimals, row.taxableAmount(), at, "/taxableAmount");
    verdict.decimals(taxDecimals, row.taxAmount(), at, "/taxAmount");
    if (row.taxableAmount() == null) {
      verdict.absent(taxable, at + "/taxableAmount");
    }
    if (row.taxAmount() == null) {
      verdict.absent(tax, at + "/taxAmount");
    }
    boolean vat = verdict.facts().isVat(row, ROWS, index);
    boolean named = row.category() != null || verdict.observed().empty(at + "/category");
    if (!vat || !named) {
      verdict.violation(category, at + "/category", "It is missing, or of no VAT; add it.");
    }
    boolean notSubject = vat && TaxCategory.NOT_SUBJECT.equals(row.category());
    boolean rated = vat && (row.rate() != null || verdict.observed().exists(at + "/rate"));
    if (!rated && !notSubject) {
      verdict.violation(rate, at + "/rate", "It is missing; add it.");
    }
    if (!fits(row, vat)) {
      product(row, at, verdict);
    }
    exemptionCode(row, at, verdict);
  }

  private static boolean fits(TaxLine row, boolean vat) {
    Money stated = row.taxAmount();
    if (stated == null) {
      return false;
    }
    BigDecimal rate = vat && row.rate() != null ? row.rate().value() : null;
    if (rate == null || Amounts.round(rate, 0).signum() == 0) {
      return Amounts.round(stated.amount(), 0).signum() == 0;
    }
    return fitsRate(stated, row.taxableAmount(), rate);
  }

  /** The official tolerance: less than 1 between absolute values. */
  static boolean fitsRate(Money tax, @Nullable Money taxable, BigDecimal rate) {
    if (taxable == null) {
      return false;
    }
    BigDecimal expected = Amounts.cents(Amounts.share(taxable.amount().abs(), rate));
    return tax.amount().abs().subtract(expected).abs().compareTo(BigDecimal.ONE) < 0;
  }

  private void product(TaxLine row, String at, Verdict verdict) {
    Money stated = row.taxAmount();
    verdict.violation(
        product,
        at + "/taxAmount",
        "Correct one of them.",
        null,
        stated == null ? null : stated.amount().toPlainString());
  }

  private void exemptionCode(TaxLine row, String at, Verdict verdict) {
    String code = row.exemptionReasonCode();
    if (code != null && exemptionCodes.contains(code)) {
      return;
    }
    String upper = code == null ? null : code.toUpperCase(Locale.ROOT);
    verdict.code(exemptionCode, exemptionCodes, upper, at, "/exemptionReasonCode");
  }
}
