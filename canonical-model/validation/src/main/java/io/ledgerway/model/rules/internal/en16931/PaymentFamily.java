package io.ledgerway.model.rules.internal.en16931;

import io.ledgerway.model.rules.Rule;
import io.ledgerway.model.v1.invoice.PaymentMeans;
import io.ledgerway.model.v1.invoice.PaymentMeansCode;
import io.ledgerway.model.v1.party.BankAccount;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** BG-16 to BG-19: how to pay. */
final class PaymentFamily implements RuleFamily {

  private static final String MEANS = "/payment/means/";
  private static final int SHOWN_DIGITS = 10;

  private final Rule code;
  private final Rule accountId;
  private final Rule account;
  private final Rule card;
  private final Rule codeList;
  private final Set<String> codes;

  PaymentFamily(RuleBook book) {
    code = book.rule("BR-49", "/payment/means/*/code", "A payment instruction has a code (BT-81).");
    accountId =
        book.rule(
            "BR-50",
            "/payment/means/*/account",
            "The account of a credit transfer (BG-17) has an identifier (BT-84).");
    account =
        book.rule(
            "BR-61",
            "/payment/means/*/account",
            "A credit transfer (code 30 or 58) names the account to pay to (BT-84).");
    card =
        book.warning(
            "BR-51",
            "/payment/means/*/card/maskedNumber",
            "A card number (BT-87) shows at most its first 6 and last 4 digits.");
    codeList =
        book.rule(
            "BR-CL-16",
            "/payment/means/*/code",
            "The code of a payment instruction (BT-81) is a code of UNTDID 4461.");
    codes = book.codes("payment-means");
  }

  @Override
  public void judge(Verdict verdict) {
    List<PaymentMeans> means = verdict.invoice().payment().means();
    for (int i = 0; i < means.size(); i++) {
      means(means.get(i), MEANS + i, verdict);
    }
  }

  private void means(PaymentMeans means, String at, Verdict verdict) {
    if (means.code() == null) {
      verdict.absent(code, at + "/code");
    }
    verdict.code(codeList, codes, means.code(), at, "/code");
    if (PaymentMeansCode.CREDIT_TRANSFER.equals(means.code())
        || PaymentMeansCode.SEPA_CREDIT_TRANSFER.equals(means.code())) {
      transfer(means.account(), at, verdict);
    }
    if (means.card() != null
        && means.card().maskedNumber().value().length() > SHOWN_DIGITS
        && !verdict.observed().masked(at + "/card/maskedNumber")) {
      verdict.violation(card, at + "/card/maskedNumber", "Leave the digits between them out.");
    }
  }

  private void transfer(@Nullable BankAccount to, String at, Verdict verdict) {
    boolean identified = to != null && (to.iban() != null || to.accountNumber() != null);
    if (identified) {
      return;
    }
    if (to != null && !verdict.observed().spaced(at + "/code")) {
      verdict.violation(accountId, at + "/account", "It is missing; add it.");
    }
    if (!verdict.observed().empty(at + "/account/accountNumber")) {
      verdict.violation(account, at + "/account", "It is missing; add it.");
    }
  }
}
