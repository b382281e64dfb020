package io.ledgerway.base.iso20022.internal;

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
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One statement while it is read: its header, and what its entries add up to. */
final class Statement {

  private static final int MOST_BALANCES = 1_000;

  private final IsoInput input;
  private final List<StatementBalance> balances = new ArrayList<>();
  private final KeptTexts kept = new KeptTexts("BkToCstmrStmt/Stmt/");
  private @Nullable AccountNumber account;
  private @Nullable CurrencyCode currency;
  private @Nullable String id;
  private @Nullable String electronicSequence;
  private @Nullable String legalSequence;
  private @Nullable Integer page;
  private @Nullable Boolean lastPage;
  private @Nullable String copyDuplicate;
  private @Nullable Instant createdAt;
  private boolean headerDone;
  private boolean ended;
  private int entryCount;
  private BigDecimal bookedNet = BigDecimal.ZERO;
  private @Nullable CurrencyCode bookedCurrency;
  private boolean mixedCurrencies;

  Statement(IsoInput input, @Nullable Integer page, @Nullable Boolean lastPage) {
    this.input = input;
    this.page = page;
    this.lastPage = lastPage;
  }

  AccountNumber account() {
    if (account == null) {
      throw input.problem("a statement names no account. Have the file corrected.");
    }
    return account;
  }

  @Nullable CurrencyCode currency() {
    return currency;
  }

  StatementRef reference() {
    return new StatementRef(
        id, electronicSequence == null ? legalSequence : electronicSequence, page);
  }

  void read() {
    switch (input.name()) {
      case "Id" -> id = input.text();
      case "ElctrncSeqNb" -> electronicSequence = input.text();
      case "LglSeqNb" -> legalSequence = input.text();
      case "StmtPgntn" -> pagination();
      case "CreDtTm" -> created();
      case "CpyDplctInd" -> copyDuplicate = input.text();
      case "Acct" -> readAccount();
      case "Bal" -> balance();
      default -> input.keep(kept);
    }
  }

  private void pagination() {
    while (input.next()) {
      switch (input.name()) {
        case "PgNb" -> page = input.number();
        case "LastPgInd" -> lastPage = input.flag();
        default -> input.skip();
      }
    }
  }

  private void created() {
    String text = input.text();
    createdAt = text == null ? null : IsoInput.moment(text);
    if (createdAt == null) {
      kept.add("CreDtTm", text);
    }
  }

  private void readAccount() {
    while (input.next()) {
      switch (input.name()) {
        case "Id" -> account = input.accountId();
        case "Ccy" -> {
          String code = input.text();
          currency = code == null ? null : new CurrencyCode(code);
        }
        default -> input.keep(kept);
      }
    }
  }

  private void balance() {
    String type = null;
    Money amount = null;
    CreditDebit side = null;
    LocalDate date = null;
    while (input.next()) {
      switch (input.name()) {
        case "Tp" -> type = input.code();
        case "Amt" -> amount = input.amount();
        case "CdtDbtInd" -> side = new EntryReader(input).side();
        case "Dt" -> date = input.dateOrMoment().date();
        default -> input.keep(kept);
      }
    }
    if (type == null || amount == null || side == null || balances.size() >= MOST_BALANCES) {
      throw input.problem(
          "a balance has no type, amount or side, or there are too many. Have the file corrected.");
    }
    balances.add(new StatementBalance(new BalanceType(type), amount, side, date, Extensions.EMPTY));
  }

  void count(Entry entry) {
    entryCount++;
    if (!BookingStatus.BOOKED.equals(entry.status) || entry.amount == null) {
      return;
    }
    CurrencyCode entryCurrency = entry.amount.currency();
    mixedCurrencies |= bookedCurrency != null && !bookedCurrency.equals(entryCurrency);
    bookedCurrency = entryCurrency;
    bookedNet = bookedNet.add(entry.signed());
  }

  void end() {
    ended = true;
  }

  boolean footerDue() {
    return ended;
  }

  StatementItem.@Nullable Header headerOnce() {
    if (headerDone) {
      return null;
    }
    headerDone = true;
    return new StatementItem.Header(statement(null));
  }

  StatementItem.Footer footer() {
    return new StatementItem.Footer(
        statement(new StatementCheck(entryCount, bookedNet, balanced(), null, null)));
  }

  private AccountStatement statement(@Nullable StatementCheck check) {
    return AccountStatementBuilder.builder()
        .account(account())
        .currency(currency)
        .statement(reference())
        .lastPage(lastPage)
        .copyDuplicate(copyDuplicate)
        .balances(balances)
        .check(check)
        .createdAt(createdAt)
        .extensions(kept.extensions())
        .build();
  }

  private @Nullable Boolean balanced() {
    Money opening = signed(BalanceType.OPENING_BOOKED);
    if (opening == null) {
      opening = signed(BalanceType.PREVIOUS_CLOSING);
    }
    Money closing = signed(BalanceType.CLOSING_BOOKED);
    if (opening == null || closing == null) {
      return null;
    }
    boolean oneCurrency =
        !mixedCurrencies
            && opening.currency().equals(closing.currency())
            && (bookedCurrency == null || bookedCurrency.equals(opening.currency()));
    return oneCurrency && opening.amount().add(bookedNet).compareTo(closing.amount()) == 0;
  }

  private @Nullable Money signed(BalanceType type) {
    for (StatementBalance balance : balances) {
      if (balance.type().equals(type)) {
        return balance.creditDebit().equals(CreditDebit.DEBIT)
            ? balance.amount().negated()
            : balance.amount();
      }
    }
    return null;
  }
}
