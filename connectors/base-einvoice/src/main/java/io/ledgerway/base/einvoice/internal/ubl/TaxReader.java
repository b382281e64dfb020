package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.tax.TaxLineBuilder;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tax totals: BT-110, BT-111, BG-23. Which total is which shows only when the currencies
 * of the document are known, so it is decided at its end.
 */
final class TaxReader {

  /** The extension of a row that stands in another total than BT-110: which one, from 1. */
  static final String FURTHER_TOTAL = "TaxTotal";

  private static final Place BREAKDOWN = Place.DOCUMENT.field("taxBreakdown");
  private static final Place TOTAL = Place.DOCUMENT.field("totals").field("tax");
  private static final Place ACCOUNTING = Place.DOCUMENT.field("totals").field("taxAccounting");

  private static final Elements ELEMENTS =
      new Elements().once("TaxAmount", "tax").many("TaxSubtotal", "");
  private static final Elements ROW =
      new Elements()
          .once("TaxableAmount", "taxableAmount")
          .once("TaxAmount", "taxAmount")
          .once("TaxCategory", "");

  /** One total with its rows of the breakdown. */
  private record Total(
      @Nullable Money amount, @Nullable String statedCurrency, int firstRow, int endRow) {

    @Nullable CurrencyCode currency() {
      return amount == null ? null : amount.currency();
    }
  }

  private final UblContext context;
  private final TaxCategoryReader categories;
  private final List<Total> totals = new ArrayList<>(2);
  private final List<TaxLine> breakdown = new ArrayList<>();
  private @Nullable Money total;
  private @Nullable Money accountingTotal;

  TaxReader(UblContext context) {
    this.context = context;
    this.categories = new TaxCategoryReader(context, TaxCategoryReader.OF_TAX_LINE);
  }

  List<TaxLine> breakdown() {
    return breakdown;
  }

  /** The total in the document's currency (BT-110). */
  @Nullable Money total() {
    return total;
  }

  /** The total in the accounting currency (BT-111). */
  @Nullable Money accountingTotal() {
    return accountingTotal;
  }

  /** Reads one tax total, the child that a section stands on. */
  void read(Section outer, @Nullable CurrencyCode accounting) {
    Money amount = null;
    String currency = null;
    int first = breakdown.size();
    Section section = outer.inner(ELEMENTS, Place.DOCUMENT.field("totals"));
    while (section.next()) {
      if (section.name().equals("TaxAmount")) {
        currency = context.cursor().attribute("currencyID");
        amount = section.moneyAt(place(currency, accounting));
      } else {
        breakdown.add(row(section));
      }
    }
    totals.add(new Total(amount, currency, first, breakdown.size()));
  }

  /** Where the total most likely goes, for what is observed while it is read. */
  private Place place(@Nullable String currency, @Nullable CurrencyCode accounting) {
    CurrencyCode document = context.documentCurrency();
    String code = currency == null ? "" : currency.strip();
    if (document != null && document.value().equals(code)) {
      return TOTAL;
    }
    boolean inAccounting = accounting != null && accounting.value().equals(code);
    return inAccounting || !totals.isEmpty() ? ACCOUNTING : TOTAL;
  }

  private TaxLine row(Section outer) {
    context.beginKeeping();
    Place place = BREAKDOWN.item(breakdown.size());
    TaxLineBuilder row = TaxLineBuilder.builder();
    boolean category = false;
    Section section = outer.inner(ROW, place);
    while (section.next()) {
      switch (section.name()) {
        case "TaxableAmount" -> row.taxableAmount(section.money());
        case "TaxAmount" -> row.taxAmount(section.money());
        default -> {
          categories.read(section, place, row);
          category = true;
        }
      }
    }
    if (!category) {
      context.absent(place.field("category"), "cac:TaxCategory");
    }
    return row.extensions(context.endKeeping()).build();
  }

  /** Decides which total is which. */
  void finish(@Nullable CurrencyCode accounting) {
    CurrencyCode document = context.documentCurrency();
    Total main = main(document, accounting);
    if (totals.isEmpty()) {
      context.absent(BREAKDOWN, "cac:TaxTotal");
    }
    for (int i = 0; i < totals.size(); i++) {
      Total each = totals.get(i);
      if (each.equals(main)) {
        total = each.amount();
        checkCurrency(each.currency(), document);
      } else if (accountingTotal == null && isAccounting(each, document, accounting)) {
        accountingTotal = each.amount();
        markRows(each, i + 1);
      } else {
        further(each, i + 1);
      }
    }
  }

  private @Nullable Total main(@Nullable CurrencyCode document, @Nullable CurrencyCode accounting) {
    for (Total each : totals) {
      if (document != null && document.equals(each.currency())) {
        return each;
      }
    }
    for (Total each : totals) {
      if (!isAccounting(each, document, accounting)) {
        return each;
      }
    }
    return null;
  }

  private static boolean isAccounting(
      Total each, @Nullable CurrencyCode document, @Nullable CurrencyCode accounting) {
    CurrencyCode currency = each.currency();
    return currency != null && currency.equals(accounting) && !currency.equals(document);
  }

  private void checkCurrency(@Nullable CurrencyCode currency, @Nullable CurrencyCode document) {
    if (currency != null && document != null && !currency.equals(document)) {
      String message = "The tax total is neither in the document's nor in the tax currency";
      context.observe("UBL-TAX-CURRENCY", Severity.ERROR, TOTAL, message);
    }
  }

  private void further(Total each, int number) {
    Money amount = each.amount();
    if (amount != null) {
      String path = FURTHER_TOTAL + "#" + number + "/TaxAmount";
      context.keep(path, amount.amount().toPlainString());
      context.keep(path + "@currencyID", amount.currency().value());
    }
    String message = "The document has a further tax total, which has no field";
    String currency = amount == null ? null : each.statedCurrency();
    context.observe("UBL-TAX-TOTAL", Severity.WARNING, TOTAL, message, "TaxTotal", currency);
    markRows(each, number);
  }

  /** Rows of another total stay in the breakdown, and say so. */
  private void markRows(Total each, int number) {
    if (each.firstRow() == each.endRow()) {
      return;
    }
    String message = "Rows of the breakdown stand in another tax total than the document's";
    context.observe(
        "UBL-TAX-TOTAL",
        Severity.WARNING,
        BREAKDOWN.item(each.firstRow()),
        message,
        "TaxTotal/TaxSubtotal",
        Integer.toString(each.endRow() - each.firstRow()));
    for (int i = each.firstRow(); i < each.endRow(); i++) {
      TaxLine row = breakdown.get(i);
      breakdown.set(
          i,
          row.toBuilder()
              .extensions(Kept.with(row.extensions(), FURTHER_TOTAL, Integer.toString(number)))
              .build());
    }
  }
}
