package io.ledgerway.model.rules.internal;

import io.ledgerway.model.rules.RuleFindings;
import io.ledgerway.model.rules.RuleGroup;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceTotals;
import io.ledgerway.model.v1.trade.AllowanceCharge;
import io.ledgerway.model.v1.trade.AllowanceChargeKind;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * BR-CO-10 to BR-CO-16 for documents outside EN 16931: totals that sum up. Amounts count without
 * their currency.
 */
public final class TotalsRules {

  private static final String LINE_NET = "/totals/lineNet";
  private static final String TAX_EXCLUSIVE = "/totals/taxExclusive";
  private static final String TAX = "/totals/tax";
  private static final String TAX_INCLUSIVE = "/totals/taxInclusive";
  private static final int CENTS = 2;
  private static final String AMOUNT_DUE = "/totals/amountDue";

  private TotalsRules() {}

  /** As many decimals as the currency has, and never fewer than two. */
  private static BigDecimal rounded(BigDecimal value, Money like) {
    return Amounts.round(value, Math.max(CENTS, like.minorUnits()));
  }

  /** An amount that a total is made of, and its place. */
  private record Part(String pointer, @Nullable Money amount) {}

  /**
   * The rules.
   *
   * @param source their rule set
   * @return BR-CO-10 to BR-CO-16
   */
  public static List<RuleGroup> in(RuleSource source) {
    return List.of(
        source.invoice(
            "BR-CO-10",
            LINE_NET,
            "The sum of line net amounts (BT-106) equals the line net amounts (BT-131).",
            TotalsRules::lineNet),
        source.invoice(
            "BR-CO-11",
            "/totals/allowances",
            "The sum of allowances (BT-107) equals the document allowances (BT-92).",
            (invoice, findings) ->
                items(
                    invoice,
                    AllowanceChargeKind.ALLOWANCE,
                    invoice.totals().allowances(),
                    "/totals/allowances",
                    findings)),
        source.invoice(
            "BR-CO-12",
            "/totals/charges",
            "The sum of charges (BT-108) equals the document charges (BT-99).",
            (invoice, findings) ->
                items(
                    invoice,
                    AllowanceChargeKind.CHARGE,
                    invoice.totals().charges(),
                    "/totals/charges",
                    findings)),
        source.invoice(
            "BR-CO-13",
            TAX_EXCLUSIVE,
            "The total without VAT (BT-109) is line net sum less allowances plus charges.",
            TotalsRules::taxExclusive),
        source.invoice(
            "BR-CO-14",
            TAX,
            "The VAT total (BT-110) equals the VAT amounts of the breakdown (BT-117).",
            TotalsRules::taxTotal),
        source.invoice(
            "BR-CO-15",
            TAX_INCLUSIVE,
            "The total with VAT (BT-112) is total without VAT plus the one VAT total.",
            TotalsRules::taxInclusive),
        source.invoice(
            "BR-CO-16",
            AMOUNT_DUE,
            "The amount due (BT-115) is total with VAT less prepaid plus rounding.",
            TotalsRules::amountDue));
  }

  private static void lineNet(Invoice invoice, RuleFindings findings) {
    Money stated = invoice.totals().lineNet();
    if (stated == null) {
      findings.missing(LINE_NET);
      return;
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < invoice.lines().size(); i++) {
      parts.add(new Part("/lines/" + i + "/netAmount", invoice.lines().get(i).netAmount()));
    }
    equal(LINE_NET, stated, "the sum of the line net amounts", parts, findings);
  }

