package io.ledgerway.model.rules.internal.finance;

import io.ledgerway.model.rules.RuleFindings;
import io.ledgerway.model.rules.RuleGroup;
import io.ledgerway.model.rules.internal.RuleSource;
import io.ledgerway.model.v1.party.AccountVerification;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.party.VerificationStatus;
import io.ledgerway.model.v1.supplier.Supplier;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** FIN-BA-09: changed bank details have to be verified again. */
final class VerificationRules {

  private VerificationRules() {}

  static RuleGroup in(RuleSource source) {
    return source.document(
        Supplier.class,
        "FIN-BA-09",
        "/bankAccounts/*/verification",
        "An account whose holder, number or bank changed does not keep its verification.",
        VerificationRules::check);
  }

  private static void check(Supplier supplier, RuleFindings findings) {
    if (!(findings.facts().previous() instanceof Supplier previous)) {
      findings.missingFact("previous");
      return;
    }
    for (int i = 0; i < supplier.bankAccounts().size(); i++) {
      BankAccount account = supplier.bankAccounts().get(i);
      BankAccount before = find(previous.bankAccounts(), account.id());
      AccountVerification verification = account.verification();
      if (before != null
          && verification != null
          && VerificationStatus.VERIFIED.equals(verification.status())
          && verification.equals(before.verification())
          && !sameAccount(account, before)) {
        findings.violation(
            "/bankAccounts/" + i + "/verification",
            "The bank details changed, but not their verification; have them verified again",
            VerificationStatus.UNVERIFIED.value(),
            VerificationStatus.VERIFIED.value());
      }
    }
  }

  static @Nullable BankAccount find(List<BankAccount> accounts, @Nullable String id) {
    return id == null
        ? null
        : accounts.stream().filter(it -> id.equals(it.id())).findFirst().orElse(null);
  }

  /** Whether money would arrive at the same account under the same name. */
  static boolean sameAccount(BankAccount one, BankAccount other) {
    return Objects.equals(one.holderName(), other.holderName())
        && Objects.equals(one.iban(), other.iban())
        && Objects.equals(one.accountNumber(), other.accountNumber())
        && Objects.equals(one.proxy(), other.proxy())
        && Objects.equals(one.clearing(), other.clearing())
        && Objects.equals(one.bic(), other.bic());
  }
}
