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
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads parties: BG-4 to BG-12. */
final class PartyReader {

  /** The scheme of a creditor id (BT-90), which stands among the ids of a party. */
  static final SchemeCode CREDITOR_SCHEME = new SchemeCode("SEPA");

  /** The extension of a tax registration that holds its scheme as written. */
  static final String TAX_SCHEME = "TaxScheme.ID";

  static final String VAT = "VAT";

  /** The scheme that a local tax registration (BT-32) is written with. */
  static final String NOT_VAT = "TAX";

  private static final Elements ACCOUNTING_PARTY = new Elements().once("Party", "");
  private static final Elements TRADING = elements("tradingName");
  private static final Elements NAMED = elements("name");
  private static final Elements TAX_REGISTRATION =
      new Elements().once("CompanyID", "number").once("TaxScheme", "type");
  private static final Elements LEGAL_ENTITY =
      new Elements()
          .once("RegistrationName", "name")
          .once("CompanyID", "legalIdentifiers")
          .once("CompanyLegalForm", "additionalLegalInformation");
  private static final Elements CONTACT =
      new Elements()
          .once("Name", "name")
          .once("Telephone", "phone")
          .once("ElectronicMail", "email");

  private final UblContext context;
  private final Place place;
  private final boolean mayBeCreditor;
  private final List<Identifier> identifiers = new ArrayList<>(2);
  private final List<Identifier> legalIdentifiers = new ArrayList<>(1);
  private final List<TaxRegistration> taxRegistrations = new ArrayList<>(2);
  private final PartyBuilder party = PartyBuilder.builder();
  private @Nullable String partyName;
  private @Nullable String registrationName;
  private @Nullable Identifier creditorId;

  /**
   * A reader of one party.
   *
   * @param mayBeCreditor whether a creditor id (BT-90) may stand among its ids
   */
  PartyReader(UblContext context, Place place, boolean mayBeCreditor) {
    this.context = context;
    this.place = place;
    this.mayBeCreditor = mayBeCreditor;
  }

  private static Elements elements(String nameField) {
    return new Elements()
        .once("EndpointID", "electronicAddress")
        .many("PartyIdentification", "identifiers")
        .once("PartyName", nameField)
        .once("PostalAddress", "address")
        .many("PartyTaxScheme", "taxRegistrations")
        .once("PartyLegalEntity", "")
        .once("Contact", "contact");
  }

  /** The creditor id (BT-90) that stood among the ids. */
  @Nullable Identifier creditorId() {
    return creditorId;
  }

  /** A party known by its registered name (BT-27, BT-44); its party name is its trading name. */
  Party readTrading(Section outer) {
    context.beginKeeping();
    Section section = outer.inner(ACCOUNTING_PARTY, place);
    boolean found = false;
    while (section.next()) {
      read(section.inner(TRADING, place));
      found = true;
    }
    if (!found) {
      context.absent(place, "cac:Party");
    }
    return finish(registrationName, partyName);
  }

  /** A party known by its party name (BT-59, BT-62). */
  Party readNamed(Section outer) {
    context.beginKeeping();
    read(outer.inner(NAMED, place));
    return finish(partyName, null);
  }

  private Party finish(@Nullable String name, @Nullable String tradingName) {
    return party
        .name(name)
        .legalName(registrationName)
        .tradingName(tradingName)
        .identifiers(identifiers)
        .legalIdentifiers(legalIdentifiers)
        .taxRegistrations(taxRegistrations)
        .extensions(context.endKeeping())
        .build();
  }

  private void read(Section section) {
    boolean any = false;
    while (section.next()) {
      any = true;
      switch (section.name()) {
        case "EndpointID" -> party.electronicAddress(section.identifier());
        case "PartyIdentification" -> identification(section);
        case "PartyName" -> partyName = section.only("Name");
        case "PostalAddress" -> party.address(AddressReader.read(section));
        case "PartyTaxScheme" -> taxRegistration(section);
        case "PartyLegalEntity" -> legalEntity(section.inner(LEGAL_ENTITY, place));
        default -> contact(section.inner(CONTACT, section.at()));
      }
    }
    if (!any) {
      section.observeEmpty();
    }
  }

  private void identification(Section section) {
    Identifier identifier = section.onlyIdentifier("ID", identifiers.size());
    if (identifier == null) {
      return;
    }
    if (mayBeCreditor && creditorId == null && CREDITOR_SCHEME.equals(identifier.scheme())) {
      creditorId = identifier;
    } else {
      identifiers.add(identifier);
    }
  }

  private void taxRegistration(Section outer) {
    context.beginKeeping();
    Place at = outer.at().item(taxRegistrations.size());
    String number = null;
    String scheme = null;
    Section section = outer.inner(TAX_REGISTRATION, at);
    while (section.next()) {
      if (section.name().equals("CompanyID")) {
        number = section.textOrEmpty();
      } else {
        scheme = section.only("ID");
      }
    }
    var kept = context.endKeeping();
    if (number == null || number.isEmpty()) {
      context.empty(at.field(number == null ? "" : "number"), scheme);
      return;
    }
    boolean vat = scheme != null && VAT.equals(scheme.toUpperCase(Locale.ROOT));
    taxRegistrations.add(
        TaxRegistrationBuilder.builder()
            .type(vat ? TaxRegistrationType.VAT : TaxRegistrationType.LOCAL)
            .number(new TaxNumber(number))
            .extensions(
                scheme == null || scheme.equals(vat ? VAT : NOT_VAT)
                    ? kept
                    : Kept.with(kept, TAX_SCHEME, scheme))
            .build());
  }

  private void legalEntity(Section section) {
    while (section.next()) {
      switch (section.name()) {
        case "RegistrationName" -> registrationName = section.text();
        case "CompanyID" -> {
          Identifier identifier = section.identifier(legalIdentifiers.size());
          if (identifier != null) {
            legalIdentifiers.add(identifier);
          }
        }
        default -> party.additionalLegalInformation(section.text());
      }
    }
  }

  private void contact(Section section) {
    String name = null;
    String phone = null;
    String email = null;
    while (section.next()) {
      switch (section.name()) {
        case "Name" -> name = section.text();
        case "Telephone" -> phone = section.text();
        default -> email = section.text();
      }
    }
    party.contact(new Contact(name, phone, email, null));
  }
}
