package io.ledgerway.base.iso20022.internal;

import io.ledgerway.base.iso20022.PaymentProfile;
import io.ledgerway.base.xml.XmlWriter;
import io.ledgerway.model.v1.party.Address;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.value.Identifier;
import io.ledgerway.model.v1.value.SchemeCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes parties with their addresses and identifiers. */
final class Pain001Parties {

  private static final int NAME = 140;
  private static final int ID = 35;
  private static final Pattern LEI = Pattern.compile("[A-Z0-9]{18}[0-9]{2}");

  /** Codes of ISO 20022 for schemes of identifiers. */
  private static final Map<SchemeCode, String> SCHEMES =
      Map.of(SchemeCode.DUNS, "DUNS", SchemeCode.GLN, "GS1G");

  private final XmlWriter xml;
  private final PlainText texts;
  private final PaymentProfile profile;
  private final Pain001Address addresses;

  Pain001Parties(XmlWriter xml, PlainText texts, PaymentProfile profile) {
    this.xml = xml;
    this.texts = texts;
    this.profile = profile;
    this.addresses = new Pain001Address(xml, texts, profile);
  }

  /** Who sends the file, with all its identifiers; SEPA takes one. */
  void initiator(Party party, boolean old) {
    xml.start("InitgPty");
    texts.element(xml, "Nm", party.name(), NAME, Place.FILE.in("/initiatingParty/name"));
    List<Identifier> identifiers = party.identifiers();
    if (profile.ibanOnly() && identifiers.size() > 1) {
      texts.lost(
          "ISO-PARTY",
          Place.FILE.in("/initiatingParty/identifiers"),
          "Identifiers after the first were left out, as the scheme takes one.");
      identifiers = identifiers.subList(0, 1);
    }
    organisation(identifiers, old);
    xml.end();
  }

  void party(String name, Party party, LocalDate executionDate, boolean old, Place at) {
    xml.start(name);
    texts.element(xml, "Nm", party.name(), profile.texts().nameLength(), at.in("/name"));
    if (party.address() != null && !party.address().equals(Address.EMPTY)) {
      addresses.write(party.address(), executionDate, old, at.in("/address"));
    }
    identifiers(party, old, at);
    xml.end();
  }

  /** On whose behalf; without a name nothing of it can be written. */
  void ultimate(String name, Party party, LocalDate executionDate, boolean old, Place at) {
    String further = profile.texts().furtherCharacters();
    if (party.name() != null && EpcText.isReadable(EpcText.of(party.name(), further))) {
      ultimateNamed(name, party, executionDate, old, at.in("/ultimate"));
    } else if (!party.equals(Party.EMPTY)) {
      texts.lost("ISO-PARTY", at.in("/ultimate"), "A party without name was left out.");
    }
  }

  /** SEPA takes name and identifier of it alone. */
  private void ultimateNamed(
      String name, Party party, LocalDate executionDate, boolean old, Place at) {
    if (!profile.ibanOnly() || party.address() == null) {
      party(name, party, executionDate, old, at);
      return;
    }
    texts.lost("ISO-ADDRESS", at.in("/address"), "The scheme has no place for this address.");
    party(name, party.toBuilder().address(null).build(), executionDate, old, at);
  }

  /** Those that the standard knows; SEPA takes one. */
  private void identifiers(Party party, boolean old, Place at) {
    List<Identifier> written = new ArrayList<>();
    for (int i = 0; i < party.identifiers().size(); i++) {
      Identifier identifier = party.identifiers().get(i);
      if (isKnown(identifier) && (written.isEmpty() || !profile.ibanOnly())) {
        written.add(identifier);
      } else {
        texts.lost(
            "ISO-PARTY",
            at.in("/identifiers", i),
            "The identifier was left out, as banks take only LEI, GLN and D-U-N-S number of a"
                + " party, and SEPA one of them.");
      }
    }
    organisation(written, old);
  }

  private static boolean isKnown(Identifier identifier) {
    return isLei(identifier)
        || (identifier.scheme() != null
            && SCHEMES.containsKey(identifier.scheme())
            && identifier.value().length() <= ID
            && EpcText.isPlain(identifier.value()));
  }

  private static boolean isLei(Identifier identifier) {
    return SchemeCode.LEI.equals(identifier.scheme()) && LEI.matcher(identifier.value()).matches();
  }

  private void organisation(List<Identifier> identifiers, boolean old) {
    if (identifiers.isEmpty()) {
      return;
    }
    xml.start("Id").start("OrgId");
    Identifier lei = old ? null : lei(identifiers);
    if (lei != null) {
      xml.element("LEI", lei.value());
    }
    for (Identifier identifier : identifiers) {
      if (identifier != lei) {
        xml.start("Othr").element("Id", identifier.value());
        scheme(identifier);
        xml.end();
      }
    }
    xml.end().end();
  }

  private void scheme(Identifier identifier) {
    SchemeCode scheme = identifier.scheme();
    String code = scheme == null ? null : SCHEMES.get(scheme);
    if (code != null) {
      xml.start("SchmeNm").element("Cd", code).end();
    } else if (isLei(identifier)) {
      xml.start("SchmeNm").element("Prtry", "LEI").end();
    }
  }

  private static @Nullable Identifier lei(List<Identifier> identifiers) {
    return identifiers.stream().filter(Pain001Parties::isLei).findFirst().orElse(null);
  }
}
