package io.ledgerway.base.iso20022.internal;

import io.ledgerway.base.xml.XmlWriter;
import io.ledgerway.model.v1.party.Address;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.party.ClearingMember;
import io.ledgerway.model.v1.party.IntermediaryAgent;
import io.ledgerway.model.v1.party.Party;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes parties, accounts and agents. */
final class Pain001Parties {

  private static final int MOST_LINES = 2;

  private final XmlWriter xml;
  private final PlainText texts;

  Pain001Parties(XmlWriter xml, PlainText texts) {
    this.xml = xml;
    this.texts = texts;
  }

  void party(String name, Party party, int nameLength, String at) {
    xml.start(name);
    if (party.name() != null) {
      xml.element("Nm", texts.of(party.name(), nameLength, at + "/name"));
    }
    if (party.address() != null && !party.address().equals(Address.EMPTY)) {
      address(party.address(), at + "/address");
    }
    xml.end();
  }

  void ultimate(String name, Party party, int nameLength, String at) {
    if (party.name() != null) {
      party(name, party, nameLength, at + "/ultimate");
    }
  }

  /** Structured or hybrid; an address of lines alone is no longer taken and left out. */
  private void address(Address address, String at) {
    String city = address.city();
    if (city == null || address.country() == null || !isCountry(address.country().value())) {
      texts.lost("ISO-ADDRESS", at, "An address without town and country code was left out.");
      return;
    }
    xml.start("PstlAdr");
    optional("BldgNb", address.buildingNumber(), 16, at + "/buildingNumber");
    optional("PstBx", address.poBox(), 16, at + "/poBox");
    optional("PstCd", address.postalCode(), 16, at + "/postalCode");
    optional("TwnNm", city, 35, at + "/city");
    optional("CtrySubDvsn", address.region(), 35, at + "/region");
    xml.element("Ctry", address.country().value());
    List<String> lines = address.lines();
    for (int i = 0; i < Math.min(MOST_LINES, lines.size()); i++) {
      optional("AdrLine", lines.get(i), 70, at + "/lines/" + i);
    }
    if (lines.size() > MOST_LINES) {
      texts.lost("ISO-ADDRESS", at + "/lines", "Address lines after the second were left out.");
    }
    xml.end();
  }

  private static boolean isCountry(String code) {
    return code.length() == 2 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  private void optional(String name, @Nullable String text, int maxLength, String at) {
    if (text != null && !text.isBlank()) {
      xml.element(name, texts.of(text, maxLength, at));
    }
  }

  /** An account; with the currency of the second, where there is one. */
  void account(String name, @Nullable BankAccount account, @Nullable BankAccount withCurrency) {
    if (account == null) {
      return;
    }
    xml.start(name).start("Id");
    if (account.iban() != null) {
      xml.element("IBAN", account.iban().value());
    } else if (account.accountNumber() != null) {
      xml.start("Othr").element("Id", account.accountNumber().value()).end();
    }
    xml.end();
    if (withCurrency != null && withCurrency.currency() != null) {
      xml.element("Ccy", withCurrency.currency().value());
    }
    xml.end();
  }

  /** The bank of an account; one that must be there is written as not provided. */
  void agent(String name, @Nullable BankAccount account, boolean mandatory) {
    String bic = account == null ? null : account.bic();
    ClearingMember clearing = account == null ? null : account.clearing();
    if (bic != null || clearing != null) {
      agent(name, bic, clearing);
    } else if (mandatory) {
      xml.start(name).start("FinInstnId").start("Othr").element("Id", "NOTPROVIDED");
      xml.end().end().end();
    }
  }

  void intermediary(@Nullable BankAccount account) {
    IntermediaryAgent agent = account == null ? null : account.intermediary();
    if (agent != null && (agent.bic() != null || agent.clearing() != null)) {
      agent("IntrmyAgt1", agent.bic(), agent.clearing());
      if (agent.account() != null) {
        xml.start("IntrmyAgt1Acct").start("Id").start("Othr");
        xml.element("Id", agent.account().value()).end().end().end();
      }
    }
  }

  private void agent(String name, @Nullable String bic, @Nullable ClearingMember clearing) {
    xml.start(name).start("FinInstnId");
    if (bic != null) {
      xml.element("BICFI", bic);
    }
    if (clearing != null) {
      xml.start("ClrSysMmbId").start("ClrSysId").element("Cd", clearing.scheme().value()).end();
      xml.element("MmbId", clearing.memberId()).end();
    }
    xml.end().end();
  }
}
