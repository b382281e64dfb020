package io.ledgerway.base.bankformats.internal;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.settlement.AccountStatement;
import io.ledgerway.model.v1.settlement.AccountStatementBuilder;
import io.ledgerway.model.v1.settlement.BookingStatus;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.StatementBalance;
import io.ledgerway.model.v1.settlement.StatementCheck;
import io.ledgerway.model.v1.settlement.StatementItem;
import io.ledgerway.model.v1.settlement.StatementRef;
import io.ledgerway.model.v1.settlement.StatementTotals;
import io.ledgerway.model.v1.value.CurrencyCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One statement, or interim report, of one or more pages while it is read. */
final class MtStatement {

  private static final int MOST_BALANCES = 100;

  final MtTotals totals = new MtTotals();
  private final boolean interim;
  private final StatementRef first;
  private final AccountNumber account;
  private final CurrencyCode currency;
  private final @Nullable StatementBalance opening;
  private final List<StatementBalance> available = new ArrayList<>();
  private final KeptTexts kept;
  private final boolean leavesOut;
  private final @Nullable Instant createdAt;
  private StatementRef page;
  private @Nullable StatementBalance closing;
  private boolean closed;
  private boolean lastPage;
  private @Nullable Boolean gap;
  private int entries;
  private BigDecimal bookedNet = BigDecimal.ZERO;

  MtStatement(
      MtHeader header, CurrencyCode currency, @Nullable StatementBalance opening, boolean interim) {
    this.interim = interim;
    this.first = header.statement();
    this.page = first;
    this.account = header.account(currency);
    this.currency = currency;
    this.opening = opening;
    this.kept = header.kept;
    this.leavesOut = header.leavesOut();
    this.createdAt = header.createdAt();
  }

  boolean isInterim() {
    return interim;
  }

  /** Whether all entries that the bank counted are here: not below a limit, nor on other pages. */
  boolean holdsAll() {
    return !leavesOut && (first.page() == null || first.page() == 1);
  }

  AccountNumber account() {
    return account;
  }

  CurrencyCode currency() {
    return currency;
  }

  /** The page that is being read. */
  StatementRef page() {
    return page;
  }

  @Nullable StatementBalance closing() {
    return closing;
  }

  boolean isClosed() {
    return closed;
  }

  /** Whether a further page is to come. */
  boolean goesOn() {
    return closed && !lastPage;
  }

  /** Whether a message is the next page of this statement. */
  boolean isFollowedBy(MtHeader header, AccountNumber other, @Nullable StatementBalance from) {
    StatementRef next = header.statement();
    return goesOn()
        && account.equals(other)
        && Objects.equals(page.sequence(), next.sequence())
        && (page.page() == null || next.page() == null || next.page() == page.page() + 1)
        && from != null
        && closing != null
        && from.amount().equals(closing.amount())
        && Balances.signed(from).compareTo(Balances.signed(closing)) == 0;
  }

  void nextPage(MtHeader header) {
    page = header.statement();
    closed = false;
    closing = null;
  }

  void close(@Nullable StatementBalance balance, boolean last) {
    closing = balance;
    closed = true;
    lastPage = last;
  }

  void available(StatementBalance balance) {
    if (available.size() < MOST_BALANCES) {
      available.add(balance);
    }
  }

  void information(String text) {
    kept.add("information", text);
  }

  void gap(boolean found) {
    gap = Boolean.TRUE.equals(gap) || found;
  }

  BookingStatus status() {
    return interim ? BookingStatus.PENDING : BookingStatus.BOOKED;
  }

  void count(MtEntry entry) {
    entries++;
    totals.count(entry);
    if (!interim) {
      BigDecimal amount = entry.amount().amount();
      bookedNet =
          entry.side().equals(CreditDebit.CREDIT)
              ? bookedNet.add(amount)
              : bookedNet.subtract(amount);
    }
  }

  StatementItem.Header header() {
    List<StatementBalance> balances = opening == null ? List.of() : List.of(opening);
    return new StatementItem.Header(
        statement(null, null, balances, Extensions.EMPTY, StatementTotals.EMPTY));
  }

  StatementItem.Footer footer() {
    List<StatementBalance> balances = new ArrayList<>();
    if (opening != null) {
      balances.add(opening);
    }
    if (closing != null) {
      balances.add(closing);
    }
    balances.addAll(available);
    return new StatementItem.Footer(
        statement(
            new StatementCheck(entries, bookedNet, balanced(), gap, null),
            closed ? Boolean.valueOf(lastPage) : null,
            balances,
            kept.extensions(),
            totals.stated()));
  }

  private AccountStatement statement(
      @Nullable StatementCheck check,
      @Nullable Boolean last,
      List<StatementBalance> balances,
      Extensions extensions,
      StatementTotals stated) {
    return AccountStatementBuilder.builder()
        .account(account)
        .currency(currency)
        .statement(first)
        .lastPage(last)
        .balances(balances)
        .totals(stated)
        .check(check)
        .createdAt(createdAt)
        .extensions(extensions)
        .build();
  }

  private @Nullable Boolean balanced() {
    if (opening == null || closing == null) {
      return null;
    }
    return opening.amount().currency().equals(closing.amount().currency())
        && Balances.signed(opening).add(bookedNet).compareTo(Balances.signed(closing)) == 0;
  }
}
