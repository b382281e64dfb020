package io.ledgerway.flow.settlement;

import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.settlement.Counterparty;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How alike a booking and a payment of the same amount are, in percent. Amount and our account
 * alone are no more than a chance; another account of the payee rules the payment out.
 */
final class Likeness {

  /** Fewer percent are no suggestion. */
  static final int LEAST = 60;

  private static final int AMOUNT_AND_ACCOUNT = 40;
  private static final int DAY = 20;
  private static final int NAME = 20;
  private static final int PAYEE_ACCOUNT = 30;
  private static final int MOST = 95;
  private static final int DAYS_AFTER = 7;
  private static final int SHORTEST_NAME = 4;

  private Likeness() {}

  /** 0 for what can't be the payment. */
  static int of(SettlementEvent event, PaymentInstruction payment) {
    BankAccount payer = payment.debtor().account();
    if (payer == null || !isOf(payer, event.account())) {
      return 0;
    }
    Counterparty other = event.counterparty();
    BankAccount payee = payment.creditor().account();
    int percent = AMOUNT_AND_ACCOUNT;
    if (other.account() != null && payee != null) {
      if (!isOf(payee, other.account())) {
        return 0;
      }
      percent += PAYEE_ACCOUNT;
    }
    percent += isNear(event.dates().booking(), payment.requestedExecutionDate()) ? DAY : 0;
    percent += isAlike(other.name(), payment.creditor().party().name()) ? NAME : 0;
    return Math.min(MOST, percent);
  }

  /** German banks write a bank code, a slash and a number of an account that has an IBAN. */
  private static boolean isOf(BankAccount account, AccountNumber stated) {
    String number = normal(stated.value());
    return isSame(account.iban(), number)
        || isSame(account.accountNumber(), number)
        || isInIban(account.iban(), stated.value());
  }

  private static boolean isSame(@Nullable AccountNumber ours, String number) {
    return ours != null && normal(ours.value()).equals(number);
  }

  private static boolean isInIban(@Nullable AccountNumber iban, String stated) {
    String[] parts = stated.split("/", -1);
    if (iban == null || parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
      return false;
    }
    String local = normal(iban.value()).substring(4);
    String bank = normal(parts[0]);
    return local.startsWith(bank)
        && withoutZeros(local.substring(bank.length())).equals(withoutZeros(normal(parts[1])));
  }

  private static String withoutZeros(String number) {
    return number.replaceFirst("^0+", "");
  }

  private static boolean isNear(@Nullable LocalDate booked, @Nullable LocalDate ordered) {
    return booked != null
        && ordered != null
        && !booked.isBefore(ordered.minusDays(1))
        && !booked.isAfter(ordered.plusDays(DAYS_AFTER));
  }

  /** Banks cut names and leave out accents and signs. */
  private static boolean isAlike(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return false;
    }
    String first = normal(one);
    String second = normal(other);
    return Math.min(first.length(), second.length()) >= SHORTEST_NAME
        && (first.startsWith(second) || second.startsWith(first));
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^A-Z0-9]", "");
  }
}
