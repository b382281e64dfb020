package io.ledgerway.model.rules.internal.finance;

import io.ledgerway.model.rules.RuleFindings;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.party.BankAccountNumberKind;
import io.ledgerway.model.v1.party.ClearingMember;
import io.ledgerway.model.v1.party.ClearingScheme;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.PaymentMethod;
import io.ledgerway.model.v1.payment.PaymentRail;
import io.ledgerway.model.v1.value.CurrencyCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** FIN-PI-05: what each rail needs to know of the creditor's account. */
final class RailRules {

  /** What a rail asks of an account, in words and as a test. */
  private record Need(String words, Predicate<BankAccount> test) {}

  private static final Map<PaymentRail, Need> NEEDS = needs();

  private RailRules() {}

  private static Map<PaymentRail, Need> needs() {
    Map<PaymentRail, Need> needs = new LinkedHashMap<>();
    Need iban = new Need("an IBAN", account -> account.iban() != null);
    Need routing = number("ABA routing number and account number", ClearingScheme.USABA);
    Need sortCode =
        new Need(
            "sort code and account number, or an IBAN",
            account ->
                account.iban() != null
                    || (isMember(account, ClearingScheme.GBDSC) && hasNumber(account)));
    Need ifsc = number("IFSC and account number", ClearingScheme.INFSC);
    Need alias =
        new Need("an alias, or an account number", it -> it.proxy() != null || hasNumber(it));
    needs.put(PaymentRail.SEPA, iban);
    needs.put(PaymentRail.SEPA_INST, iban);
    needs.put(
        PaymentRail.ACH,
        new Need(
            routing.words() + " and account type",
            account -> routing.test().test(account) && account.validity().accountType() != null));
    needs.put(PaymentRail.FEDNOW, routing);
    needs.put(PaymentRail.RTP, routing);
    needs.put(PaymentRail.BACS, sortCode);
    needs.put(PaymentRail.FPS, sortCode);
    needs.put(PaymentRail.CHAPS, sortCode);
    Need bank =
        new Need(
            "a BIC or bank code, and an IBAN or account number",
            account -> hasBank(account) && (account.iban() != null || hasNumber(account)));
    needs.put(PaymentRail.WIRE, bank);
    needs.put(PaymentRail.SWIFT, bank);
    needs.put(PaymentRail.PIX, alias);
    needs.put(PaymentRail.UPI, alias);
    needs.put(PaymentRail.IMPS, ifsc);
    needs.put(PaymentRail.NEFT, ifsc);
    needs.put(
        PaymentRail.SPEI,
        new Need(
            "a CLABE",
            account ->
                hasNumber(account)
                    && BankAccountNumberKind.CLABE.equals(account.accountNumberKind())));
    Need bsb = number("BSB and account number", ClearingScheme.AUBSB);
    needs.put(
        PaymentRail.NPP,
        new Need(
            bsb.words() + ", or an alias",
            account -> account.proxy() != null || bsb.test().test(account)));
    return Map.copyOf(needs);
  }

  private static Need number(String words, ClearingScheme scheme) {
    return new Need(words, account -> isMember(account, scheme) && hasNumber(account));
  }

  private static boolean hasNumber(BankAccount account) {
    return account.accountNumber() != null;
  }

  private static boolean hasBank(BankAccount account) {
    return account.bic() != null || account.clearing() != null;
  }

  private static boolean isMember(BankAccount account, ClearingScheme scheme) {
    ClearingMember member = account.clearing();
    return member != null && member.scheme().equals(scheme);
  }

  static void accounts(PaymentInstruction instruction, String at, RuleFindings findings) {
    PaymentMethod method = instruction.type().method();
    if (method != null && !PaymentMethod.CREDIT_TRANSFER.equals(method)) {
      return;
    }
    BankAccount debtor = instruction.debtor().account();
    if (debtor == null || (debtor.iban() == null && !hasNumber(debtor))) {
      findings.violation(
          at + "/debtor/account",
          "The debtor's account has no number; state the account to pay from",
          "an IBAN or account number",
          null);
    }
    PaymentRail rail = instruction.type().rail();
    BankAccount creditor = instruction.creditor().account();
    Need need = rail == null ? null : NEEDS.get(rail);
    if (creditor == null || (need != null && !need.test().test(creditor))) {
      findings.violation(
          at + "/creditor/account",
          "The creditor's account lacks what the rail needs; complete it or use another rail",
          need == null ? "an account" : need.words() + " for " + rail,
          null);
    }
    sepaCurrency(instruction, at, rail, findings);
  }

  private static void sepaCurrency(
      PaymentInstruction instruction,
      String at,
      @Nullable PaymentRail rail,
      RuleFindings findings) {
    boolean sepa = PaymentRail.SEPA.equals(rail) || PaymentRail.SEPA_INST.equals(rail);
    if (sepa
        && instruction.amount() != null
        && !CurrencyCode.EUR.equals(instruction.amount().currency())) {
      findings.violation(
          at + "/amount/currency",
          "SEPA pays in euro only; use another rail",
          CurrencyCode.EUR.value(),
          instruction.amount().currency().value());
    }
  }
}
