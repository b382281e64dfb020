package io.ledgerway.model.rules.internal.en16931;

import io.ledgerway.model.rules.Rule;
import io.ledgerway.model.v1.invoice.InvoiceLine;
import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.trade.AllowanceCharge;
import io.ledgerway.model.v1.trade.AllowanceChargeKind;
import io.ledgerway.model.v1.value.Percentage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of the VAT categories: their use, tax identifiers, rates and breakdown rows. */
final class CategoryFamily implements RuleFamily {

  /** By ordinal; split payment has rules of its own. */
  private final VatRules[] rules;

  private final CategoryRowRules rowRules = new CategoryRowRules();
  private final SpecialCategoryRules special;

  CategoryFamily(RuleBook book) {
    List<VatRules> made = new ArrayList<>();
    for (Vat category : Vat.values()) {
      if (category != Vat.SPLIT_PAYMENT) {
        made.add(new VatRules(book, category));
      }
    }
    rules = made.toArray(VatRules[]::new);
    special = new SpecialCategoryRules(book);
  }

  @Override
  public void judge(Verdict verdict) {
    for (VatRules ofCategory : rules) {
      VatUse use = verdict.facts().useOrNull(ofCategory.category());
      if (use != null) {
        rows(ofCategory, use, verdict);
        identifiers(ofCategory, use, verdict);
      }
    }
    List<InvoiceLine> lines = verdict.invoice().lines();
    for (int i = 0; i < lines.size(); i++) {
      lineRates(lines.get(i).tax(), i, verdict);
      if (!lines.get(i).allowancesCharges().isEmpty()) {
        itemRates(lines.get(i).allowancesCharges(), "/lines/" + i, verdict);
      }
    }
    itemRates(verdict.invoice().allowancesCharges(), "", verdict);
    List<TaxLine> rows = verdict.invoice().taxBreakdown();
    for (int i = 0; i < rows.size(); i++) {
      VatRules ofCategory = rulesOf(Vat.of(rows.get(i).category()));
      if (ofCategory != null && verdict.facts().isVat(rows.get(i), "/taxBreakdown/", i)) {
        rowRules.judge(ofCategory, rows.get(i), i, verdict);
      }
    }
    special.judge(verdict);
  }

  private @Nullable VatRules rulesOf(@Nullable Vat category) {
    return category == null || category == Vat.SPLIT_PAYMENT ? null : rules[category.ordinal()];
  }

  /** The official tests count what names another tax than VAT for S and, for rows, for L. */
  private static void rows(VatRules ofCategory, VatUse use, Verdict verdict) {
    boolean right =
        switch (ofCategory.category()) {
          case STANDARD -> use.linesAny() + use.itemsAny() > 0 == use.rowsAny() > 0;
          case IGIC -> use.lines() + use.items() > 0 ? use.exactRowsAny() > 0 : use.rows() == 0;
          case IPSI -> use.lines() + use.items() > 0 ? use.exactRows() > 0 : use.rows() == 0;
          default -> use.rows() == (use.lines() + use.items() + use.rows() > 0 ? 1 : 0);
        };
    if (!right) {
      verdict.violation(
          ofCategory.rows(),
          "/taxBreakdown",
          "Correct the breakdown or the category.",
          null,
          Integer.toString(use.rows()));
    }
  }

  private static void identifiers(VatRules ofCategory, VatUse use, Verdict verdict) {
    Vat category = ofCategory.category();
    boolean document = category == Vat.NOT_SUBJECT;
    int lines = category == Vat.STANDARD ? use.linesAny() : use.lines();
    int allowances = document ? use.documentAllowances() : use.allowances();
    int charges = document ? use.documentCharges() : use.charges();
    if (lines + allowances + charges == 0) {
      return;
    }
    boolean identified = identified(category.ids(), verdict.facts());
    if (lines > 0 && !(identified && use.lines() > 0)) {
      identifiers(ofCategory.lineIds(), category, verdict);
    }
    if (allowances > 0 && !identified) {
      identifiers(ofCategory.allowanceIds(), category, verdict);
    }
    if (charges > 0 && !identified) {
      identifiers(ofCategory.chargeIds(), category, verdict);
    }
  }

