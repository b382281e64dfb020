package io.ledgerway.model.rules.internal.en16931;

import io.ledgerway.model.rules.Rule;
import io.ledgerway.model.rules.internal.Amounts;
import io.ledgerway.model.v1.invoice.InvoiceLine;
import io.ledgerway.model.v1.invoice.InvoiceTotals;
import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.trade.AllowanceCharge;
import io.ledgerway.model.v1.trade.AllowanceChargeKind;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** BG-22: the totals are there and sum up. Amounts count without their currency. */
final class TotalsFamily implements RuleFamily {

  private static final String TOTALS = "/totals";
  private static final String LINE_NET = "/totals/lineNet";
  private static final String ALLOWANCES = "/totals/allowances";
  private static final String CHARGES = "/totals/charges";
  private static final String EXCLUSIVE = "/totals/taxExclusive";
  private static final String TAX = TaxTotals.TAX;
  private static final String CURRENCY = "/currency/document";
  private static final String INCLUSIVE = "/totals/taxInclusive";
  private static final String DUE = "/totals/amountDue";

  private final Rule[] decimals;
  private final Rule lineNet;
  private final Rule exclusive;
  private final Rule inclusive;
  private final Rule due;
  private final Rule lineSum;
  private final Rule allowanceSum;
  private final Rule chargeSum;
  private final Rule exclusiveSum;
  private final Rule taxSum;
  private final Rule inclusiveSum;
  private final Rule dueSum;

  TotalsFamily(RuleBook book) {
    decimals =
        new Rule[] {
          book.decimals("BR-DEC-09", LINE_NET, "sum of line net amounts (BT-106)"),
          book.decimals("BR-DEC-10", ALLOWANCES, "sum of allowances (BT-107)"),
          book.decimals("BR-DEC-11", CHARGES, "sum of charges (BT-108)"),
          book.decimals("BR-DEC-12", EXCLUSIVE, "total without VAT (BT-109)"),
          book.decimals("BR-DEC-14", INCLUSIVE, "total with VAT (BT-112)"),
          book.decimals("BR-DEC-16", "/totals/prepaid", "paid amount (BT-113)"),
          book.decimals("BR-DEC-17", "/totals/rounding", "rounding amount (BT-114)"),
          book.decimals("BR-DEC-18", DUE, "amount due (BT-115)")
        };
    book.unjudged("BR-DEC-13", TAX, "The VAT total (BT-110) has at most 2 decimals.");
    book.unjudged(
        "BR-DEC-15",
        "/totals/taxAccounting",
        "The VAT total in accounting currency (BT-111) has at most 2 decimals.");
    lineNet = book.rule("BR-12", LINE_NET, "There is a sum of line net amounts (BT-106).");
    exclusive = book.rule("BR-13", EXCLUSIVE, "There is a total without VAT (BT-109).");
    inclusive = book.rule("BR-14", INCLUSIVE, "There is a total with VAT (BT-112).");
    due = book.rule("BR-15", DUE, "There is an amount due for payment (BT-115).");
    lineSum =
        book.rule(
            "BR-CO-10",
            LINE_NET,
            "The sum of line net amounts (BT-106) equals the line net amounts (BT-131).");
    allowanceSum =
        book.rule(
            "BR-CO-11",
            ALLOWANCES,
            "The sum of allowances (BT-107) equals the document allowances (BT-92).");
    chargeSum =
        book.rule(
            "BR-CO-12",
            CHARGES,
            "The sum of charges (BT-108) equals the document charges (BT-99).");
    exclusiveSum =
        book.rule(
            "BR-CO-13",
            EXCLUSIVE,
            "The total without VAT (BT-109) is line net sum less allowances plus charges.");
    taxSum =
        book.rule(
            "BR-CO-14",
            TAX,
            "The VAT total (BT-110) equals the VAT amounts of the breakdown (BT-117).");
    inclusiveSum =
        book.rule(
            "BR-CO-15",
            INCLUSIVE,
            "The total with VAT (BT-112) is total without VAT plus the one VAT total.");
    dueSum =
        book.rule(
            "BR-CO-16",
            DUE,
            "The amount due (BT-115) is total with VAT less prepaid plus rounding.");
  }

