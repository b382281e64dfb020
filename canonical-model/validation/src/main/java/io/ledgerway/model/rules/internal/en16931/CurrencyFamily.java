package io.ledgerway.model.rules.internal.en16931;

import io.ledgerway.model.rules.Rule;
import io.ledgerway.model.v1.invoice.InvoiceLine;
import io.ledgerway.model.v1.invoice.InvoiceTotals;
import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.trade.AllowanceCharge;
import io.ledgerway.model.v1.trade.LinePrice;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.UnitPrice;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** BR-CL-03: every amount names a currency of ISO 4217. */
final class CurrencyFamily implements RuleFamily {

  private final Rule rule;
  private final Set<String> currencies;

  CurrencyFamily(RuleBook book) {
    rule =
        book.rule(
            "BR-CL-03", "/totals/*/currency", "The currency of an amount is a code of ISO 4217.");
    currencies = book.codes("currency");
  }

  @Override
  public void judge(Verdict verdict) {
    new Walk(verdict).all();
  }

  /** The walk through one invoice; remembers the last good currency, as most are the same. */
  private final class Walk {

    private final Verdict verdict;
    private @Nullable CurrencyCode good;

    Walk(Verdict verdict) {
      this.verdict = verdict;
    }

    void all() {
      if (!verdict.observed().nothing()) {
        observed();
      }
      totals(verdict.invoice().totals());
      items(verdict.invoice().allowancesCharges(), "");
      List<TaxLine> rows = verdict.invoice().taxBreakdown();
      for (int i = 0; i < rows.size(); i++) {
        amount(rows.get(i).taxableAmount(), "/taxBreakdown/", i, "/taxableAmount");
        amount(rows.get(i).taxAmount(), "/taxBreakdown/", i, "/taxAmount");
      }
      List<InvoiceLine> lines = verdict.invoice().lines();
      for (int i = 0; i < lines.size(); i++) {
        line(lines.get(i), i);
      }
    }

    /**
     * Amounts that are none, or of which the currency was assumed, or for which there is no field.
     */
    private void observed() {
      verdict.observed().valueless("Amount", this::code);
      verdict.observed().furtherTotals(code -> code(TaxTotals.TAX, code));
    }

    private void code(String pointer, @Nullable String code) {
      if (code == null || !currencies.contains(code)) {
        verdict.violation(rule, pointer, "State its currency.", "a listed code", code);
      }
    }

    private void totals(InvoiceTotals totals) {
      amount(totals.lineNet(), "/totals/lineNet");
      amount(totals.allowances(), "/totals/allowances");
      amount(totals.charges(), "/totals/charges");
      amount(totals.taxExclusive(), "/totals/taxExclusive");
      amount(totals.tax(), "/totals/tax");
      amount(totals.taxAccounting(), "/totals/taxAccounting");
      amount(totals.taxInclusive(), "/totals/taxInclusive");
      amount(totals.prepaid(), "/totals/prepaid");
      amount(totals.rounding(), "/totals/rounding");
      amount(totals.amountDue(), "/totals/amountDue");
    }

    private void line(InvoiceLine line, int index) {
      amount(line.netAmount(), "/lines/", index, "/netAmount");
      LinePrice price = line.price();
      price(price.net(), index, "/price/net/amount");
      price(price.gross(), index, "/price/gross/amount");
      amount(price.discount(), "/lines/", index, "/price/discount");
      if (!line.allowancesCharges().isEmpty()) {
        items(line.allowancesCharges(), "/lines/" + index);
      }
    }

    private void items(List<AllowanceCharge> items, String owner) {
      for (int i = 0; i < items.size(); i++) {
        String list = owner + "/allowancesCharges/";
        amount(items.get(i).amount(), list, i, "/amount");
        amount(items.get(i).baseAmount(), list, i, "/baseAmount");
      }
    }

    private void amount(@Nullable Money amount, String pointer) {
      if (amount != null && !fits(amount.currency())) {
        judge(amount.currency(), pointer);
      }
    }

    private void amount(@Nullable Money amount, String list, int index, String field) {
      if (amount != null && !fits(amount.currency())) {
        judge(amount.currency(), list + index + field);
      }
    }

    private void price(@Nullable UnitPrice price, int index, String field) {
      if (price != null && !fits(price.currency())) {
        judge(price.currency(), "/lines/" + index + field);
      }
    }

    private boolean fits(CurrencyCode currency) {
      if (currency.equals(good)) {
        return true;
      }
      boolean listed = currencies.contains(currency.value());
      good = listed ? currency : good;
      return listed;
    }

    private void judge(CurrencyCode currency, String pointer) {
      if (!currencies.contains(currency.value()) && !verdict.observed().namesNoCurrency(pointer)) {
        code(pointer, currency.value());
      }
    }
  }
}
