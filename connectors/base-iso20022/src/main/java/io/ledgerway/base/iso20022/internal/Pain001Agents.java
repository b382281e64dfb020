package io.ledgerway.base.iso20022.internal;

import io.ledgerway.base.xml.XmlWriter;
import io.ledgerway.model.v1.party.Bank;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.party.BankAccountNumberKind;
import io.ledgerway.model.v1.party.ClearingMember;
import io.ledgerway.model.v1.party.IntermediaryAgent;
import org.jspecify.annotations.Nullable;

/** Writes accounts and the banks that hold them. */
final class Pain001Agents {

  private static final int NAME = 140;
  private static final int CODE = 5;

  private final XmlWriter xml;
  private final PlainText texts;
  private final BatchProfile profile;

  Pain001Agents(XmlWriter xml, PlainText texts, BatchProfile profile) {
    this.xml = xml;
    this.texts = texts;
    this.profile = profile;
  }

  void account(String name, @Nullable BankAccount account, boolean withCurrency, Place at) {
    if (account == null || (account.iban() == null && account.accountNumber() == null)) {
      return;
    }
    xml.start(name).start("Id");
    if (account.iban() != null) {
      xml.element("IBAN", account.iban().value());
    } else if (account.accountNumber() != null) {
      xml.start("Othr").element("Id", account.accountNumber().value());
      if (BankAccountNumberKind.BBAN.equals(account.accountNumberKind())) {
        xml.start("SchmeNm").element("Cd", "BBAN").end();
      }
      xml.end();
    }
    xml.end();
    if (withCurrency && account.currency() != null) {
      xml.element("Ccy", account.currency().value());
    }
    alias(account, at);
    xml.end();
  }

  private void alias(BankAccount account, Place at) {
    if (account.proxy() == null) {
      return;
    }
    if (profile.isOld()) {
      texts.lost("ISO-VERSION", at.in("/proxy"), "This version has no place for an alias.");
      return;
    }
    String type = account.proxy().type().value();
    xml.start("Prxy");
    if (type.length() <= 35 && EpcText.isPlain(type)) {
      xml.start("Tp").element("Prtry", type).end();
    }
    xml.element("Id", account.proxy().value().value()).end();
  }

  /**
   * The bank of an account, by BIC, national code or name; one that must be there is written as not
   * provided where nothing is known of it.
   */
  void agent(String name, @Nullable BankAccount account, boolean mandatory, Place at) {
    String bic = account == null ? null : account.bic();
    ClearingMember clearing = account == null ? null : account.clearing();
    Bank bank = account == null ? null : account.bank();
    String words = bank == null ? null : bank.name();
    if (profile.rules().ibanOnly()) {
      clearing = null;
      words = null;
    }
    if (bic != null || clearing != null) {
      agent(name, bic, clearing);
    } else if (words != null && EpcText.isReadable(words)) {
      xml.start(name).start("FinInstnId");
      texts.element(xml, "Nm", words, NAME, at.in("/bank/name"));
      xml.end().end();
    } else if (mandatory) {
      xml.start(name).start("FinInstnId").start("Othr").element("Id", "NOTPROVIDED");
      xml.end().end().end();
    }
  }

  void intermediary(@Nullable BankAccount account, Place at) {
    IntermediaryAgent agent = account == null ? null : account.intermediary();
    if (agent == null || (agent.bic() == null && agent.clearing() == null)) {
      return;
    }
    if (profile.rules().ibanOnly()) {
      texts.lost("ISO-AGENT", at, "The bank in between was left out, as the scheme has none.");
      return;
    }
    agent("IntrmyAgt1", agent.bic(), agent.clearing());
    if (agent.account() != null) {
      xml.start("IntrmyAgt1Acct").start("Id").start("Othr");
      xml.element("Id", agent.account().value()).end().end().end();
    }
  }

  private void agent(String name, @Nullable String bic, @Nullable ClearingMember clearing) {
    xml.start(name).start("FinInstnId");
    if (bic != null) {
      xml.element(profile.isOld() ? "BIC" : "BICFI", bic);
    }
    if (clearing != null) {
      String scheme = clearing.scheme().value();
      xml.start("ClrSysMmbId").start("ClrSysId");
      xml.element(scheme.length() <= CODE ? "Cd" : "Prtry", scheme).end();
      xml.element("MmbId", clearing.memberId()).end();
    }
    xml.end().end();
  }
}
