package io.ledgerway.base.iso20022.internal;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.settlement.BalanceType;
import io.ledgerway.model.v1.settlement.BookingStatus;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.StatementBalance;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The balances of a statement, and whether its booked entries lead from one to another. */
final class Balances {

  private static final int MOST = 1_000;
  private static final String INTERMEDIATE = "INTM";

  private final IsoInput input;
  private final KeptTexts kept;
  private final List<StatementBalance> all = new ArrayList<>();
  private int seen;
  private boolean intermediate;
  private BigDecimal bookedNet = BigDecimal.ZERO;
  private @Nullable CurrencyCode bookedCurrency;
  private boolean mixedCurrencies;

  Balances(IsoInput input, KeptTexts kept) {
    this.input = input;
    this.kept = kept;
  }

  List<StatementBalance> all() {
    return all;
  }

  BigDecimal bookedNet() {
    return bookedNet;
  }

  void read() {
    if (++seen > MOST) {
      throw input.tooMuch("a statement has more than " + MOST + " balances");
    }
    KeptTexts own = new KeptTexts(input.path());
    String type = null;
    Money amount = null;
    CreditDebit side = null;
    LocalDate date = null;
    while (input.next()) {
      switch (input.name()) {
        case "Tp" -> type = type(own);
        case "Amt" -> amount = input.amount();
        case "CdtDbtInd" -> side = input.side();
        case "Dt" -> date = input.dateOrMoment().date();
        default -> input.keep(kept);
      }
    }
    if (type == null || amount == null || side == null) {
      throw input.problem("a balance has no type, amount or side. Have the file corrected.");
    }
    Extensions extensions = own.extensions();
    all.add(new StatementBalance(new BalanceType(type), amount, side, date, extensions));
  }

  private @Nullable String type(KeptTexts own) {
    String type = null;
    while (input.next()) {
      switch (input.name()) {
        case "CdOrPrtry" -> type = input.code();
        case "SubTp" -> {
          String subType = input.code();
          intermediate |= INTERMEDIATE.equals(subType);
          own.add("Tp.SubTp", subType == null ? "" : subType);
        }
        default -> input.keep(own);
      }
    }
    return type;
  }

  void count(Entry entry) {
    if (!BookingStatus.BOOKED.equals(entry.status) || entry.amount == null) {
      return;
    }
    CurrencyCode currency = entry.amount.currency();
    mixedCurrencies |= bookedCurrency != null && !bookedCurrency.equals(currency);
    bookedCurrency = currency;
    bookedNet = bookedNet.add(entry.signed());
  }

  /**
   * Whether the booked entries lead from the opening to the closing balance. In a statement that is
   * whole they must; a page or a report of the day may hold other entries than its balances cover,
   * so that there only a yes is certain.
   *
   * @return null when it can't be told
   */
  @Nullable Boolean balanced(boolean whole) {
    StatementBalance opening = first(BalanceType.OPENING_BOOKED);
    opening = opening == null ? first(BalanceType.PREVIOUS_CLOSING) : opening;
    StatementBalance closing = last(BalanceType.CLOSING_BOOKED);
    if (whole && !intermediate) {
      return opening == null || closing == null ? null : leads(opening, closing);
    }
    opening = opening == null ? first(BalanceType.INTERIM_BOOKED) : opening;
    closing = closing == null ? last(BalanceType.INTERIM_BOOKED) : closing;
    return opening != null && closing != null && opening != closing && leads(opening, closing)
        ? true
        : null;
  }

  private boolean leads(StatementBalance opening, StatementBalance closing) {
    CurrencyCode currency = opening.amount().currency();
    return !mixedCurrencies
        && currency.equals(closing.amount().currency())
        && (bookedCurrency == null || bookedCurrency.equals(currency))
        && signed(opening).add(bookedNet).compareTo(signed(closing)) == 0;
  }

  private static BigDecimal signed(StatementBalance balance) {
    BigDecimal amount = balance.amount().amount();
    return balance.creditDebit().equals(CreditDebit.DEBIT) ? amount.negate() : amount;
  }

  /** The earliest balance of a type; the first where dates are equal or missing. */
  private @Nullable StatementBalance first(BalanceType type) {
    StatementBalance found = null;
    for (StatementBalance balance : all) {
      if (type.equals(balance.type()) && (found == null || isBefore(balance, found))) {
        found = balance;
      }
    }
    return found;
  }

  /** The latest balance of a type; the last where dates are equal or missing. */
  private @Nullable StatementBalance last(BalanceType type) {
    StatementBalance found = null;
    for (StatementBalance balance : all) {
      if (type.equals(balance.type()) && (found == null || !isBefore(balance, found))) {
        found = balance;
      }
    }
    return found;
  }

  private static boolean isBefore(StatementBalance one, StatementBalance other) {
    return one.date() != null
        && other.date() != null
        && Objects.requireNonNull(one.date()).isBefore(other.date());
  }
}
