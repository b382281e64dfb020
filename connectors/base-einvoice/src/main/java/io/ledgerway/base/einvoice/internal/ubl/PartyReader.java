package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.party.Contact;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.party.PartyBuilder;
import io.ledgerway.model.v1.party.TaxNumber;
import io.ledgerway.model.v1.party.TaxRegistration;
import io.ledgerway.model.v1.party.TaxRegistrationBuilder;
import io.ledgerway.model.v1.party.TaxRegistrationType;
import io.ledgerway.model.v1.value.Identifier;
import io.ledgerway.model.v1.value.SchemeCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads parties: BG-4 to BG-12. */
final class PartyReader {

  private static final SchemeCode CREDITOR_SCHEME = new SchemeCode("SEPA");

  private final UblContext context;
  private final AddressReader addresses;
  private final List<Identifier> identifiers = new ArrayList<>();
  private final List<Identifier> legalIdentifiers = new ArrayList<>();
  private final List<TaxRegistration> taxRegistrations = new ArrayList<>();
  private final PartyBuilder party = PartyBuilder.builder();
  private @Nullable String partyName;
  private @Nullable String registrationName;

  private PartyReader(UblContext context) {
    this.context = context;
    this.addresses = new AddressReader(context);
  }

  /** A party known by its registered name (BT-27, BT-44); its party name is its trading name. */
  static Party trading(UblContext context) {
    PartyReader reader = new PartyReader(context);
    Section section = context.section();
    boolean read = false;
    while (section.next()) {
      if (section.name().equals("Party")) {
        reader.read();
        read = true;
      } else {
        context.unmapped();
      }
    }
    return read ? reader.finish(reader.registrationName, reader.partyName) : Party.EMPTY;
  }

  /** A party known by its party name (BT-59, BT-62). */
  static Party named(UblContext context) {
    PartyReader reader = new PartyReader(context);
    reader.read();
    return reader.finish(reader.partyName, null);
  }

  private Party finish(@Nullable String name, @Nullable String tradingName) {
    return party
        .name(name)
        .legalName(registrationName)
        .tradingName(tradingName)
        .identifiers(identifiers)
        .legalIdentifiers(legalIdentifiers)
        .taxRegistrations(taxRegistrations)
        .build();
  }

  private void read() {
    Section section = context.section("PartyIdentification", "PartyTaxScheme");
    while (section.next()) {
      switch (section.name()) {
        case "EndpointID" -> party.electronicAddress(context.identifier());
        case "PartyIdentification" -> identification();
        case "PartyName" -> partyName = context.only("Name");
        case "PostalAddress" -> party.address(addresses.read());
        case "PartyTaxScheme" -> taxScheme();
        case "PartyLegalEntity" -> legalEntity();
        case "Contact" -> contact();
        default -> context.unmapped();
      }
    }
  }

  private void identification() {
    Identifier identifier = context.onlyIdentifier("ID");
    if (identifier == null) {
      return;
    }
    if (CREDITOR_SCHEME.equals(identifier.scheme())) {
      context.creditorId(identifier);
    } else {
      identifiers.add(identifier);
    }
  }

  private void taxScheme() {
    String number = null;
    String scheme = null;
    Section section = context.section();
    while (section.next()) {
      switch (section.name()) {
        case "CompanyID" -> number = context.text();
        case "TaxScheme" -> scheme = context.only("ID");
        default -> context.unmapped();
      }
    }
    if (number != null) {
      taxRegistrations.add(registration(number, scheme));
    }
  }

  private static TaxRegistration registration(String number, @Nullable String scheme) {
    boolean vat = "VAT".equals(scheme);
    TaxRegistrationBuilder registration =
        TaxRegistrationBuilder.builder()
            .type(vat ? TaxRegistrationType.VAT : TaxRegistrationType.LOCAL)
            .number(new TaxNumber(number));
    if (!vat && scheme != null) {
      registration.extensions(Kept.one("TaxScheme.ID", scheme));
    }
    return registration.build();
  }

  private void legalEntity() {
    Section section = context.section();
    while (section.next()) {
      switch (section.name()) {
        case "RegistrationName" -> registrationName = context.text();
        case "CompanyID" -> {
          Identifier identifier = context.identifier();
          if (identifier != null) {
            legalIdentifiers.add(identifier);
          }
        }
        case "CompanyLegalForm" -> party.additionalLegalInformation(context.text());
        default -> context.unmapped();
      }
    }
  }

  private void contact() {
    String name = null;
    String phone = null;
    String email = null;
    Section section = context.section();
    while (section.next()) {
      switch (section.name()) {
        case "Name" -> name = context.text();
        case "Telephone" -> phone = context.text();
        case "ElectronicMail" -> email = context.text();
        default -> context.unmapped();
      }
    }
    party.contact(new Contact(name, phone, email, null));
  }
}
