package io.ledgerway.model.rules.internal;

import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceLine;
import io.ledgerway.model.v1.invoice.InvoiceState;
import io.ledgerway.model.v1.invoice.InvoiceTotals;
import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.trade.AllowanceCharge;
import io.ledgerway.model.v1.trade.LinePrice;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.UnitPrice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An amount and where it stands in an invoice.
 *
 * @param pointer JSON pointer relative to the document
 * @param money the amount
 * @param role what currency and scale it may have
 */
record AmountPlace(String pointer, Money money, Role role) {

  /** What kind of amount. */
  enum Role {
    /** In the invoice currency, in its minor units. */
    DOCUMENT,
    /** In the VAT accounting currency (BT-111). */
    ACCOUNTING,
    /** A running balance, in the currency of our books. */
    BALANCE,
    /** A price: in the invoice currency, in any scale. */
    PRICE
  }

  static List<AmountPlace> in(Invoice invoice) {
    Collector collector = new Collector();
    collector.totals(invoice.totals());
    collector.items(invoice.allowancesCharges(), "");
    collector.rows(invoice.taxBreakdown(), "/taxBreakdown/");
    for (int i = 0; i < invoice.lines().size(); i++) {
      collector.line(invoice.lines().get(i), "/lines/" + i);
    }
    collector.state(invoice.state());
    return collector.places;
  }

  /** Walks through an invoice. */
  private static final class Collector {

    private final List<AmountPlace> places = new ArrayList<>();

    private void add(String pointer, @Nullable Money money, Role role) {
      if (money != null) {
        places.add(new AmountPlace(pointer, money, role));
      }
    }

    private void totals(InvoiceTotals totals) {
      add("/totals/lineNet", totals.lineNet(), Role.DOCUMENT);
      add("/totals/allowances", totals.allowances(), Role.DOCUMENT);
      add("/totals/charges", totals.charges(), Role.DOCUMENT);
      add("/totals/taxExclusive", totals.taxExclusive(), Role.DOCUMENT);
      add("/totals/tax", totals.tax(), Role.DOCUMENT);
      add("/totals/taxAccounting", totals.taxAccounting(), Role.ACCOUNTING);
      add("/totals/taxInclusive", totals.taxInclusive(), Role.DOCUMENT);
      add("/totals/prepaid", totals.prepaid(), Role.DOCUMENT);
      add("/totals/rounding", totals.rounding(), Role.DOCUMENT);
      add("/totals/amountDue", totals.amountDue(), Role.DOCUMENT);
    }

    private void items(List<AllowanceCharge> items, String owner) {
      for (int i = 0; i < items.size(); i++) {
        String pointer = owner + "/allowancesCharges/" + i;
        add(pointer + "/amount", items.get(i).amount(), Role.DOCUMENT);
        add(pointer + "/baseAmount", items.get(i).baseAmount(), Role.DOCUMENT);
      }
    }

    private void rows(List<TaxLine> rows, String owner) {
      for (int i = 0; i < rows.size(); i++) {
        String pointer = owner + i;
        add(pointer + "/taxableAmount", rows.get(i).taxableAmount(), Role.DOCUMENT);
        add(pointer + "/taxAmount", rows.get(i).taxAmount(), Role.DOCUMENT);
        add(pointer + "/taxAmountAccounting", rows.get(i).taxAmountAccounting(), Role.ACCOUNTING);
      }
    }

    private void line(InvoiceLine line, String pointer) {
      add(pointer + "/netAmount", line.netAmount(), Role.DOCUMENT);
      rows(line.tax(), pointer + "/tax/");
      items(line.allowancesCharges(), pointer);
      LinePrice price = line.price();
      price(pointer + "/price/net", price.net());
      price(pointer + "/price/gross", price.gross());
      add(pointer + "/price/discount", price.discount(), Role.PRICE);
    }

    private void price(String pointer, @Nullable UnitPrice price) {
      if (price != null) {
        add(pointer, Money.of(price.amount(), price.currency()), Role.PRICE);
      }
    }

    private void state(InvoiceState state) {
      add("/state/openAmount", state.openAmount(), Role.BALANCE);
      add("/state/paidAmount", state.paidAmount(), Role.BALANCE);
      add("/state/creditedAmount", state.creditedAmount(), Role.BALANCE);
    }
  }
}
