package io.ledgerway.base.iso20022.internal;

import io.ledgerway.base.iso20022.PaymentProfile;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.party.ClearingMember;
import io.ledgerway.model.v1.party.IntermediaryAgent;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.payment.PaymentParty;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must hold of parties, their addresses and their accounts. */
final class PartyCheck {

  private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[a-zA-Z0-9]{1,30}");
  private static final Pattern BIC =
      Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");
  private static final Pattern OLD_BIC =
      Pattern.compile("[A-Z]{6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3})?");
  private static final int ACCOUNT = 34;
  private static final int SCHEME = 35;
  private static final int ALIAS = 2048;

  private final BatchProfile profile;
  private final LocalDate executionDate;
  private final Refusals refusals;

  PartyCheck(BatchProfile profile, LocalDate executionDate, Refusals refusals) {
    this.profile = profile;
    this.executionDate = executionDate;
    this.refusals = refusals;
  }

  void check(PaymentParty party, boolean accountNeeded, Place at) {
    PaymentProfile rules = profile.rules();
    String name = party.party().name();
    refusals.require(
        name != null && EpcText.isReadable(EpcText.of(name, rules.texts().furtherCharacters())),
        "ISO-MISSING",
        at.in("/party/name"),
        "The name is missing, or nothing of it can be written in the EPC character set");
    address(party.party(), at.in("/party/address"));
    if (!rules.ibanOnly()) {
      address(party.ultimate(), at.in("/ultimate/address"));
    }
    BankAccount account = party.account();
    if (account == null || (account.iban() == null && account.accountNumber() == null)) {
      refusals.require(
          !accountNeeded,
          "ISO-MISSING",
          at.in("/account"),
          "The account has neither IBAN nor number");
    } else {
      account(account, at.in("/account"));
    }
  }

  private void address(Party party, Place at) {
    if (Pain001Address.isRefused(party.address(), profile.rules().addresses(), executionDate)) {
      refusals.refuse(
          "ISO-ADDRESS",
          at,
          "From "
              + profile.rules().addresses().structuredFrom()
              + " on banks take no address without town and country code; state both, or no address");
    }
  }

  private void account(BankAccount account, Place at) {
    if (account.iban() != null) {
      refusals.form(
          IBAN, account.iban().value(), at.in("/iban"), "The IBAN does not have the form of one");
    } else if (profile.rules().ibanOnly()) {
      refusals.refuse("ISO-ACCOUNT", at.in("/iban"), "The scheme takes accounts with IBAN only");
    } else if (account.accountNumber() != null) {
      String number = account.accountNumber().value();
      refusals.require(
          number.length() <= ACCOUNT && EpcText.isPlain(number),
          "ISO-ACCOUNT",
          at.in("/accountNumber"),
          "The account number is too long or has characters that banks do not take");
    }
    refusals.currency(account.currency(), at.in("/currency"));
    bic(account.bic(), at.in("/bic"));
    clearing(account.clearing(), at.in("/clearing"));
    if (account.proxy() != null) {
      String alias = account.proxy().value().value();
      refusals.require(
          alias.length() <= ALIAS && alias.chars().allMatch(c -> c > ' ' && c < 127),
          "ISO-ACCOUNT",
          at.in("/proxy"),
          "The alias is too long or has characters that banks do not take");
    }
    IntermediaryAgent between = account.intermediary();
    if (between != null) {
      bic(between.bic(), at.in("/intermediary/bic"));
      clearing(between.clearing(), at.in("/intermediary/clearing"));
      refusals.require(
          between.account() == null
              || (between.account().value().length() <= ACCOUNT
                  && EpcText.isPlain(between.account().value())),
          "ISO-ACCOUNT",
          at.in("/intermediary/account"),
          "The account number is too long or has characters that banks do not take");
    }
  }

  void bic(@Nullable String bic, Place at) {
    refusals.form(
        profile.isOld() ? OLD_BIC : BIC, bic, at, "The BIC does not have the form of one");
  }

  private void clearing(@Nullable ClearingMember clearing, Place at) {
    refusals.require(
        clearing == null
            || (clearing.memberId().length() <= Refusals.ID
                && !clearing.memberId().isBlank()
                && EpcText.isPlain(clearing.memberId())
                && clearing.scheme().value().length() <= SCHEME),
        "ISO-ACCOUNT",
        at,
        "The bank code is too long or has characters that banks do not take");
  }
}
