package io.ledgerway.flow.settlement;

import io.ledgerway.flow.Subject;
import io.ledgerway.flow.payment.PaymentSteps;
import io.ledgerway.model.v1.payment.InstructionStatus;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a payment waits for at the bank, as its reports say: signatures, money that is blocked, or a
 * payee whose name is not that of the account (verification of payee, EPC VoP scheme). It is no
 * status: the payment goes on when the bank says so.
 */
final class BankHold {

  private static final String MISMATCH =
      ": verify the account with the payee on a number that is on file, then release the payment at"
          + " the bank, or have it cancelled";

  private static final Map<String, String> WORDS =
      Map.of(
          "PATC",
          "The bank has the payment and waits for further signatures: sign at the bank",
          "BLCK",
          "The bank has blocked the money and neither paid it nor given it back: ask the bank why",
          "RVCM",
          "The bank verified the payees of the file and some names are not those of the accounts"
              + MISMATCH,
          "RVMC",
          "The bank says that the payee's name is only close to that of the account" + MISMATCH,
          "RVNM",
          "The bank says that the payee's name is not that of the account" + MISMATCH);

  private BankHold() {}

  /**
   * The payment at its step and a state, with what it waits for; null when it waits for nothing.
   */
  static @Nullable Subject on(Subject payment, String state, Set<String> holds) {
    for (String code : holds) {
      String words = WORDS.get(code);
      if (words != null) {
        return payment.moveTo(PaymentSteps.AWAIT_BANK, state, code, words);
      }
    }
    return null;
  }

  /**
   * Whether a payment may be shown to wait: taken by the bank, and nothing graver is known of it.
   */
  static boolean mayWait(Subject payment) {
    return payment.step().equals(PaymentSteps.AWAIT_BANK)
        && payment.state().equals(InstructionStatus.ACKNOWLEDGED.value())
        && (payment.reasonCode() == null || WORDS.containsKey(payment.reasonCode()));
  }
}