  private static void identifiers(Rule rule, Vat category, Verdict verdict) {
    String remedy =
        category.ids() == Vat.Ids.NO_VAT
            ? "Leave the identifiers out or correct the category."
            : "Add the identifiers or correct the category.";
    verdict.violation(rule, "/parties/seller/taxRegistrations", remedy);
  }

  private static boolean identified(Vat.Ids ids, InvoiceFacts facts) {
    return switch (ids) {
      case SELLER -> facts.sellerHasTaxId() || facts.representativeHasVatId();
      case SELLER_VAT -> facts.sellerHasVatId() || facts.representativeHasVatId();
      case SELLER_AND_BUYER ->
          (facts.sellerHasTaxId() || facts.representativeHasVatId())
              && (facts.buyerHasVatId() || facts.buyerHasLegalId());
      case BOTH_VAT ->
          (facts.sellerHasVatId() || facts.representativeHasVatId()) && facts.buyerHasVatId();
      case NO_VAT ->
          !facts.sellerHasVatId() && !facts.representativeHasVatId() && !facts.buyerHasVatId();
    };
  }

  private void lineRates(List<TaxLine> taxes, int line, Verdict verdict) {
    for (int i = 0; i < taxes.size(); i++) {
      TaxLine tax = taxes.get(i);
      VatRules ofCategory = rulesOf(Vat.of(tax.category()));
      if (ofCategory != null
          && !fits(ofCategory.category().rate(), tax.rate())
          && verdict.facts().isLineVat(tax, line, i)) {
        rate(ofCategory.lineRate(), "/lines/" + line + "/tax/" + i + "/rate", verdict);
      } else if (ofCategory != null && tax.rate() == null) {
        emptyRate(
            ofCategory, ofCategory.lineRate(), "/lines/" + line + "/tax/" + i, "/rate", verdict);
      }
    }
  }

  private void itemRates(List<AllowanceCharge> items, String owner, Verdict verdict) {
    for (int i = 0; i < items.size(); i++) {
      AllowanceCharge item = items.get(i);
      VatRules ofCategory = rulesOf(Vat.of(item.taxCategory()));
      boolean allowance = item.kind().equals(AllowanceChargeKind.ALLOWANCE);
      boolean known = allowance || item.kind().equals(AllowanceChargeKind.CHARGE);
      if (ofCategory == null || !known || !verdict.facts().isVat(item, owner, i)) {
        continue;
      }
      Rule rule = allowance ? ofCategory.allowanceRate() : ofCategory.chargeRate();
      String at = owner + "/allowancesCharges/" + i;
      if (!fits(ofCategory.category().rate(), item.taxRate())) {
        rate(rule, at + "/taxRate", verdict);
      } else if (item.taxRate() == null) {
        emptyRate(ofCategory, rule, at, "/taxRate", verdict);
      }
    }
  }

  /** A rate that has to be left out is not left out when its element is there. */
  private static void emptyRate(
      VatRules ofCategory, Rule rule, String owner, String field, Verdict verdict) {
    if (ofCategory.category().rate() == Vat.Rate.NONE && verdict.observed().exists(owner + field)) {
      rate(rule, owner + field, verdict);
    }
  }

  private static boolean fits(Vat.Rate policy, @Nullable Percentage rate) {
    if (rate == null) {
      return policy == Vat.Rate.NONE;
    }
    int sign = rate.value().signum();
    return switch (policy) {
      case POSITIVE -> sign > 0;
      case NOT_NEGATIVE -> sign >= 0;
      case ZERO -> sign == 0;
      case NONE -> false;
    };
  }

  private static void rate(Rule rule, String pointer, Verdict verdict) {
    verdict.violation(rule, pointer, "Correct the rate or the category.");
  }
}
