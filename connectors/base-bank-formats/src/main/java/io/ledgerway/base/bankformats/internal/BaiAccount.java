package io.ledgerway.base.bankformats.internal;

import io.ledgerway.base.bankformats.BankFormatProblem;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.settlement.AccountStatement;
import io.ledgerway.model.v1.settlement.AccountStatementBuilder;
import io.ledgerway.model.v1.settlement.BalanceType;
import io.ledgerway.model.v1.settlement.BookingStatus;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.StatementBalance;
import io.ledgerway.model.v1.settlement.StatementCheck;
import io.ledgerway.model.v1.settlement.StatementItem;
import io.ledgerway.model.v1.settlement.StatementRef;
import io.ledgerway.model.v1.settlement.StatementTotals;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Period;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One account of a group, record 03, while it is read. */
final class BaiAccount {

  private static final int MOST_BALANCES = 100;
  private static final Map<String, BalanceType> BALANCES =
      Map.of(
          "010", BalanceType.OPENING_BOOKED,
          "015", BalanceType.CLOSING_BOOKED,
          "030", BalanceType.INTERIM_BOOKED,
          "040", new BalanceType("OPAV"),
          "045", BalanceType.CLOSING_AVAILABLE,
          "060", new BalanceType("ITAV"));

  final BaiCount count = new BaiCount();
  private final BaiGroup group;
  private final StatementRef reference;
  private final AccountNumber account;
  private final CurrencyCode currency;
  private final List<StatementBalance> balances = new ArrayList<>();
  private final KeptTexts kept = new KeptTexts("bai2");
  private StatementTotals totals = StatementTotals.EMPTY;
  private int entries;
  private BigDecimal bookedNet = BigDecimal.ZERO;

  BaiAccount(BaiRecord record, BaiGroup group, StatementRef reference, Deviations deviations) {
    this.group = group;
    this.reference = reference;
    String number = record.next();
    String code = record.next();
    if (code.isEmpty()) {
      code = group.currency().isEmpty() ? "USD" : group.currency();
    }
    if (number.isEmpty() || !code.matches("[A-Z]{3}")) {
      throw new BankFormatProblem(
          "BAI2-ACCOUNT",
          record.line(),
          "03",
          "the account has no number or no currency, so nothing of it can be booked. Have the file"
              + " corrected.");
    }
    account = new AccountNumber(number);
    currency = new CurrencyCode(code);
    if (!group.isUpdate()) {
      keepStatus(kept);
    }
    kept.add("asOfTime", group.asOfTime());
    kept.add("asOfDateModifier", group.modifier());
    summaries(record, deviations);
  }

  private void keepStatus(KeptTexts texts) {
    if (group.isBooking()) {
      texts.add("groupStatus", group.status());
    } else {
      texts.addVital("groupStatus", group.status());
    }
  }

  private void summaries(BaiRecord record, Deviations deviations) {
    while (record.hasNext()) {
      String code = record.next();
      if (code.isEmpty() && record.wrappedWithoutSlash()) {
        continue;
      }
      String amount = record.next();
      String items = record.next();
      BaiFunds funds = BaiFunds.of(record);
      BigInteger minor = amount.isEmpty() ? null : amount(amount);
      if (funds == null || (minor == null && !amount.isEmpty())) {
        deviations.refuse(
            "BAI2-SUMMARY",
            record.line(),
            "03",
            "amount or funds type of a summary can't be read, so neither can what follows it.");
        return;
      }
      if (minor != null) {
        count.addAmount(minor);
        summary(code, minor, items, deviations, record.line());
      }
    }
  }

  private void summary(
      String code, BigInteger minor, String items, Deviations deviations, long line) {
    if (!code.matches("[0-9]{3}")) {
      deviations.tolerate("BAI2-TYPE", line, "03", "a summary has no type code of three digits.");
      return;
    }
    int number = Integer.parseInt(code);
    BigDecimal amount = major(minor);
    Integer count = Calendar.isDigits(items) && items.length() < 10 ? Integer.valueOf(items) : null;
    if (number < 100 || (number >= 900 && number < 920)) {
      if (balances.size() < MOST_BALANCES) {
        balances.add(
            new StatementBalance(
                BALANCES.getOrDefault(code, new BalanceType("BAI2-" + code)),
                Money.of(amount.abs(), currency),
                minor.signum() < 0 ? CreditDebit.DEBIT : CreditDebit.CREDIT,
                group.asOf(),
                Extensions.EMPTY));
      }
    } else if (number == 100) {
      totals = totals.toBuilder().creditSum(amount).creditCount(count).build();
    } else if (number == 400) {
      totals = totals.toBuilder().debitSum(amount).debitCount(count).build();
    } else {
      kept.add("summary." + code, amount.toPlainString() + (count == null ? "" : " in " + count));
    }
  }

  /** An amount in minor units; null when it is none. */
  static @Nullable BigInteger amount(String text) {
    return text.matches("[+-]?[0-9]{1,30}") ? new BigInteger(text) : null;
  }

  /** The amount in major units, with the decimals of the currency. */
  BigDecimal major(BigInteger minor) {
    return new BigDecimal(minor, Money.zero(currency).minorUnits());
  }

  AccountNumber account() {
    return account;
  }

  CurrencyCode currency() {
    return currency;
  }

  BaiGroup group() {
    return group;
  }

  StatementRef reference() {
    return reference;
  }

  void count(Money amount, CreditDebit side) {
    entries++;
    if (group.bookingStatus().equals(BookingStatus.BOOKED)) {
      bookedNet =
          side.equals(CreditDebit.CREDIT)
              ? bookedNet.add(amount.amount())
              : bookedNet.subtract(amount.amount());
    }
  }

  /** What an event of this account keeps of its group. */
  KeptTexts keptOfEvent() {
    KeptTexts texts = new KeptTexts("bai2");
    if (!group.isUpdate()) {
      keepStatus(texts);
    }
    return texts;
  }

  StatementItem.Header header() {
    return new StatementItem.Header(statement(null));
  }

  /**
   * The end of the account.
   *
   * @param agrees whether the control total and the number of records are right
   */
  StatementItem.Footer footer(boolean agrees) {
    Boolean balanced = agrees ? balanced() : Boolean.FALSE;
    return new StatementItem.Footer(
        statement(new StatementCheck(entries, bookedNet, balanced, null, null)));
  }

  private @Nullable Boolean balanced() {
    BigDecimal opening = signed(BalanceType.OPENING_BOOKED);
    BigDecimal closing = signed(BalanceType.CLOSING_BOOKED);
    return opening == null || closing == null || !group.bookingStatus().equals(BookingStatus.BOOKED)
        ? null
        : Boolean.valueOf(opening.add(bookedNet).compareTo(closing) == 0);
  }

  private @Nullable BigDecimal signed(BalanceType type) {
    for (StatementBalance balance : balances) {
      if (balance.type().equals(type)) {
        return Balances.signed(balance);
      }
    }
    return null;
  }

  private AccountStatement statement(@Nullable StatementCheck check) {
    return AccountStatementBuilder.builder()
        .account(account)
        .currency(currency)
        .statement(reference)
        .period(new Period(group.asOf(), group.asOf()))
        .balances(balances)
        .totals(totals)
        .check(check)
        .extensions(kept.extensions())
        .build();
  }
}