  @Override
  public void judge(Verdict verdict) {
    InvoiceTotals totals = verdict.invoice().totals();
    if (verdict.observed().absent(TOTALS)) {
      for (Rule rule :
          List.of(
              lineNet,
              exclusive,
              inclusive,
              due,
              lineSum,
              allowanceSum,
              chargeSum,
              exclusiveSum,
              dueSum)) {
        verdict.notEvaluated(rule, TOTALS);
      }
    } else {
      decimals(totals, verdict);
      presence(totals, verdict);
      lineSum(totals, verdict);
      itemSum(AllowanceChargeKind.ALLOWANCE, totals.allowances(), verdict);
      itemSum(AllowanceChargeKind.CHARGE, totals.charges(), verdict);
      exclusiveSum(totals, verdict);
      dueSum(totals, verdict);
    }
    taxSum(totals, verdict);
    inclusiveSum(totals, verdict);
  }

  private void decimals(InvoiceTotals totals, Verdict verdict) {
    verdict.decimals(decimals[0], totals.lineNet(), LINE_NET, "");
    verdict.decimals(decimals[1], totals.allowances(), ALLOWANCES, "");
    verdict.decimals(decimals[2], totals.charges(), CHARGES, "");
    verdict.decimals(decimals[3], totals.taxExclusive(), EXCLUSIVE, "");
    verdict.decimals(decimals[4], totals.taxInclusive(), INCLUSIVE, "");
    verdict.decimals(decimals[5], totals.prepaid(), TOTALS, "/prepaid");
    verdict.decimals(decimals[6], totals.rounding(), TOTALS, "/rounding");
    verdict.decimals(decimals[7], totals.amountDue(), DUE, "");
  }

  private void presence(InvoiceTotals totals, Verdict verdict) {
    require(totals.lineNet(), lineNet, LINE_NET, verdict);
    require(totals.taxExclusive(), exclusive, EXCLUSIVE, verdict);
    require(totals.taxInclusive(), inclusive, INCLUSIVE, verdict);
    require(totals.amountDue(), due, DUE, verdict);
  }

  private static void require(@Nullable Money amount, Rule rule, String at, Verdict verdict) {
    if (amount == null) {
      verdict.absent(rule, at);
    }
  }

  /** Lines without an amount do not count, as officially; but then equality is no pass. */
  private void lineSum(InvoiceTotals totals, Verdict verdict) {
    BigDecimal sum = BigDecimal.ZERO;
    int missing = -1;
    List<InvoiceLine> lines = verdict.invoice().lines();
    for (int i = 0; i < lines.size(); i++) {
      Money net = lines.get(i).netAmount();
      if (net == null) {
        missing = i;
      } else {
        sum = sum.add(net.amount());
      }
    }
    boolean equal = equal(lineSum, LINE_NET, totals.lineNet(), Amounts.cents(sum), verdict);
    if (equal && missing >= 0) {
      verdict.notEvaluated(lineSum, "/lines/" + missing + "/netAmount");
    }
  }

  private void itemSum(AllowanceChargeKind kind, @Nullable Money stated, Verdict verdict) {
    boolean allowances = kind.equals(AllowanceChargeKind.ALLOWANCE);
    Rule rule = allowances ? allowanceSum : chargeSum;
    BigDecimal sum = BigDecimal.ZERO;
    int missing = -1;
    boolean any = false;
    List<AllowanceCharge> items = verdict.invoice().allowancesCharges();
    for (int i = 0; i < items.size(); i++) {
      AllowanceCharge item = items.get(i);
      if (item.kind().equals(kind)) {
        any = true;
        missing = item.amount() == null ? i : missing;
        sum = sum.add(Amounts.orZero(item.amount()));
      }
    }
    if (stated == null && !any) {
      return;
    }
    String pointer = allowances ? ALLOWANCES : CHARGES;
    if (equal(rule, pointer, stated, Amounts.cents(sum), verdict) && missing >= 0) {
      verdict.notEvaluated(rule, "/allowancesCharges/" + missing + "/amount");
    }
  }

  private void exclusiveSum(InvoiceTotals totals, Verdict verdict) {
    Money net = totals.lineNet();
    if (net == null) {
      verdict.violation(exclusiveSum, EXCLUSIVE, "State the sum of line net amounts (BT-106).");
      return;
    }
    BigDecimal expected = net.amount();
    if (totals.allowances() != null || totals.charges() != null) {
      expected =
          Amounts.cents(
              expected
                  .add(Amounts.orZero(totals.charges()))
                  .subtract(Amounts.orZero(totals.allowances())));
    }
    equal(exclusiveSum, EXCLUSIVE, totals.taxExclusive(), expected, verdict);
  }

