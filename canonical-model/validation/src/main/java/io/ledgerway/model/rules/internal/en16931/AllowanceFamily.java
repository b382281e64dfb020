package io.ledgerway.model.rules.internal.en16931;

import io.ledgerway.model.rules.Rule;
import io.ledgerway.model.v1.invoice.InvoiceLine;
import io.ledgerway.model.v1.trade.AllowanceCharge;
import io.ledgerway.model.v1.trade.AllowanceChargeKind;
import java.util.List;
import java.util.Set;

/** BG-20, BG-21, BG-27 and BG-28: allowances and charges of the document and of lines. */
final class AllowanceFamily implements RuleFamily {

  private static final String ITEMS = "/allowancesCharges/";
  private static final String ITEM_CATEGORY = "/allowancesCharges/*/taxCategory";

  private final ItemRules allowances;
  private final ItemRules charges;
  private final ItemRules lineAllowances;
  private final ItemRules lineCharges;
  private final Rule categoryCode;
  private final Set<String> categories;

  AllowanceFamily(RuleBook book) {
    Rule allowanceCode =
        book.rule(
            "BR-CL-19",
            "/allowancesCharges/*/reasonCode",
            "The reason code of an allowance (BT-98, BT-140) is a code of UNTDID 5189.");
    Rule chargeCode =
        book.rule(
            "BR-CL-20",
            "/allowancesCharges/*/reasonCode",
            "The reason code of a charge (BT-105, BT-145) is a code of UNTDID 7161.");
    allowances =
        new ItemRules(
            book,
            "document allowance",
            "/allowancesCharges/*",
            new ItemRules.Ids(
                "BR-31 BR-DEC-01 BR-DEC-02 BR-33 BR-CO-21 BR-CO-05",
                "BT-92",
                "BT-93",
                "BT-97 or BT-98"),
            book.rule("BR-32", ITEM_CATEGORY, "A document allowance has a VAT category (BT-95)."),
            allowanceCode,
            book.codes("allowance-reason"));
    charges =
        new ItemRules(
            book,
            "document charge",
            "/allowancesCharges/*",
            new ItemRules.Ids(
                "BR-36 BR-DEC-05 BR-DEC-06 BR-38 BR-CO-22 BR-CO-06",
                "BT-99",
                "BT-100",
                "BT-104 or BT-105"),
            book.rule("BR-37", ITEM_CATEGORY, "A document charge has a VAT category (BT-102)."),
            chargeCode,
            book.codes("charge-reason"));
    lineAllowances =
        new ItemRules(
            book,
            "line allowance",
            "/lines/*/allowancesCharges/*",
            new ItemRules.Ids(
                "BR-41 BR-DEC-24 BR-DEC-25 BR-42 BR-CO-23 BR-CO-07",
                "BT-136",
                "BT-137",
                "BT-139 or BT-140"),
            null,
            allowanceCode,
            book.codes("allowance-reason"));
    lineCharges =
        new ItemRules(
            book,
            "line charge",
            "/lines/*/allowancesCharges/*",
            new ItemRules.Ids(
                "BR-43 BR-DEC-27 BR-DEC-28 BR-44 BR-CO-24 BR-CO-08",
                "BT-141",
                "BT-142",
                "BT-144 or BT-145"),
            null,
            chargeCode,
            book.codes("charge-reason"));
    categoryCode = categoryCode(book);
    categories = book.codes("tax-category");
  }

  private static Rule categoryCode(RuleBook book) {
    return book.rule(
        "BR-CL-17",
        "/taxBreakdown/*/category",
        "The VAT category of a breakdown row, allowance or charge (BT-118, BT-95, BT-102) is a"
            + " code of UNCL 5305 that EN 16931 uses.");
  }

  @Override
  public void judge(Verdict verdict) {
    items(verdict.invoice().allowancesCharges(), "", allowances, charges, verdict);
    List<InvoiceLine> lines = verdict.invoice().lines();
    for (int i = 0; i < lines.size(); i++) {
      List<AllowanceCharge> items = lines.get(i).allowancesCharges();
      if (!items.isEmpty()) {
        items(items, "/lines/" + i, lineAllowances, lineCharges, verdict);
      }
    }
    for (int i = 0; i < verdict.invoice().taxBreakdown().size(); i++) {
      verdict.code(
          categoryCode,
          categories,
          verdict.invoice().taxBreakdown().get(i).category(),
          "/taxBreakdown/" + i,
          "/category");
    }
  }

  private void items(
      List<AllowanceCharge> items,
      String owner,
      ItemRules allowance,
      ItemRules charge,
      Verdict verdict) {
    for (int i = 0; i < items.size(); i++) {
      AllowanceCharge item = items.get(i);
      String pointer = owner + ITEMS + i;
      if (item.kind().equals(AllowanceChargeKind.ALLOWANCE)) {
        allowance.judge(item, owner, i, pointer, verdict);
      } else if (item.kind().equals(AllowanceChargeKind.CHARGE)) {
        charge.judge(item, owner, i, pointer, verdict);
      }
      verdict.code(categoryCode, categories, item.taxCategory(), pointer, "/taxCategory");
    }
  }
}