  private static void items(
      Invoice invoice,
      AllowanceChargeKind kind,
      @Nullable Money stated,
      String pointer,
      RuleFindings findings) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < invoice.allowancesCharges().size(); i++) {
      AllowanceCharge item = invoice.allowancesCharges().get(i);
      if (item.kind().equals(kind)) {
        parts.add(new Part("/allowancesCharges/" + i + "/amount", item.amount()));
      }
    }
    String what = "the sum of the document items of kind " + kind;
    if (stated != null) {
      equal(pointer, stated, what, parts, findings);
    } else if (!parts.isEmpty()) {
      findings.violation(
          pointer, "The total is missing; state " + what, sum(parts).toPlainString(), null);
    }
  }

  private static void taxExclusive(Invoice invoice, RuleFindings findings) {
    InvoiceTotals totals = invoice.totals();
    Money stated = totals.taxExclusive();
    Money lineNet = totals.lineNet();
    if (stated == null || lineNet == null) {
      findings.missing(stated == null ? TAX_EXCLUSIVE : LINE_NET);
      return;
    }
    BigDecimal expected = lineNet.amount();
    if (totals.allowances() != null || totals.charges() != null) {
      expected =
          rounded(
              expected
                  .add(Amounts.orZero(totals.charges()))
                  .subtract(Amounts.orZero(totals.allowances())),
              stated);
    }
    equal(TAX_EXCLUSIVE, stated, expected, "line net sum less allowances plus charges", findings);
  }

  private static void taxTotal(Invoice invoice, RuleFindings findings) {
    if (invoice.taxBreakdown().isEmpty()) {
      return;
    }
    Money stated = invoice.totals().tax();
    if (stated == null) {
      findings.missing(TAX);
      return;
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < invoice.taxBreakdown().size(); i++) {
      parts.add(
          new Part("/taxBreakdown/" + i + "/taxAmount", invoice.taxBreakdown().get(i).taxAmount()));
    }
    equal(TAX, stated, "the sum of the VAT amounts of the breakdown", parts, findings);
  }

  /** A document outside EN 16931 need not state a VAT total; it then counts as nothing. */
  private static void taxInclusive(Invoice invoice, RuleFindings findings) {
    InvoiceTotals totals = invoice.totals();
    CurrencyCode currency = invoice.currency().document();
    if (currency == null) {
      findings.missing("/currency/document");
      return;
    }
    long inDocumentCurrency =
        Stream.of(totals.tax(), totals.taxAccounting())
            .filter(Objects::nonNull)
            .filter(total -> total.currency().equals(currency))
            .count();
    boolean stated = totals.tax() != null || totals.taxAccounting() != null;
    if (inDocumentCurrency != 1 && stated) {
      findings.violation(
          TAX,
          "There has to be exactly one VAT total in the invoice currency; state one",
          "1 in " + currency,
          Long.toString(inDocumentCurrency));
      return;
    }
    Money inclusive = totals.taxInclusive();
    Money exclusive = totals.taxExclusive();
    if (inclusive == null || exclusive == null) {
      findings.missing(inclusive == null ? TAX_INCLUSIVE : TAX_EXCLUSIVE);
      return;
    }
    BigDecimal tax = Amounts.orZero(taxIn(currency, totals));
    BigDecimal expected = rounded(exclusive.amount().add(tax), exclusive);
    equal(TAX_INCLUSIVE, inclusive, expected, "total without VAT plus VAT total", findings);
  }

  private static @Nullable Money taxIn(CurrencyCode currency, InvoiceTotals totals) {
    Money tax = totals.tax();
    return tax != null && tax.currency().equals(currency) ? tax : totals.taxAccounting();
  }

  private static void amountDue(Invoice invoice, RuleFindings findings) {
    InvoiceTotals totals = invoice.totals();
    Money due = totals.amountDue();
    Money inclusive = totals.taxInclusive();
    if (due == null || inclusive == null) {
      findings.missing(due == null ? AMOUNT_DUE : TAX_INCLUSIVE);
      return;
    }
    BigDecimal open = inclusive.amount();
    if (totals.prepaid() != null) {
      open = rounded(open.subtract(totals.prepaid().amount()), due);
    }
    BigDecimal unrounded = due.amount();
    if (totals.rounding() != null) {
      unrounded = rounded(unrounded.subtract(totals.rounding().amount()), due);
    }
    if (!Amounts.same(unrounded, open)) {
      mismatch(
          AMOUNT_DUE,
          due,
          open.add(Amounts.orZero(totals.rounding())),
          "total with VAT less prepaid plus rounding",
          findings);
    }
  }

  private static BigDecimal sum(List<Part> parts) {
    BigDecimal sum = BigDecimal.ZERO;
    Money like = null;
    for (Part part : parts) {
      sum = sum.add(Amounts.orZero(part.amount()));
      like = part.amount() == null ? like : part.amount();
    }
    return like == null ? sum : rounded(sum, like);
  }

  /** Parts without an amount do not count, as officially; but then equality is no pass. */
  private static void equal(
      String pointer, Money stated, String what, List<Part> parts, RuleFindings findings) {
    BigDecimal expected = sum(parts);
    equal(pointer, stated, expected, what, findings);
    if (Amounts.same(stated.amount(), expected)) {
      parts.stream()
          .filter(part -> part.amount() == null)
          .forEach(part -> findings.missing(part.pointer()));
    }
  }

  private static void equal(
      String pointer, Money stated, BigDecimal expected, String what, RuleFindings findings) {
    if (!Amounts.same(stated.amount(), expected)) {
      mismatch(pointer, stated, expected, what, findings);
    }
  }

  private static void mismatch(
      String pointer, Money stated, BigDecimal expected, String what, RuleFindings findings) {
    findings.violation(
        pointer,
        "The amount is not " + what + "; correct it or the amounts that it is made of",
        expected.toPlainString(),
        stated.amount().toPlainString());
  }
}
