package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.tax.TaxCategory;
import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.tax.TaxType;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.JsonValue;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Percentage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes tax totals and categories: BT-110, BT-111, BG-23, BG-30. */
final class TaxWriter {

  private static final Place BREAKDOWN = Place.DOCUMENT.field("taxBreakdown");
  private static final ExtensionKey FURTHER =
      ExtensionKey.of(Kept.NAMESPACE, TaxReader.FURTHER_TOTAL);

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,2}");
  private static final Pattern KEPT_AMOUNT =
      Pattern.compile(TaxReader.FURTHER_TOTAL + "#([1-9]\\d{0,2})\\.TaxAmount");

  /** A total to be written, with the positions of its rows in the breakdown. */
  private record Total(@Nullable Money amount, List<Integer> rows) {}

  private final Output output;

  TaxWriter(Output output) {
    this.output = output;
  }

  void totals(Group document, Invoice invoice, KeptTexts kept) {
    List<TaxLine> breakdown = invoice.taxBreakdown();
    Total main = new Total(invoice.totals().tax(), new ArrayList<>());
    Map<Integer, List<Integer>> further = new TreeMap<>();
    for (int i = 0; i < breakdown.size(); i++) {
      int number = number(breakdown.get(i));
      List<Integer> rows =
          number == 0 ? main.rows() : further.computeIfAbsent(number, n -> new ArrayList<>());
      rows.add(i);
    }
    for (Total total : inOrder(main, further, invoice.totals().taxAccounting(), kept)) {
      if (total.amount() != null || !total.rows().isEmpty()) {
        write(document, total, breakdown);
      }
    }
  }

  private static int number(TaxLine row) {
    ExtensionValue value = row.extensions().values().get(FURTHER);
    if (value != null
        && value.value() instanceof JsonValue.StringValue text
        && NUMBER.matcher(text.text()).matches()) {
      return Integer.parseInt(text.text());
    }
    return 0;
  }

  /** The totals where the document that was read had them; the first two numbers that are free. */
  private static List<Total> inOrder(
      Total main, Map<Integer, List<Integer>> further, @Nullable Money accounting, KeptTexts kept) {
    Map<Integer, Total> all = new TreeMap<>();
    Money open = accounting;
    for (Map.Entry<Integer, List<Integer>> each : further.entrySet()) {
      Money amount = kept(each.getKey(), kept);
      all.put(each.getKey(), new Total(amount == null ? open : amount, each.getValue()));
      open = amount == null ? null : open;
    }
    for (String name : List.copyOf(kept.names())) {
      Matcher matcher = KEPT_AMOUNT.matcher(name);
      if (matcher.matches()) {
        int number = Integer.parseInt(matcher.group(1));
        all.put(number, new Total(kept(number, kept), List.of()));
      }
    }
    put(all, main);
    if (open != null) {
      put(all, new Total(open, List.of()));
    }
    return List.copyOf(all.values());
  }

  private static void put(Map<Integer, Total> all, Total total) {
    int number = 1;
    while (all.containsKey(number)) {
      number++;
    }
    all.put(number, total);
  }

  private static @Nullable Money kept(int number, KeptTexts kept) {
    String path = TaxReader.FURTHER_TOTAL + "#" + number + ".TaxAmount";
    String amount = kept.take(path);
    String currency = kept.take(path + "@currencyID");
    BigDecimal value = amount == null || amount.isEmpty() ? null : Values.decimal(amount);
    return value == null || currency == null ? null : new Money(value, new CurrencyCode(currency));
  }

  private void write(Group document, Total total, List<TaxLine> breakdown) {
    Group group = document.child("TaxTotal", Order.TAX_TOTAL).money("TaxAmount", total.amount());
    for (int index : total.rows()) {
      row(group, breakdown.get(index), BREAKDOWN.item(index));
    }
    group.end();
  }

  private void row(Group total, TaxLine row, Place place) {
    KeptTexts kept = output.kept(row.extensions());
    kept.take(TaxReader.FURTHER_TOTAL);
    Group group =
        total
            .child("TaxSubtotal", Order.TAX_SUBTOTAL, kept)
            .money("TaxableAmount", row.taxableAmount())
            .money("TaxAmount", row.taxAmount());
    category(group, "TaxCategory", row);
    output.end(group, kept, place);
  }

  /** The tax of a line; UBL has room for its category and rate, and EN 16931 for one tax. */
  void ofLine(Group item, List<TaxLine> taxes, Place place) {
    for (int i = 0; i < taxes.size(); i++) {
      TaxLine tax = taxes.get(i);
      KeptTexts kept = output.kept(tax.extensions());
      category(item, "ClassifiedTaxCategory", tax);
      if (i > 0) {
        output.losses().add(place.item(i), "a second tax of a line in EN 16931");
      }
      kept.reportLeft(output.losses(), place.item(i));
    }
  }

  private static void category(Group outer, String element, TaxLine tax) {
    if (tax.category() == null
        && tax.rate() == null
        && tax.taxType() == null
        && tax.exemptionReason() == null
        && tax.exemptionReasonCode() == null) {
      return;
    }
    Group group = outer.child(element, Order.TAX_CATEGORY);
    category(
        group,
        tax.category(),
        tax.rate(),
        tax.exemptionReasonCode(),
        tax.exemptionReason(),
        tax.taxType());
  }

  /** Writes and ends a tax category. */
  static void category(
      Group group,
      @Nullable TaxCategory category,
      @Nullable Percentage rate,
      @Nullable String reasonCode,
      @Nullable String reason,
      @Nullable TaxType type) {
    group
        .text("ID", category)
        .percentage("Percent", rate)
        .text("TaxExemptionReasonCode", reasonCode)
        .text("TaxExemptionReason", reason)
        .only("TaxScheme", "ID", type == null ? null : type.value())
        .end();
  }
}
