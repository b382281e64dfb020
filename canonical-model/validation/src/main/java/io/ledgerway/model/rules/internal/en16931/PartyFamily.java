package io.ledgerway.model.rules.internal.en16931;

import io.ledgerway.model.rules.Rule;
import io.ledgerway.model.v1.invoice.Delivery;
import io.ledgerway.model.v1.invoice.InvoiceParties;
import io.ledgerway.model.v1.invoice.PaymentMeans;
import io.ledgerway.model.v1.party.Address;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.value.Identifier;
import org.jspecify.annotations.Nullable;

/** BG-4 to BG-15: the parties and the delivery. */
final class PartyFamily implements RuleFamily {

  private static final String SELLER = "/parties/seller";
  private static final String BUYER = "/parties/buyer";
  private static final String PAYEE = "/parties/payee";
  private static final String REPRESENTATIVE = "/parties/taxRepresentative";
  private static final String DELIVERY = "/parties/delivery";
  private static final String COUNTRY = "/address/country";

  private final boolean creditorIdIdentifies;
  private final PartyCodes codes;
  private final Rule sellerName;
  private final Rule buyerName;
  private final Rule sellerAddress;
  private final Rule sellerCountry;
  private final Rule buyerAddress;
  private final Rule buyerCountry;
  private final Rule payee;
  private final Rule representativeName;
  private final Rule representativeAddress;
  private final Rule representativeCountry;
  private final Rule representativeVatId;
  private final Rule deliveryCountry;
  private final Rule sellerEndpoint;
  private final Rule buyerEndpoint;
  private final Rule sellerIdentified;

  PartyFamily(RuleBook book) {
    creditorIdIdentifies = book.release().creditorIdIdentifies();
    codes = new PartyCodes(book);
    sellerName = book.rule("BR-06", SELLER + "/name", "The seller has a name (BT-27).");
    buyerName = book.rule("BR-07", BUYER + "/name", "The buyer has a name (BT-44).");
    sellerAddress = book.rule("BR-08", SELLER + "/address", "The seller has an address (BG-5).");
    sellerCountry =
        book.rule("BR-09", SELLER + COUNTRY, "The seller's address has a country (BT-40).");
    buyerAddress = book.rule("BR-10", BUYER + "/address", "The buyer has an address (BG-8).");
    buyerCountry =
        book.rule("BR-11", BUYER + COUNTRY, "The buyer's address has a country (BT-55).");
    payee =
        book.rule(
            "BR-17",
            PAYEE + "/name",
            "A payee has a name (BT-59), and neither the name nor an identifier of the seller.");
    representativeName =
        book.rule("BR-18", REPRESENTATIVE + "/name", "A tax representative has a name (BT-62).");
    representativeAddress =
        book.rule(
            "BR-19", REPRESENTATIVE + "/address", "A tax representative has an address (BG-12).");
    representativeCountry =
        book.rule(
            "BR-20",
            REPRESENTATIVE + COUNTRY,
            "The tax representative's address has a country (BT-69).");
    representativeVatId =
        book.rule(
            "BR-56",
            REPRESENTATIVE + "/taxRegistrations",
            "A tax representative has a VAT identifier (BT-63).");
    deliveryCountry =
        book.rule(
            "BR-57",
            DELIVERY + COUNTRY,
            "The address of a delivery (BG-15) has a country (BT-80).");
    sellerEndpoint =
        book.rule(
            "BR-62",
            SELLER + "/electronicAddress/scheme",
            "The seller's electronic address (BT-34) names its scheme.");
    buyerEndpoint =
        book.rule(
            "BR-63",
            BUYER + "/electronicAddress/scheme",
            "The buyer's electronic address (BT-49) names its scheme.");
    sellerIdentified =
        book.rule(
            "BR-CO-26",
            SELLER,
            "The seller has an identifier (BT-29), a legal registration (BT-30) or a VAT identifier"
                + " (BT-31).");
  }

  @Override
  public void judge(Verdict verdict) {
    InvoiceParties parties = verdict.invoice().parties();
    trading(parties.seller(), SELLER, sellerName, sellerAddress, sellerCountry, verdict);
    trading(parties.buyer(), BUYER, buyerName, buyerAddress, buyerCountry, verdict);
    endpoint(parties.seller(), SELLER, sellerEndpoint, verdict);
    endpoint(parties.buyer(), BUYER, buyerEndpoint, verdict);
    sellerIdentified(parties.seller(), verdict);
    codes.party(parties.seller(), SELLER, true, verdict);
    codes.party(parties.buyer(), BUYER, false, verdict);
    if (stands(parties.payee(), PAYEE, verdict)) {
      payee(parties.payee(), parties.seller(), verdict);
      codes.party(parties.payee(), PAYEE, true, verdict);
    }
    if (stands(parties.taxRepresentative(), REPRESENTATIVE, verdict)) {
      representative(parties.taxRepresentative(), verdict);
      codes.party(parties.taxRepresentative(), REPRESENTATIVE, false, verdict);
    }
    delivery(parties.delivery(), verdict);
  }

