package io.ledgerway.base.bankformats.internal;

import io.ledgerway.base.bankformats.BankFormatProblem;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.settlement.BalanceType;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.StatementBalance;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Balances of a statement: {@code :60F:} and its like. */
final class MtBalance {

  private static final Pattern FORM =
      Pattern.compile("([CD])([0-9 ]{6})([A-Z]{3})(" + MtAmount.FORM + ")");

  private MtBalance() {}

  /** The balance; null, and a remark, when side or amount can't be read. */
  static @Nullable StatementBalance of(MtField field, Deviations deviations) {
    Matcher parts = FORM.matcher(field.joined());
    BigDecimal amount = parts.matches() ? MtAmount.of(parts.group(4), field, deviations) : null;
    if (amount == null) {
      deviations.refuse(
          "MT940-BALANCE",
          field.line(),
          field.name(),
          "the balance can't be read, so the statement can't be checked. Ask the bank for it.");
      return null;
    }
    LocalDate date = Calendar.day(parts.group(2));
    if (date == null) {
      deviations.tolerate(
          "MT940-DATE", field.line(), field.name(), "the date of the balance is no day.");
    }
    return new StatementBalance(
        type(field.tag()),
        Money.of(amount, new CurrencyCode(parts.group(3))),
        parts.group(1).equals("C") ? CreditDebit.CREDIT : CreditDebit.DEBIT,
        date,
        Extensions.EMPTY);
  }

  /** The currency of a balance, whatever else of it can be read. */
  static CurrencyCode currency(MtField field) {
    String text = field.joined();
    if (text.length() < 10 || !text.substring(7, 10).matches("[A-Z]{3}")) {
      throw new BankFormatProblem(
          "MT940-BALANCE",
          field.line(),
          field.name(),
          "the statement's currency can't be read. Have the file corrected.");
    }
    return new CurrencyCode(text.substring(7, 10));
  }

  private static BalanceType type(String tag) {
    return switch (tag) {
      case "60F" -> BalanceType.OPENING_BOOKED;
      case "62F" -> BalanceType.CLOSING_BOOKED;
      case "64" -> BalanceType.CLOSING_AVAILABLE;
      case "65" -> BalanceType.FORWARD_AVAILABLE;
      default -> BalanceType.INTERIM_BOOKED;
    };
  }
}