  private void taxSum(InvoiceTotals totals, Verdict verdict) {
    List<TaxLine> rows = verdict.invoice().taxBreakdown();
    BigDecimal sum = BigDecimal.ZERO;
    boolean any = false;
    int missing = -1;
    Set<String> further = Set.of();
    for (int i = 0; i < rows.size(); i++) {
      String other = TaxTotals.furtherTotalOf(rows.get(i));
      if (other != null) {
        further = further.isEmpty() ? new TreeSet<>() : further;
        further.add(other);
        continue;
      }
      any = true;
      missing = rows.get(i).taxAmount() == null ? i : missing;
      sum = sum.add(Amounts.orZero(rows.get(i).taxAmount()));
    }
    if (any && equal(taxSum, TAX, totals.tax(), Amounts.cents(sum), verdict) && missing >= 0) {
      verdict.notEvaluated(taxSum, "/taxBreakdown/" + missing + "/taxAmount");
    }
    for (String number : further) {
      furtherSum(number, verdict);
    }
  }

  private void furtherSum(String number, Verdict verdict) {
    BigDecimal sum = BigDecimal.ZERO;
    for (TaxLine row : verdict.invoice().taxBreakdown()) {
      if (number.equals(TaxTotals.furtherTotalOf(row))) {
        sum = sum.add(Amounts.orZero(row.taxAmount()));
      }
    }
    BigDecimal stated = new TaxTotals(verdict).furtherAmount(number);
    if (stated == null || !Amounts.same(stated, Amounts.cents(sum))) {
      verdict.violation(
          taxSum,
          "/taxBreakdown",
          "Correct the further VAT total or its rows.",
          sum.toPlainString(),
          stated == null ? null : stated.toPlainString());
    }
  }

  private void inclusiveSum(InvoiceTotals totals, Verdict verdict) {
    CurrencyCode currency = verdict.invoice().currency().document();
    if (currency == null && !verdict.observed().exists(CURRENCY)) {
      verdict.notEvaluated(inclusiveSum, CURRENCY);
      return;
    }
    TaxTotals taxes = new TaxTotals(verdict);
    int count = taxes.countIn(currency, CURRENCY);
    Money net = totals.taxExclusive();
    if (count != 1 || currency == null) {
      verdict.violation(
          inclusiveSum,
          TAX,
          "There has to be exactly one VAT total in the invoice currency; state one.",
          "1",
          Integer.toString(count));
    } else if (net == null) {
      verdict.violation(inclusiveSum, INCLUSIVE, "State the total without VAT (BT-109).");
    } else {
      BigDecimal expected = Amounts.cents(net.amount().add(taxes.amountIn(currency)));
      equal(inclusiveSum, INCLUSIVE, totals.taxInclusive(), expected, verdict);
    }
  }

  private void dueSum(InvoiceTotals totals, Verdict verdict) {
    Money payable = totals.amountDue();
    Money total = totals.taxInclusive();
    if (payable == null || total == null) {
      verdict.violation(dueSum, DUE, "State amount due (BT-115) and total with VAT (BT-112).");
      return;
    }
    BigDecimal open = total.amount();
    if (totals.prepaid() != null) {
      open = Amounts.cents(open.subtract(totals.prepaid().amount()));
    }
    BigDecimal unrounded = payable.amount();
    if (totals.rounding() != null) {
      unrounded = Amounts.cents(unrounded.subtract(totals.rounding().amount()));
    }
    if (!Amounts.same(unrounded, open)) {
      mismatch(dueSum, DUE, payable, open.add(Amounts.orZero(totals.rounding())), verdict);
    }
  }

  private static boolean equal(
      Rule rule, String pointer, @Nullable Money stated, BigDecimal expected, Verdict verdict) {
    boolean equal = stated != null && Amounts.same(stated.amount(), expected);
    if (!equal) {
      mismatch(rule, pointer, stated, expected, verdict);
    }
    return equal;
  }

  private static void mismatch(
      Rule rule, String pointer, @Nullable Money stated, BigDecimal expected, Verdict verdict) {
    verdict.violation(
        rule,
        pointer,
        "Correct it or the amounts that it is made of.",
        expected.toPlainString(),
        stated == null ? null : stated.amount().toPlainString());
  }
}
