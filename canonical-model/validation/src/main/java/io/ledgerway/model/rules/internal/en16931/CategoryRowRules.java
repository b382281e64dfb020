package io.ledgerway.model.rules.internal.en16931;

import io.ledgerway.model.rules.internal.Amounts;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceLine;
import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.trade.AllowanceCharge;
import io.ledgerway.model.v1.trade.AllowanceChargeKind;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Percentage;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules about breakdown rows of one category: taxable amount, VAT amount, exemption reason. */
final class CategoryRowRules {

  private static final String ITEMS = "/allowancesCharges/";

  void judge(VatRules rules, TaxLine row, int index, Verdict verdict) {
    String at = "/taxBreakdown/" + index;
    Vat category = rules.category();
    Parts parts = new Parts(category, category.rate().several() ? row.rate() : null);
    if (!category.rate().several()) {
      parts.add(verdict.invoice());
      exact(rules, row, at, parts, verdict);
    } else if (row.rate() != null) {
      parts.add(verdict.invoice());
      tolerant(rules, row, at, parts, verdict);
    } else {
      verdict.notEvaluated(rules.taxable(), at + "/rate");
    }
    tax(rules, row, at, verdict);
    exemption(rules, row, at, verdict);
  }

  private static void exact(VatRules rules, TaxLine row, String at, Parts parts, Verdict verdict) {
    Money taxable = row.taxableAmount();
    boolean equal =
        taxable != null
            && !verdict.invoice().lines().isEmpty()
            && Amounts.same(taxable.amount(), parts.lines.add(parts.items));
    if (!equal) {
      taxable(rules, taxable, at, parts, verdict);
    } else if (parts.missing != null) {
      verdict.notEvaluated(rules.taxable(), parts.missing);
    }
  }

  /**
   * For S the official test wants a line, allowance or charge of the rate, and takes an allowance
   * or charge of it as reason to compare with allowances and charges alone, too.
   */
  private static void tolerant(
      VatRules rules, TaxLine row, String at, Parts parts, Verdict verdict) {
    Money taxable = row.taxableAmount();
    boolean standard = rules.category() == Vat.STANDARD;
    boolean any = standard ? parts.anyLine || parts.anyItem : !verdict.invoice().lines().isEmpty();
    boolean near =
        taxable != null
            && ((any && Tolerance.near(taxable.amount(), parts.lines.add(parts.items)))
                || (standard && parts.anyItem && Tolerance.near(taxable.amount(), parts.items)));
    if (!near) {
      taxable(rules, taxable, at, parts, verdict);
    } else if (parts.missing != null) {
      verdict.notEvaluated(rules.taxable(), parts.missing);
    }
  }

  private static void taxable(
      VatRules rules, @Nullable Money stated, String at, Parts parts, Verdict verdict) {
    verdict.violation(
        rules.taxable(),
        at + "/taxableAmount",
        "Correct it or what it is made of.",
        parts.lines.add(parts.items).toPlainString(),
        stated == null ? null : stated.amount().toPlainString());
  }

  private static void tax(VatRules rules, TaxLine row, String at, Verdict verdict) {
    Money tax = row.taxAmount();
    Percentage rate = row.rate();
    boolean right =
        rules.category().rate().several()
            ? tax != null
                && rate != null
                && BreakdownFamily.fitsRate(tax, row.taxableAmount(), rate.value())
            : tax != null && tax.signum() == 0;
    if (!right) {
      verdict.violation(
          rules.tax(),
          at + "/taxAmount",
          "Correct it.",
          null,
          tax == null ? null : tax.amount().toPlainString());
    }
  }

  private static void exemption(VatRules rules, TaxLine row, String at, Verdict verdict) {
    boolean stated = row.exemptionReason() != null || row.exemptionReasonCode() != null;
    if (!stated && !verdict.observed().nothing()) {
      stated =
          verdict.observed().exists(at + "/exemptionReason")
              || verdict.observed().exists(at + "/exemptionReasonCode");
    }
    if (stated != rules.category().exemptionReason()) {
      verdict.violation(
          rules.exemption(), at + "/exemptionReason", stated ? "Leave it out." : "Add one.");
    }
  }

  /** What a row sums up: lines, and charges less allowances of the document. */
  private static final class Parts {

    private final Vat category;
    private final @Nullable Percentage rate;
    private BigDecimal lines = BigDecimal.ZERO;
    private BigDecimal items = BigDecimal.ZERO;
    private boolean anyLine;
    private boolean anyItem;
    private @Nullable String missing;

    /** Of one rate, or of any rate for null. */
    Parts(Vat category, @Nullable Percentage rate) {
      this.category = category;
      this.rate = rate;
    }

    void add(Invoice invoice) {
      List<InvoiceLine> all = invoice.lines();
      for (int i = 0; i < all.size(); i++) {
        InvoiceLine line = all.get(i);
        if (belongs(line.tax())) {
          anyLine = true;
          lines = lines.add(amount(line.netAmount(), "/lines/", i, "/netAmount"));
        }
        lineItems(line.allowancesCharges());
      }
      List<AllowanceCharge> ofDocument = invoice.allowancesCharges();
      for (int i = 0; i < ofDocument.size(); i++) {
        AllowanceCharge item = ofDocument.get(i);
        if (belongs(item)) {
          anyItem = true;
          if (item.kind().equals(AllowanceChargeKind.CHARGE)) {
            items = items.add(amount(item.amount(), ITEMS, i, "/amount"));
          } else if (item.kind().equals(AllowanceChargeKind.ALLOWANCE)) {
            items = items.subtract(amount(item.amount(), ITEMS, i, "/amount"));
          }
        }
      }
    }

    private void lineItems(List<AllowanceCharge> ofLine) {
      for (int i = 0; i < ofLine.size(); i++) {
        anyItem |= belongs(ofLine.get(i));
      }
    }

    private BigDecimal amount(@Nullable Money money, String list, int index, String field) {
      if (money == null) {
        missing = list + index + field;
        return BigDecimal.ZERO;
      }
      return money.amount();
    }

    private boolean belongs(AllowanceCharge item) {
      return Vat.of(item.taxCategory()) == category && sameRate(item.taxRate());
    }

    /** One tax may bring the category and another one the rate, as officially. */
    private boolean belongs(List<TaxLine> taxes) {
      boolean ofCategory = false;
      boolean ofRate = false;
      for (int i = 0; i < taxes.size(); i++) {
        ofCategory |= Vat.of(taxes.get(i).category()) == category;
        ofRate |= sameRate(taxes.get(i).rate());
      }
      return ofCategory && ofRate;
    }

    private boolean sameRate(@Nullable Percentage other) {
      return rate == null || (other != null && rate.value().compareTo(other.value()) == 0);
    }
  }
}
