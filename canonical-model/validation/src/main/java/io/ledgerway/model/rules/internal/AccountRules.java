package io.ledgerway.model.rules.internal;

import io.ledgerway.model.rules.AccountChecks;
import io.ledgerway.model.rules.RuleFindings;
import io.ledgerway.model.rules.RuleGroup;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.party.BankAccountNumberKind;
import io.ledgerway.model.v1.party.ClearingMember;
import io.ledgerway.model.v1.party.ClearingScheme;
import io.ledgerway.model.v1.party.IntermediaryAgent;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.supplier.Supplier;
import io.ledgerway.model.v1.value.SchemeCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** FIN-BA: bank accounts and identifiers that can exist. */
public final class AccountRules {

  private static final String MEMBER = "/clearing/memberId";

  private static final Set<Class<?>> DOCUMENTS =
      Set.of(Invoice.class, Supplier.class, PaymentInstruction.class, SealedBatch.class);

  private AccountRules() {}

  /** The test of one account. */
  @FunctionalInterface
  private interface AccountCheck {
    void check(BankAccount account, String pointer, RuleFindings findings);
  }

  /**
   * The rules.
   *
   * @param source their rule set
   * @return FIN-BA-01 to FIN-BA-08
   */
  public static List<RuleGroup> in(RuleSource source) {
    return List.of(
        accounts(
            source,
            "FIN-BA-01",
            "/iban",
            "An IBAN has the length of its country and right check" + " digits.",
            AccountRules::iban),
        accounts(source, "FIN-BA-02", "/bic", "A BIC has 8 or 11 characters.", AccountRules::bic),
        clearing(
            source,
            "FIN-BA-03",
            "An ABA routing number has 9 digits and a right check digit.",
            Set.of(ClearingScheme.USABA),
            AccountChecks::aba),
        accounts(
            source,
            "FIN-BA-04",
            "/accountNumber",
            "A CLABE has 18 digits and a right check digit.",
            AccountRules::clabe),
        clearing(
            source,
            "FIN-BA-05",
            "A sort code and a BSB have 6 digits.",
            Set.of(ClearingScheme.GBDSC, ClearingScheme.AUBSB),
            AccountChecks::sortCode),
        clearing(
            source,
            "FIN-BA-06",
            "An IFSC is 4 letters, a zero and 6 letters or digits.",
            Set.of(ClearingScheme.INFSC),
            AccountChecks::ifsc),
        accounts(
            source,
            "FIN-BA-07",
            "",
            "An account has an IBAN, a number or a proxy.",
            AccountRules::number),
        source.rule(
            "FIN-BA-08",
            "",
            "A GLN and an LEI have right check digits.",
            DOCUMENTS,
            AccountRules::identifiers));
  }

  private static RuleGroup accounts(
      RuleSource source, String id, String member, String description, AccountCheck check) {
    return source.rule(
        id,
        "/payment/means/*/account" + member,
        description,
        DOCUMENTS,
        (document, findings) ->
            AccountPlace.in(document)
                .forEach(place -> check.check(place.account(), place.pointer(), findings)));
  }

  private static RuleGroup clearing(
      RuleSource source,
      String id,
      String description,
      Set<ClearingScheme> schemes,
      Function<String, Optional<String>> check) {
    return accounts(
        source,
        id,
        MEMBER,
        description,
        (account, pointer, findings) -> {
          member(account.clearing(), pointer, schemes, check, findings);
          IntermediaryAgent agent = account.intermediary();
          if (agent != null) {
            member(agent.clearing(), pointer + "/intermediary", schemes, check, findings);
          }
        });
  }

  private static void member(
      @Nullable ClearingMember member,
      String pointer,
      Set<ClearingScheme> schemes,
      Function<String, Optional<String>> check,
      RuleFindings findings) {
    if (member != null && schemes.contains(member.scheme())) {
      report(check.apply(member.memberId()), pointer + MEMBER, findings);
    }
  }

  private static void iban(BankAccount account, String pointer, RuleFindings findings) {
    AccountNumber iban = account.iban();
    if (iban == null) {
      return;
    }
    Optional<String> problem = AccountChecks.iban(iban.value());
    report(problem, pointer + "/iban", findings);
    if (problem.isEmpty() && !AccountChecks.isKnownIbanCountry(iban.value())) {
      findings.warning(
          pointer + "/iban",
          "The country of the IBAN is not in the table, so its length was not checked; confirm the"
              + " account with the supplier");
    }
  }

  private static void bic(BankAccount account, String pointer, RuleFindings findings) {
    if (account.bic() != null) {
      report(AccountChecks.bic(account.bic()), pointer + "/bic", findings);
    }
    IntermediaryAgent agent = account.intermediary();
    if (agent != null && agent.bic() != null) {
      report(AccountChecks.bic(agent.bic()), pointer + "/intermediary/bic", findings);
    }
  }

  private static void clabe(BankAccount account, String pointer, RuleFindings findings) {
    AccountNumber number = account.accountNumber();
    if (number != null && BankAccountNumberKind.CLABE.equals(account.accountNumberKind())) {
      report(AccountChecks.clabe(number.value()), pointer + "/accountNumber", findings);
    }
  }

  private static void number(BankAccount account, String pointer, RuleFindings findings) {
    if (account.iban() == null && account.accountNumber() == null && account.proxy() == null) {
      findings.violation(
          pointer,
          "The account has neither IBAN nor number nor proxy; ask the supplier for one",
          "IBAN, number or proxy",
          null);
    }
  }

  private static void identifiers(Object document, RuleFindings findings) {
    for (IdentifierPlace place : IdentifierPlace.in(document)) {
      SchemeCode scheme = place.identifier().scheme();
      String value = place.identifier().value();
      if (SchemeCode.GLN.equals(scheme)) {
        report(AccountChecks.gln(value), place.pointer() + "/value", findings);
      } else if (SchemeCode.LEI.equals(scheme)) {
        report(AccountChecks.lei(value), place.pointer() + "/value", findings);
      }
    }
  }

  private static void report(Optional<String> problem, String pointer, RuleFindings findings) {
    problem.ifPresent(text -> findings.violation(pointer, text, null, null));
  }
}
