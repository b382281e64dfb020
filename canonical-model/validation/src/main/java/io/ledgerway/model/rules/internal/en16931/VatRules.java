package io.ledgerway.model.rules.internal.en16931;

import io.ledgerway.model.rules.Rule;

/** The ten rules that each VAT category has, in one category. */
final class VatRules {

  private final Vat category;
  private final Rule rows;
  private final Rule lineIds;
  private final Rule allowanceIds;
  private final Rule chargeIds;
  private final Rule lineRate;
  private final Rule allowanceRate;
  private final Rule chargeRate;
  private final Rule taxable;
  private final Rule tax;
  private final Rule exemption;

  VatRules(RuleBook book, Vat category) {
    this.category = category;
    String id = "BR-" + category.letters() + "-";
    String row = "/taxBreakdown/*";
    String item = "/allowancesCharges/*";
    String of = "of category " + category.code() + " (" + category.words() + ")";
    boolean several = category.rate().several();
    rows =
        book.rule(
            id + "01",
            "/taxBreakdown",
            "The breakdown has "
                + (several ? "rows " : "exactly one row ")
                + of
                + " if, and only if, a line, allowance or charge is "
                + of
                + ".");
    String ids = ", " + category.ids().words() + ".";
    lineIds = book.rule(id + "02", "/lines/*/tax", "With a line " + of + ids);
    allowanceIds = book.rule(id + "03", item, "With an allowance " + of + ids);
    chargeIds = book.rule(id + "04", item, "With a charge " + of + ids);
    String rate = " " + of + " " + category.rate().words() + ".";
    lineRate = book.rule(id + "05", "/lines/*/tax/*/rate", "The VAT rate of a line" + rate);
    allowanceRate = book.rule(id + "06", item + "/taxRate", "The VAT rate of an allowance" + rate);
    chargeRate = book.rule(id + "07", item + "/taxRate", "The VAT rate of a charge" + rate);
    taxable =
        book.rule(
            id + "08",
            row + "/taxableAmount",
            "The taxable amount of a row "
                + of
                + " is the sum of its lines and charges less its allowances"
                + (several ? " of the same rate, within less than 1." : "."));
    tax =
        book.rule(
            id + "09",
            row + "/taxAmount",
            "The VAT amount of a row "
                + of
                + (several ? " is taxable amount times rate, within less than 1." : " is 0."));
    exemption =
        book.rule(
            id + "10",
            row + "/exemptionReason",
            "A row "
                + of
                + (category.exemptionReason() ? " has an" : " has no")
                + " exemption reason or reason code.");
  }

  Vat category() {
    return category;
  }

  Rule rows() {
    return rows;
  }

  Rule lineIds() {
    return lineIds;
  }

  Rule allowanceIds() {
    return allowanceIds;
  }

  Rule chargeIds() {
    return chargeIds;
  }

  Rule lineRate() {
    return lineRate;
  }

  Rule allowanceRate() {
    return allowanceRate;
  }

  Rule chargeRate() {
    return chargeRate;
  }

  Rule taxable() {
    return taxable;
  }

  Rule tax() {
    return tax;
  }

  Rule exemption() {
    return exemption;
  }
}