  private static boolean stands(Party party, String pointer, Verdict verdict) {
    return party != Party.EMPTY && !party.equals(Party.EMPTY) || verdict.observed().empty(pointer);
  }

  private static void trading(
      Party party, String at, Rule name, Rule address, Rule country, Verdict verdict) {
    if (Verdict.isBlank(party.name())) {
      verdict.blank(name, at + "/name");
    }
    if (party.address() == null) {
      verdict.absent(address, at + "/address");
    }
    if (lacksCountry(party.address(), at, verdict)) {
      verdict.violation(country, at + COUNTRY, "It is missing; add it.");
    }
  }

  private static boolean lacksCountry(@Nullable Address address, String at, Verdict verdict) {
    return address == null ? verdict.observed().exists(at + "/address") : address.country() == null;
  }

  private static void endpoint(Party party, String at, Rule rule, Verdict verdict) {
    Identifier address = party.electronicAddress();
    boolean stands = address != null || verdict.observed().empty(at + "/electronicAddress");
    boolean named =
        address == null
            ? verdict.observed().codeAt(at + "/electronicAddress") != null
            : address.scheme() != null;
    if (stands && !named) {
      verdict.absent(rule, at + "/electronicAddress/scheme");
    }
  }

  private void sellerIdentified(Party seller, Verdict verdict) {
    if (verdict.observed().absent(SELLER)) {
      verdict.notEvaluated(sellerIdentified, SELLER);
      return;
    }
    boolean identified =
        hasIdentifier(seller)
            || !seller.legalIdentifiers().isEmpty()
            || verdict.facts().sellerHasVatId()
            || (verdict.observed().empty(SELLER + "/identifiers")
                && (creditorIdIdentifies
                    || !PartyCodes.CREDITOR.equals(
                        verdict.observed().codeAt(SELLER + "/identifiers"))))
            || verdict.observed().empty(SELLER + "/legalIdentifiers")
            || (creditorIdIdentifies && hasCreditorId(verdict));
    if (!identified) {
      verdict.violation(sellerIdentified, SELLER, "All are missing; add one.");
    }
  }

  private boolean hasIdentifier(Party seller) {
    for (Identifier identifier : seller.identifiers()) {
      if (creditorIdIdentifies || !PartyCodes.isCreditorId(identifier)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasCreditorId(Verdict verdict) {
    for (PaymentMeans means : verdict.invoice().payment().means()) {
      if (means.directDebit().creditorId() != null) {
        return true;
      }
    }
    return false;
  }

  private static void payeeProblem(Rule rule, String problem, Verdict verdict) {
    verdict.violation(rule, PAYEE + "/name", problem);
  }

  private void payee(Party party, Party seller, Verdict verdict) {
    if (party.name() == null) {
      verdict.absent(payee, PAYEE + "/name");
    } else if (party.name().equals(seller.tradingName())) {
      payeeProblem(payee, "The name is the seller's; leave the payee out.", verdict);
      return;
    }
    for (Identifier own : party.identifiers()) {
      for (Identifier other : seller.identifiers()) {
        if (own.value().equals(other.value())) {
          payeeProblem(payee, "An identifier is the seller's; leave the payee out.", verdict);
          return;
        }
      }
    }
  }

  private void representative(Party party, Verdict verdict) {
    if (Verdict.isBlank(party.name())) {
      verdict.blank(representativeName, REPRESENTATIVE + "/name");
    }
    if (party.address() == null) {
      verdict.absent(representativeAddress, REPRESENTATIVE + "/address");
    }
    if (lacksCountry(party.address(), REPRESENTATIVE, verdict)) {
      verdict.violation(representativeCountry, REPRESENTATIVE + COUNTRY, "It is missing; add it.");
    }
    if (!verdict.facts().representativeHasVatId()) {
      verdict.violation(
          representativeVatId, REPRESENTATIVE + "/taxRegistrations", "It is missing; add it.");
    }
  }

  private void delivery(Delivery delivery, Verdict verdict) {
    codes.delivery(delivery, DELIVERY, verdict);
    Address address = delivery.address();
    if (address == null) {
      return;
    }
    if (address.country() == null) {
      verdict.absent(deliveryCountry, DELIVERY + COUNTRY);
    }
  }
}
