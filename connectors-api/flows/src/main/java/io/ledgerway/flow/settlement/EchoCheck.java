package io.ledgerway.flow.settlement;

import io.ledgerway.flow.Subject;
import io.ledgerway.flow.payment.PayeeAccount;
import io.ledgerway.flow.payment.PaymentData;
import io.ledgerway.flow.payment.PaymentSteps;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.value.Money;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares what a bank repeats of a payment with what was sealed. A difference is an alarm: the
 * file may have been changed between release and bank. The payment keeps the alarm whatever else is
 * heard of it.
 */
final class EchoCheck {

  /** Reason code of a payment whose amount or payee is not what was sealed. */
  static final String DIFFERS = "ECHO_DIFFERS";

  private static final Logger LOG = LoggerFactory.getLogger(EchoCheck.class);

  private EchoCheck() {}

  /** What differs, in words; null when nothing that is stated does. */
  static @Nullable String difference(
      Subject payment, @Nullable Money amount, @Nullable AccountNumber payee) {
    boolean otherAmount = amount != null && !amount.equals(payment.amount());
    String sealed = PaymentData.of(payment).payee();
    String stated = PayeeAccount.hashOf(payee);
    boolean otherPayee = sealed != null && stated != null && !sealed.equals(stated);
    if (!otherAmount && !otherPayee) {
      return null;
    }
    return otherAmount && otherPayee ? "amount and account" : otherAmount ? "amount" : "account";
  }

  /** The payment with the alarm, at a state. */
  static Subject alarm(Subject payment, String state, String difference) {
    String text =
        "The bank names another "
            + difference
            + " for payment "
            + payment.correlation()
            + " than was approved and sealed: have the bank stop it or call it back at once, and"
            + " find out who changed it";
    LOG.error("{}", text);
    return payment.moveTo(PaymentSteps.HELD, state, DIFFERS, text);
  }

  static boolean isAlarmed(Subject payment) {
    return DIFFERS.equals(payment.reasonCode());
  }
}
