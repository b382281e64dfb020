package io.ledgerway.base.bankformats.internal;

import io.ledgerway.model.v1.settlement.Counterparty;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.EntryRef;
import io.ledgerway.model.v1.settlement.EventDates;
import io.ledgerway.model.v1.settlement.EventRemittance;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.SettlementEventBuilder;
import io.ledgerway.model.v1.settlement.SettlementEventType;
import io.ledgerway.model.v1.settlement.SettlementMatchStatus;
import io.ledgerway.model.v1.settlement.SettlementOutcome;
import io.ledgerway.model.v1.settlement.SettlementReferences;
import io.ledgerway.model.v1.settlement.TransactionCode;
import io.ledgerway.model.v1.value.Money;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes events of transaction details, records 16. */
final class BaiDetail {

  private static final Set<String> RETURNS = Set.of("255", "257", "555", "557");
  private static final Set<String> REVERSALS = Set.of("252", "258", "552", "558");
  private static final Set<String> INTEREST = Set.of("354", "654");
  private static final Set<String> FEES = Set.of("661", "698");
  private static final Set<String> TOTALS = Set.of("100", "400");
  private static final String NO_MONEY = "890";

  private final EntryIdentity identities = new EntryIdentity();
  private final Deviations deviations;

  BaiDetail(Deviations deviations) {
    this.deviations = deviations;
  }

  void beginAccount() {
    identities.beginStatement();
  }

  /** The event; null, and a remark, when the record is no booking or can't be read. */
  @Nullable SettlementEvent event(BaiRecord record, BaiAccount account) {
    String code = record.next();
    BigInteger minor = minor(record.next(), code, record, account);
    if (minor == null) {
      return null;
    }
    CreditDebit side = side(code);
    if (side == null) {
      deviations.refuse(
          "BAI2-TYPE",
          record.line(),
          "16",
          "the type code does not say whether money came or went, so the entry is missing. Ask the"
              + " bank what it is.");
      return null;
    }
    BaiFunds funds = BaiFunds.of(record);
    if (funds == null) {
      deviations.refuse(
          "BAI2-FUNDS",
          record.line(),
          "16",
          "the funds type is unknown, so its fields can't be told apart; the entry is missing.");
      return null;
    }
    if (funds.type().equals("V") && funds.valueDate() == null) {
      deviations.tolerate("BAI2-DATE", record.line(), "16", "the value date is no day.");
    }
    String bank = record.next();
    String customer = record.next();
    return event(
        account,
        code,
        side,
        Money.of(account.major(minor), account.currency()),
        funds,
        References.id(bank),
        References.id(customer),
        record.text());
  }

  private @Nullable BigInteger minor(
      String amount, String code, BaiRecord record, BaiAccount account) {
    if (code.equals(NO_MONEY)) {
      deviations.inform(
          "BAI2-NO-MONEY", record.line(), "16", "type 890 moves no money; it is no booking.");
      return null;
    }
    BigInteger minor = BaiAccount.amount(amount);
    if (minor != null) {
      account.count.addAmount(minor);
    }
    if (minor == null || minor.signum() < 0) {
      deviations.refuse(
          "BAI2-AMOUNT",
          record.line(),
          "16",
          "the amount is no whole number of minor units, or has a sign that speaks against its type"
              + " code, so the entry is missing. Ask the bank for it.");
      return null;
    }
    return minor;
  }

  /** Types 100 to 399 came, 400 to 699 went; 920 to 959 and 960 to 999 are the bank's own. */
  private static @Nullable CreditDebit side(String code) {
    if (!code.matches("[0-9]{3}") || TOTALS.contains(code)) {
      return null;
    }
    int number = Integer.parseInt(code);
    if ((number >= 100 && number < 400) || (number >= 920 && number < 960)) {
      return CreditDebit.CREDIT;
    }
    return (number >= 400 && number < 700) || number >= 960 ? CreditDebit.DEBIT : null;
  }

  private SettlementEvent event(
      BaiAccount account,
      String code,
      CreditDebit side,
      Money amount,
      BaiFunds funds,
      @Nullable String bank,
      @Nullable String customer,
      List<String> text) {
    account.count(amount, side);
    BaiGroup group = account.group();
    LocalDate value = funds.type().equals("0") ? group.asOf() : funds.valueDate();
    String content =
        String.join(
            "\u0000",
            amount.amount().stripTrailingZeros() + " " + amount.currency(),
            code,
            String.valueOf(group.asOf()),
            funds.text(),
            String.valueOf(customer),
            String.join("", text));
    KeptTexts kept = account.keptOfEvent();
    kept.add("funds", funds.text());
    return SettlementEventBuilder.builder()
        .account(account.account())
        .accountCurrency(account.currency())
        .statement(account.reference())
        .entry(
            new EntryRef(
                identities.of(account.account().value(), bank, content), null, amount, null, bank))
        .bookingStatus(group.bookingStatus())
        .eventType(type(code))
        .creditDebit(side)
        .amount(amount)
        .dates(new EventDates(group.asOf(), value, null))
        .transactionCode(new TransactionCode(null, null, null, code))
        .references(new SettlementReferences(null, customer, null, null, null, null))
        .counterparty(Counterparty.EMPTY)
        .outcome(
            new SettlementOutcome(
                new EventRemittance(text, References.creditorReference(text)),
                null,
                SettlementMatchStatus.UNMATCHED,
                List.of(),
                null))
        .extensions(kept.extensions())
        .build();
  }

  private static SettlementEventType type(String code) {
    if (RETURNS.contains(code)) {
      return SettlementEventType.RETURN;
    }
    if (REVERSALS.contains(code)) {
      return SettlementEventType.REVERSAL;
    }
    if (INTEREST.contains(code)) {
      return SettlementEventType.INTEREST;
    }
    return FEES.contains(code) ? SettlementEventType.FEE : SettlementEventType.PAYMENT;
  }
}
