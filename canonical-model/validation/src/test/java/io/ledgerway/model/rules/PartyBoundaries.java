package io.ledgerway.model.rules;

import static io.ledgerway.model.rules.Boundary.of;
import static io.ledgerway.model.rules.Invoices.buyer;
import static io.ledgerway.model.rules.Invoices.parties;
import static io.ledgerway.model.rules.Invoices.party;
import static io.ledgerway.model.rules.Invoices.seller;
import static io.ledgerway.model.rules.Invoices.withVatId;

import io.ledgerway.model.v1.invoice.Delivery;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.party.Address;
import io.ledgerway.model.v1.party.AddressBuilder;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.value.CountryCode;
import io.ledgerway.model.v1.value.Identifier;
import java.util.List;
import java.util.function.UnaryOperator;

/** Boundaries of the rules about parties and delivery. */
final class PartyBoundaries {

  private static final Party AGENT = withVatId(party("Tax Agent", CountryCode.FR), "FR12345678901");

  private PartyBoundaries() {}

  static List<Boundary> all() {
    return List.of(
        of("BR-17", payee(party("Factor AG", null)), payee(party(null, CountryCode.DE))),
        of(
            "BR-17",
            payee(party("Factor AG", null)),
            i -> payee(party("Trade", null)).apply(seller(p -> p.tradingName("Trade")).apply(i))),
        of(
            "BR-17",
            i -> payee(withId("1")).apply(seller(p -> p.identifiers(ids("2"))).apply(i)),
            i -> payee(withId("1")).apply(seller(p -> p.identifiers(ids("1"))).apply(i))),
        of("BR-18", agent(AGENT), agent(AGENT.toBuilder().name(null).build())),
        of("BR-19", agent(AGENT), agent(AGENT.toBuilder().address(null).build())),
        of("BR-20", agent(AGENT), agent(AGENT.toBuilder().address(Address.EMPTY).build())),
        of("BR-56", agent(AGENT), agent(party("Tax Agent", CountryCode.FR))),
        of("BR-57", delivery(country("PL")), delivery(Address.EMPTY)),
        of("BR-62", seller(p -> p.electronicAddress(id("0088", "1"))), sellerAt(null)),
        of(
            "BR-63",
            buyer(p -> p.electronicAddress(id("0088", "1"))),
            buyer(p -> p.electronicAddress(Identifier.of(null, "1")))),
        of("BR-CO-09", vat("EL123"), vat("QQ123")),
        of("BR-CO-09", vat("XI1"), vat("123456789")),
        of(
            "BR-CO-26",
            seller(p -> p.taxRegistrations(List.of()).legalIdentifiers(ids("1"))),
            seller(p -> p.taxRegistrations(List.of()))),
        of(
            "BR-CO-26",
            seller(p -> p.taxRegistrations(List.of()).identifiers(ids("1"))),
            seller(p -> p.taxRegistrations(List.of()).identifiers(List.of(id("SEPA", "1"))))),
        of(
            "BR-CL-10",
            seller(p -> p.identifiers(List.of(id("SEPA", "1"), id("0002", "1")))),
            buyer(p -> p.identifiers(List.of(id("SEPA", "1"))))),
        of(
            "BR-CL-11",
            seller(p -> p.legalIdentifiers(List.of(id("0002", "1")))),
            seller(p -> p.legalIdentifiers(List.of(id("9999", "1"))))),
        of("BR-CL-14", buyer(p -> p.address(country("XI"))), buyer(p -> p.address(country("QQ")))),
        of("BR-CL-25", sellerAt("EM"), sellerAt("0001")),
        of("BR-CL-26", location("0088"), location("9999")));
  }

  private static Identifier id(String scheme, String value) {
    return Identifier.of(scheme, value);
  }

  private static List<Identifier> ids(String value) {
    return List.of(Identifier.of(null, value));
  }

  private static Party withId(String value) {
    return party("Factor AG", null).toBuilder().identifiers(ids(value)).build();
  }

  private static Address country(String code) {
    return AddressBuilder.builder().country(new CountryCode(code)).build();
  }

  private static UnaryOperator<Invoice> payee(Party payee) {
    return parties(p -> p.payee(payee));
  }

  private static UnaryOperator<Invoice> agent(Party agent) {
    return parties(p -> p.taxRepresentative(agent));
  }

  private static UnaryOperator<Invoice> delivery(Address address) {
    return parties(p -> p.delivery(new Delivery(null, null, null, address)));
  }

  private static UnaryOperator<Invoice> location(String scheme) {
    return parties(p -> p.delivery(new Delivery(null, id(scheme, "1"), null, null)));
  }

  private static UnaryOperator<Invoice> sellerAt(String scheme) {
    return seller(p -> p.electronicAddress(Identifier.of(scheme, "1")));
  }

  private static UnaryOperator<Invoice> vat(String number) {
    return parties(p -> p.seller(withVatId(p.seller(), number)));
  }
}
