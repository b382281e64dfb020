package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.tax.TaxCategory;
import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.tax.TaxLineBuilder;
import io.ledgerway.model.v1.tax.TaxType;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads tax totals and categories: BT-110, BT-111, BG-23, BG-30. */
final class TaxReader {

  private final UblContext context;
  private final List<TaxLine> breakdown = new ArrayList<>();
  private @Nullable Money total;
  private @Nullable Money accountingTotal;

  TaxReader(UblContext context) {
    this.context = context;
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

  /** Reads one tax total; its currency says which one it is. */
  void readTotal(@Nullable CurrencyCode accountingCurrency) {
    long line = context.cursor().line();
    Money amount = null;
    List<TaxLine> rows = new ArrayList<>();
    Section section = context.section("TaxSubtotal");
    while (section.next()) {
      switch (section.name()) {
        case "TaxAmount" -> amount = context.money("/document/totals", "tax");
        case "TaxSubtotal" -> rows.add(subtotal(breakdown.size() + rows.size()));
        default -> context.unmapped();
      }
    }
    CurrencyCode currency = amount == null ? null : amount.currency();
    boolean accounting =
        currency != null
            && currency.equals(accountingCurrency)
            && !currency.equals(context.documentCurrency());
    if (accounting && accountingTotal == null && rows.isEmpty()) {
      accountingTotal = amount;
    } else if (!accounting && total == null && breakdown.isEmpty()) {
      total = amount;
      breakdown.addAll(rows);
      checkCurrency(currency, line);
    } else {
      leftOut(line);
    }
  }

  private void checkCurrency(@Nullable CurrencyCode currency, long line) {
    CurrencyCode document = context.documentCurrency();
    if (currency != null && document != null && !currency.equals(document)) {
      String message = "The tax total is neither in the document's nor in the tax currency";
      context.observe("UBL-TAX-CURRENCY", Severity.ERROR, "/document/totals/tax", message, line);
    }
  }

  private void leftOut(long line) {
    String message =
        "A further tax total, or one in the tax currency with a breakdown, is left out";
    context.observe("UBL-TAX-TOTAL", Severity.WARNING, "/document/totals/tax", message, line);
  }

  private TaxLine subtotal(int index) {
    String at = "/document/taxBreakdown/" + index;
    TaxLineBuilder row = TaxLineBuilder.builder();
    Section section = context.section();
    while (section.next()) {
      switch (section.name()) {
        case "TaxableAmount" -> row.taxableAmount(context.money(at, "taxableAmount"));
        case "TaxAmount" -> row.taxAmount(context.money(at, "taxAmount"));
        case "TaxCategory" -> category(row, at);
        default -> context.unmapped();
      }
    }
    return row.build();
  }

  /** Reads a tax category into a row. */
  void category(TaxLineBuilder row, String at) {
    Section section = context.section();
    while (section.next()) {
      switch (section.name()) {
        case "ID" -> {
          String id = context.text();
          row.category(id == null ? null : new TaxCategory(id));
        }
        case "Percent" -> row.rate(context.percentage(at, "rate"));
        case "TaxExemptionReasonCode" -> row.exemptionReasonCode(context.text());
        case "TaxExemptionReason" -> row.exemptionReason(context.text());
        case "TaxScheme" -> {
          String scheme = context.only("ID");
          row.taxType(scheme == null ? null : new TaxType(scheme));
        }
        default -> context.unmapped();
      }
    }
  }
}
