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
 * @param owner what holds it
 * @param field its field there, after a slash
 * @param money the amount
 * @param role what currency and scale it may have
 */
record AmountPlace(Owner owner, String field, Money money, Role role) {

  /**
   * What holds amounts: the document, or the element of a list. Spelled out only for a finding.
   *
   * @param outer what holds the list; null for the document
   * @param list the field of the list, between slashes
   * @param index the place in the list
   */
  private record Owner(@Nullable Owner outer, String list, int index) {

    static final Owner DOCUMENT = new Owner(null, "", 0);

    String pointer() {
      return outer == null ? "" : outer.pointer() + list + index;
    }
  }

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
    collector.items(invoice.allowancesCharges(), Owner.DOCUMENT);
    collector.rows(invoice.taxBreakdown(), Owner.DOCUMENT, "/taxBreakdown/");
    for (int i = 0; i < invoice.lines().size(); i++) {
      collector.line(invoice.lines().get(i), new Owner(Owner.DOCUMENT, "/lines/", i));
    }
    collector.state(invoice.state());
    return collector.places;
  }

  /** JSON pointer relative to the document. */
  String pointer() {
    return owner.pointer() + field;
  }

  /** Walks through an invoice. */
  private static final class Collector {

    private final List<AmountPlace> places = new ArrayList<>(64);

    private void add(Owner owner, String field, @Nullable Money money, Role role) {
      if (money != null) {
        places.add(new AmountPlace(owner, field, money, role));
      }
    }

    private void own(String field, @Nullable Money money, Role role) {
      add(Owner.DOCUMENT, field, money, role);
    }

    private void totals(InvoiceTotals totals) {
      own("/totals/lineNet", totals.lineNet(), Role.DOCUMENT);
      own("/totals/allowances", totals.allowances(), Role.DOCUMENT);
      own("/totals/charges", totals.charges(), Role.DOCUMENT);
      own("/totals/taxExclusive", totals.taxExclusive(), Role.DOCUMENT);
      own("/totals/tax", totals.tax(), Role.DOCUMENT);
      own("/totals/taxAccounting", totals.taxAccounting(), Role.ACCOUNTING);
      own("/totals/taxInclusive", totals.taxInclusive(), Role.DOCUMENT);
      own("/totals/prepaid", totals.prepaid(), Role.DOCUMENT);
      own("/totals/rounding", totals.rounding(), Role.DOCUMENT);
      own("/totals/amountDue", totals.amountDue(), Role.DOCUMENT);
    }

    private void items(List<AllowanceCharge> items, Owner outer) {
      for (int i = 0; i < items.size(); i++) {
        Owner owner = new Owner(outer, "/allowancesCharges/", i);
        add(owner, "/amount", items.get(i).amount(), Role.DOCUMENT);
        add(owner, "/baseAmount", items.get(i).baseAmount(), Role.DOCUMENT);
      }
    }

    private void rows(List<TaxLine> rows, Owner outer, String list) {
      for (int i = 0; i < rows.size(); i++) {
        Owner owner = new Owner(outer, list, i);
        add(owner, "/taxableAmount", rows.get(i).taxableAmount(), Role.DOCUMENT);
        add(owner, "/taxAmount", rows.get(i).taxAmount(), Role.DOCUMENT);
        add(owner, "/taxAmountAccounting", rows.get(i).taxAmountAccounting(), Role.ACCOUNTING);
      }
    }

    private void line(InvoiceLine line, Owner owner) {
      add(owner, "/netAmount", line.netAmount(), Role.DOCUMENT);
      rows(line.tax(), owner, "/tax/");
      items(line.allowancesCharges(), owner);
      LinePrice price = line.price();
      price(owner, "/price/net", price.net());
      price(owner, "/price/gross", price.gross());
      add(owner, "/price/discount", price.discount(), Role.PRICE);
    }

    private void price(Owner owner, String field, @Nullable UnitPrice price) {
      if (price != null) {
        add(owner, field, Money.of(price.amount(), price.currency()), Role.PRICE);
      }
    }

    private void state(InvoiceState state) {
      own("/state/openAmount", state.openAmount(), Role.BALANCE);
      own("/state/paidAmount", state.paidAmount(), Role.BALANCE);
      own("/state/creditedAmount", state.creditedAmount(), Role.BALANCE);
    }
  }
}
