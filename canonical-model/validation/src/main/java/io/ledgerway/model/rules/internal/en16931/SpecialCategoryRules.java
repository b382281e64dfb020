package io.ledgerway.model.rules.internal.en16931;

import io.ledgerway.model.rules.Rule;
import io.ledgerway.model.v1.invoice.Delivery;
import io.ledgerway.model.v1.invoice.InvoiceDates;
import io.ledgerway.model.v1.invoice.InvoiceLine;
import io.ledgerway.model.v1.invoice.InvoiceParties;
import io.ledgerway.model.v1.party.Address;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.value.CountryCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules that one VAT category alone has: intra-community supply, not subject, split payment. */
final class SpecialCategoryRules {

  private static final String ITALY = "IT";
  private static final String ROWS = "/taxBreakdown";

  private final boolean splitSeesBreakdown;
  private final Rule deliveryDate;
  private final Rule deliveryCountry;
  private final Rule otherRows;
  private final Rule otherLines;
  private final Rule otherAllowances;
  private final Rule otherCharges;
  private final Rule splitDomestic;
  private final Rule splitAlone;

  SpecialCategoryRules(RuleBook book) {
    splitSeesBreakdown = book.release().splitPaymentSeesBreakdown();
    deliveryDate =
        book.rule(
            "BR-IC-11",
            "/parties/delivery/date",
            "An intra-community supply has a delivery date (BT-72) or an invoicing period (BG-14).");
    deliveryCountry =
        book.rule(
            "BR-IC-12",
            "/parties/delivery/address/country",
            "An intra-community supply has a deliver-to country (BT-80).");
    String alone = "With a breakdown row of category O (not subject to VAT) ";
    otherRows = book.rule("BR-O-11", ROWS, alone + "there is no other row.");
    otherLines = book.rule("BR-O-12", "/lines/*/tax", alone + "all lines have it.");
    otherAllowances =
        book.rule("BR-O-13", "/allowancesCharges/*", alone + "all allowances have it.");
    otherCharges = book.rule("BR-O-14", "/allowancesCharges/*", alone + "all charges have it.");
    splitDomestic =
        book.rule(
            "BR-B-01",
            "/parties",
            "An invoice with category B (split payment) names no country but Italy.");
    splitAlone =
        book.rule(
            "BR-B-02",
            ROWS,
            "An invoice with category B (split payment) has nothing of category S (standard rated).");
  }

  void judge(Verdict verdict) {
    VatUse supply = verdict.facts().useOrNull(Vat.INTRA_COMMUNITY);
    if (supply != null && supply.rows() > 0) {
      supply(verdict);
    }
    VatUse notSubject = verdict.facts().useOrNull(Vat.NOT_SUBJECT);
    if (notSubject != null && notSubject.rows() > 0) {
      alone(notSubject, verdict);
    }
    VatUse split = verdict.facts().useOrNull(Vat.SPLIT_PAYMENT);
    if (split != null) {
      split(split, verdict);
    }
  }

  private void supply(Verdict verdict) {
    Delivery delivery = verdict.invoice().parties().delivery();
    boolean dated =
        delivery.date() != null
            || verdict.observed().unreadable("/parties/delivery/date")
            || hasPeriod(verdict);
    if (!dated) {
      verdict.violation(deliveryDate, "/parties/delivery/date", "Both are missing; add one.");
    }
    Address address = delivery.address();
    CountryCode country = address == null ? null : address.country();
    if (country == null || country.value().length() < 2) {
      verdict.violation(
          deliveryCountry, "/parties/delivery/address/country", "It is missing; add it.");
    }
  }

  private static boolean hasPeriod(Verdict verdict) {
    InvoiceDates dates = verdict.invoice().dates();
    return dates.period().start() != null
        || dates.period().end() != null
        || dates.taxPointCode() != null
        || verdict.observed().exists("/dates/period/start")
        || verdict.observed().exists("/dates/period/end")
        || verdict.observed().exists("/dates/taxPointCode");
  }

  private void alone(VatUse use, Verdict verdict) {
    VatUse all = verdict.facts().all();
    other(otherRows, all.rows() - use.rows(), ROWS, verdict);
    other(otherLines, all.lines() - use.lines(), "/lines", verdict);
    other(otherAllowances, all.allowances() - use.allowances(), "/allowancesCharges", verdict);
    other(otherCharges, all.charges() - use.charges(), "/allowancesCharges", verdict);
  }

  private static void other(Rule rule, int others, String pointer, Verdict verdict) {
    if (others > 0) {
      verdict.violation(
          rule, pointer, "Invoice the others separately.", "0", Integer.toString(others));
    }
  }

  /** Any tax counts, not VAT alone. */
  private void split(VatUse split, Verdict verdict) {
    if (split.exactRowsAny() + split.exactItemsAny() + split.exactLinesAny() == 0) {
      return;
    }
    if (namesOtherCountry(verdict)) {
      verdict.violation(splitDomestic, "/parties", "Correct the countries or the category.");
    }
    VatUse standard = verdict.facts().useOrNull(Vat.STANDARD);
    if (standard != null
        && split.exactRowsAny() + split.exactDocumentItemsAny() + split.exactLinesAny() > 0
        && standard.exactDocumentItemsAny()
                + standard.exactLinesAny()
                + (splitSeesBreakdown ? standard.exactRowsAny() : 0)
            > 0) {
      verdict.violation(splitAlone, ROWS, "Invoice them separately.");
    }
  }

  private static boolean namesOtherCountry(Verdict verdict) {
    InvoiceParties parties = verdict.invoice().parties();
    return isOther(parties.seller(), "/parties/seller", verdict)
        || isOther(parties.buyer(), "/parties/buyer", verdict)
        || isOther(parties.payee(), "/parties/payee", verdict)
        || isOther(parties.taxRepresentative(), "/parties/taxRepresentative", verdict)
        || isOther(parties.delivery().address(), "/parties/delivery", verdict)
        || anyOrigin(verdict);
  }

  private static boolean isOther(Party party, String at, Verdict verdict) {
    return isOther(party.address(), at, verdict);
  }

  private static boolean isOther(@Nullable Address address, String at, Verdict verdict) {
    return address != null && isOther(address.country(), at + "/address/country", verdict);
  }

  private static boolean isOther(@Nullable CountryCode country, String at, Verdict verdict) {
    return country == null
        ? verdict.observed().empty(at)
        : !country.value().equals(ITALY) || verdict.observed().spaced(at);
  }

  private static boolean anyOrigin(Verdict verdict) {
    List<InvoiceLine> lines = verdict.invoice().lines();
    for (int i = 0; i < lines.size(); i++) {
      String at = "/lines/" + i + "/item/originCountry";
      if (isOther(lines.get(i).item().originCountry(), at, verdict)) {
        return true;
      }
    }
    return false;
  }
}
