package io.ledgerway.model.rules.internal.en16931;

import io.ledgerway.model.rules.Rule;
import io.ledgerway.model.v1.invoice.Delivery;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.party.TaxRegistration;
import io.ledgerway.model.v1.party.TaxRegistrationType;
import io.ledgerway.model.v1.value.Identifier;
import java.util.List;
import java.util.Set;

/** The codes that parties and delivery name: schemes, countries, prefixes of VAT identifiers. */
final class PartyCodes {

  static final String CREDITOR = "SEPA";
  private static final String DELIVERY = "/parties/delivery";
  private static final String COUNTRY = "/address/country";
  private static final int PREFIX = 2;

  private final Rule vatPrefix;
  private final Rule idScheme;
  private final Rule legalScheme;
  private final Rule countryCode;
  private final Rule endpointScheme;
  private final Rule locationScheme;
  private final Set<String> icd;
  private final Set<String> eas;
  private final Set<String> countries;
  private final Set<String> prefixes;
  private final String prefixesInARow;

  PartyCodes(RuleBook book) {
    vatPrefix =
        book.rule(
            "BR-CO-09",
            "/parties/*/taxRegistrations/*/number",
            "A VAT identifier (BT-31, BT-48, BT-63) begins with a country code, EL for Greece.");
    idScheme =
        book.rule(
            "BR-CL-10",
            "/parties/*/identifiers/*/scheme",
            "The scheme of a party identifier is a code of ISO/IEC 6523.");
    legalScheme =
        book.rule(
            "BR-CL-11",
            "/parties/*/legalIdentifiers/*/scheme",
            "The scheme of a legal registration is a code of ISO/IEC 6523.");
    countryCode =
        book.rule("BR-CL-14", "/parties/*" + COUNTRY, "A country is a code of ISO 3166-1.");
    endpointScheme =
        book.rule(
            "BR-CL-25",
            "/parties/*/electronicAddress/scheme",
            "The scheme of an electronic address is a code of the EAS list.");
    locationScheme =
        book.rule(
            "BR-CL-26",
            DELIVERY + "/location/scheme",
            "The scheme of a delivery location (BT-71) is a code of ISO/IEC 6523.");
    icd = book.codes("icd");
    eas = book.codes("eas");
    countries = book.codes("country");
    prefixes = book.codes("vat-prefix");
    prefixesInARow = " " + String.join(" ", prefixes) + " ";
  }

  void party(Party party, String at, boolean mayBeCreditor, Verdict verdict) {
    List<Identifier> ids = party.identifiers();
    for (int i = 0; i < ids.size(); i++) {
      Identifier id = ids.get(i);
      if (!mayBeCreditor || !isCreditorId(id)) {
        schemes(idScheme, id, at, "/identifiers/", i, verdict);
      }
    }
    ids = party.legalIdentifiers();
    for (int i = 0; i < ids.size(); i++) {
      schemes(legalScheme, ids.get(i), at, "/legalIdentifiers/", i, verdict);
    }
    Identifier endpoint = party.electronicAddress();
    if (endpoint != null) {
      verdict.code(endpointScheme, eas, endpoint.scheme(), at, "/electronicAddress/scheme");
    } else if (!verdict.observed().nothing()) {
      beside(endpointScheme, eas, at, "/electronicAddress", verdict);
    }
    if (!verdict.observed().nothing()) {
      if (!CREDITOR.equals(verdict.observed().codeAt(at + "/identifiers")) || !mayBeCreditor) {
        beside(idScheme, icd, at, "/identifiers", verdict);
      }
      beside(legalScheme, icd, at, "/legalIdentifiers", verdict);
    }
    if (party.address() != null) {
      verdict.code(countryCode, countries, party.address().country(), at, COUNTRY);
    }
    List<TaxRegistration> registrations = party.taxRegistrations();
    for (int i = 0; i < registrations.size(); i++) {
      if (registrations.get(i).type().equals(TaxRegistrationType.VAT)
          && !hasCountryPrefix(registrations.get(i).number().value())) {
        verdict.violation(
            vatPrefix, at + "/taxRegistrations/" + i + "/number", "Put the country in front.");
      }
    }
  }

  private void schemes(
      Rule rule, Identifier id, String at, String list, int index, Verdict verdict) {
    if (id.scheme() == null ? !verdict.observed().nothing() : !icd.contains(id.scheme().value())) {
      verdict.code(rule, icd, id.scheme(), at + list + index, "/scheme");
    }
  }

  /** The scheme that stood beside an empty identifier. */
  private static void beside(
      Rule rule, Set<String> list, String at, String field, Verdict verdict) {
    String scheme = verdict.observed().codeAt(at + field);
    if (scheme != null) {
      verdict.code(rule, list, scheme, at, field);
    } else if (verdict.observed().empty(at + field)) {
      verdict.code(rule, list, (String) null, at, field + "/scheme");
    }
  }

  /** As officially, the first two characters have to stand anywhere in the row of codes. */
  private boolean hasCountryPrefix(String number) {
    String prefix = number.length() <= PREFIX ? number : number.substring(0, PREFIX);
    return prefixes.contains(prefix) || prefixesInARow.contains(prefix);
  }

  static boolean isCreditorId(Identifier identifier) {
    return identifier.scheme() != null && identifier.scheme().value().equals(CREDITOR);
  }

  void delivery(Delivery delivery, String at, Verdict verdict) {
    if (delivery.location() != null) {
      verdict.code(locationScheme, icd, delivery.location().scheme(), at, "/location/scheme");
    } else if (!verdict.observed().nothing()) {
      beside(locationScheme, icd, at, "/location", verdict);
    }
    if (delivery.address() != null) {
      verdict.code(countryCode, countries, delivery.address().country(), at, COUNTRY);
    }
  }
}
