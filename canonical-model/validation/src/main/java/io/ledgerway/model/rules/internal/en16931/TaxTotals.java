package io.ledgerway.model.rules.internal.en16931;

import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.invoice.InvoiceTotals;
import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.JsonValue;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The VAT totals of one invoice. A document may hold more than the model has fields for: the reader
 * then keeps their amounts as extensions of the document, and marks their rows of the breakdown.
 */
final class TaxTotals {

  static final String TAX = "/totals/tax";
  static final String ACCOUNTING = "/totals/taxAccounting";
  private static final String TOTAL = "TaxTotal";
  private static final ExtensionKey MARK = ExtensionKey.of("ubl", TOTAL);

  private final Verdict verdict;
  private final InvoiceTotals totals;

  TaxTotals(Verdict verdict) {
    this.verdict = verdict;
    this.totals = verdict.invoice().totals();
  }

  /** How many totals name a currency, as written. */
  int countIn(@Nullable CurrencyCode currency, String currencyAt) {
    Observed observed = verdict.observed();
    if (currency == null || observed.spaced(currencyAt)) {
      return 0;
    }
    int[] count = {
      (isIn(currency, totals.tax(), TAX) ? 1 : 0)
          + (isIn(currency, totals.taxAccounting(), ACCOUNTING) ? 1 : 0)
    };
    observed.furtherTotals(code -> count[0] += currency.value().equals(code) ? 1 : 0);
    return count[0];
  }

  /** Whether a total without amount names a currency. */
  boolean isNamedWithoutAmount(@Nullable CurrencyCode currency) {
    return currency != null
        && (currency.value().equals(verdict.observed().codeAt(TAX))
            || currency.value().equals(verdict.observed().codeAt(ACCOUNTING)));
  }

  /** The one total in a currency that {@link #countIn} counts. */
  BigDecimal amountIn(CurrencyCode currency) {
    Money tax = totals.tax();
    Money accounting = totals.taxAccounting();
    if (tax != null && isIn(currency, tax, TAX)) {
      return tax.amount();
    }
    return accounting == null ? BigDecimal.ZERO : accounting.amount();
  }

  private boolean isIn(CurrencyCode currency, @Nullable Money amount, String at) {
    return amount != null
        && amount.currency().equals(currency)
        && !verdict.observed().namesNoCurrency(at)
        && !verdict.observed().spaced(at);
  }

  /** Which further total a row belongs to; null for the document's. */
  static @Nullable String furtherTotalOf(TaxLine row) {
    return row.extensions().isEmpty() ? null : text(row.extensions().values().get(MARK));
  }

  /** The amount of a further total. */
  @Nullable BigDecimal furtherAmount(String number) {
    ExtensionKey key = ExtensionKey.of("ubl", TOTAL + "#" + number + ".TaxAmount");
    String kept = text(verdict.invoice().extensions().values().get(key));
    if (kept != null) {
      return new BigDecimal(kept);
    }
    Money accounting = totals.taxAccounting();
    return accounting == null ? null : accounting.amount();
  }

  private static @Nullable String text(@Nullable ExtensionValue value) {
    return value != null && value.value() instanceof JsonValue.StringValue text
        ? text.text()
        : null;
  }
}
