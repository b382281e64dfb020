package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.party.Address;
import io.ledgerway.model.v1.party.Contact;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.party.TaxRegistration;
import io.ledgerway.model.v1.party.TaxRegistrationType;
import io.ledgerway.model.v1.value.Identifier;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes parties: BG-4 to BG-12. */
final class PartyWriter {

  private final Output output;

  PartyWriter(Output output) {
    this.output = output;
  }

  /** A party known by its registered name (BT-27, BT-44). */
  void trading(
      Group document, String element, Party party, @Nullable Identifier creditor, Place place) {
    if (party.equals(Party.EMPTY) && creditor == null) {
      return;
    }
    KeptTexts kept = output.kept(party.extensions());
    Group outer = document.child(element, Order.ACCOUNTING_PARTY, kept);
    Group inner = outer.child("Party", Order.PARTY);
    String registered = party.name() == null ? party.legalName() : party.name();
    if (party.legalName() != null && !party.legalName().equals(registered)) {
      output.losses().add(place.field("legalName"), "a legal name beside the name");
    }
    content(inner, party, party.tradingName(), registered, creditor, place);
    inner.end();
    output.end(outer, kept, place);
  }

  /** A party known by its party name (BT-59, BT-62). */
  void named(Group document, String element, Party party, Place place) {
    if (party.equals(Party.EMPTY)) {
      return;
    }
    KeptTexts kept = output.kept(party.extensions());
    Group group = document.child(element, Order.PARTY, kept);
    content(group, party, party.name(), party.legalName(), null, place);
    output.end(group, kept, place);
  }

  private void content(
      Group group,
      Party party,
      @Nullable String partyName,
      @Nullable String registered,
      @Nullable Identifier creditor,
      Place place) {
    group.identifier("EndpointID", party.electronicAddress());
    party.identifiers().forEach(id -> group.onlyIdentifier("PartyIdentification", "ID", id));
    group.onlyIdentifier("PartyIdentification", "ID", creditor);
    group.only("PartyName", "Name", partyName);
    address(group, "PostalAddress", party.address());
    for (int i = 0; i < party.taxRegistrations().size(); i++) {
      taxRegistration(
          group, party.taxRegistrations().get(i), place.field("taxRegistrations").item(i));
    }
    legalEntity(group, party, registered, place);
    contact(group, party.contact());
  }

  private void taxRegistration(Group party, TaxRegistration registration, Place place) {
    KeptTexts kept = output.kept(registration.extensions());
    String stated = kept.take(PartyReader.TAX_SCHEME);
    boolean vat = registration.type().equals(TaxRegistrationType.VAT);
    if (!vat && !registration.type().equals(TaxRegistrationType.LOCAL)) {
      output.losses().add(place.field("type"), "the kind of a tax registration");
    }
    Group group = party.child("PartyTaxScheme", Order.PARTY_TAX_SCHEME, kept);
    group.text("CompanyID", registration.number().value());
    String usual = vat ? PartyReader.VAT : PartyReader.NOT_VAT;
    group.only("TaxScheme", "ID", Objects.requireNonNullElse(stated, usual));
    output.end(group, kept, place);
  }

  private void legalEntity(Group party, Party source, @Nullable String registered, Place place) {
    List<Identifier> ids = source.legalIdentifiers();
    for (int i = 1; i < ids.size(); i++) {
      output.losses().add(place.field("legalIdentifiers").item(i), "a second legal registration");
    }
    Identifier id = ids.isEmpty() ? null : ids.get(0);
    if (registered != null || id != null || source.additionalLegalInformation() != null) {
      party
          .child("PartyLegalEntity", Order.LEGAL_ENTITY)
          .text("RegistrationName", registered)
          .identifier("CompanyID", id)
          .text("CompanyLegalForm", source.additionalLegalInformation())
          .end();
    }
  }

  private static void contact(Group party, Contact contact) {
    if (contact.name() != null || contact.phone() != null || contact.email() != null) {
      party
          .child("Contact", Order.CONTACT)
          .text("Name", contact.name())
          .text("Telephone", contact.phone())
          .text("ElectronicMail", contact.email())
          .end();
    }
  }

  /** An address; null writes nothing, an empty one an empty element. */
  static void address(Group outer, String element, @Nullable Address address) {
    if (address == null) {
      return;
    }
    List<String> lines = address.lines();
    Group group =
        outer
            .child(element, Order.ADDRESS)
            .text("Postbox", address.poBox())
            .text("StreetName", lines.isEmpty() ? null : lines.get(0))
            .text("AdditionalStreetName", lines.size() > 1 ? lines.get(1) : null)
            .text("BuildingNumber", address.buildingNumber())
            .text("CityName", address.city())
            .text("PostalZone", address.postalCode())
            .text("CountrySubentity", address.region())
            .text("CountrySubentityCode", address.regionCode());
    for (int i = 2; i < lines.size(); i++) {
      group.only("AddressLine", "Line", lines.get(i));
    }
    group.country("Country", address.country()).end();
  }
}
