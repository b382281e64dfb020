package io.ledgerway.model.rules.internal;

import io.ledgerway.model.rules.Rule;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceParties;
import io.ledgerway.model.v1.party.Address;
import io.ledgerway.model.v1.party.Party;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** BR-01 to BR-16: what an invoice has to have. Blank text is nothing. */
public final class PresenceRules {

  private static final String SELLER = "/parties/seller";
  private static final String BUYER = "/parties/buyer";

  private final RuleSource source;

  private PresenceRules(RuleSource source) {
    this.source = source;
  }

  /** What a rule looks for. */
  @FunctionalInterface
  private interface Fact extends Function<Invoice, @Nullable Object> {}

  /**
   * The rules.
   *
   * @param source their rule set
   * @return BR-01 to BR-16
   */
  public static List<Rule> in(RuleSource source) {
    PresenceRules rules = new PresenceRules(source);
    return List.of(
        rules.needs(
            "BR-01",
            "/references/specificationId",
            "specification identifier (BT-24)",
            invoice -> invoice.references().specificationId()),
        rules.needs("BR-02", "/number", "invoice number (BT-1)", Invoice::number),
        rules.needs(
            "BR-03", "/dates/issue", "issue date (BT-2)", invoice -> invoice.dates().issue()),
        rules.needs(
            "BR-04", "/type/code", "invoice type code (BT-3)", invoice -> invoice.type().code()),
        rules.needs(
            "BR-05",
            "/currency/document",
            "invoice currency code (BT-5)",
            invoice -> invoice.currency().document()),
        rules.needs(
            "BR-06", SELLER + "/name", "seller name (BT-27)", invoice -> seller(invoice).name()),
        rules.needs(
            "BR-07", BUYER + "/name", "buyer name (BT-44)", invoice -> buyer(invoice).name()),
        rules.needs(
            "BR-08",
            SELLER + "/address",
            "seller postal address (BG-5)",
            invoice -> seller(invoice).address()),
        rules.needsCountry("BR-09", SELLER, "seller country code (BT-40)", PresenceRules::seller),
        rules.needs(
            "BR-10",
            BUYER + "/address",
            "buyer postal address (BG-8)",
            invoice -> buyer(invoice).address()),
        rules.needsCountry("BR-11", BUYER, "buyer country code (BT-55)", PresenceRules::buyer),
        rules.needs(
            "BR-12",
            "/totals/lineNet",
            "sum of line net amounts (BT-106)",
            invoice -> invoice.totals().lineNet()),
        rules.needs(
            "BR-13",
            "/totals/taxExclusive",
            "total without VAT (BT-109)",
            invoice -> invoice.totals().taxExclusive()),
        rules.needs(
            "BR-14",
            "/totals/taxInclusive",
            "total with VAT (BT-112)",
            invoice -> invoice.totals().taxInclusive()),
        rules.needs(
            "BR-15",
            "/totals/amountDue",
            "amount due for payment (BT-115)",
            invoice -> invoice.totals().amountDue()),
        rules.needs(
            "BR-16",
            "/lines",
            "line (BG-25)",
            invoice -> invoice.lines().isEmpty() ? null : invoice.lines()));
  }

  private static Party seller(Invoice invoice) {
    InvoiceParties parties = invoice.parties();
    return parties.seller();
  }

  private static Party buyer(Invoice invoice) {
    InvoiceParties parties = invoice.parties();
    return parties.buyer();
  }

  private Rule needs(String id, String pointer, String what, Fact fact) {
    return source.invoice(
        id,
        pointer,
        "An invoice has a " + what + ".",
        (invoice, findings) -> {
          Object found = fact.apply(invoice);
          if (found == null || found.toString().isBlank()) {
            findings.violation(pointer, "The " + what + " is missing; add it", what, null);
          }
        });
  }

  /** Judged where there is an address; that there is one is another rule. */
  private Rule needsCountry(String id, String party, String what, Function<Invoice, Party> owner) {
    String pointer = party + "/address/country";
    return source.invoice(
        id,
        pointer,
        "A postal address has a " + what + ".",
        (invoice, findings) -> {
          Address address = owner.apply(invoice).address();
          if (address == null) {
            findings.missing(party + "/address");
          } else if (address.country() == null) {
            findings.violation(pointer, "The " + what + " is missing; add it", what, null);
          }
        });
  }
}
