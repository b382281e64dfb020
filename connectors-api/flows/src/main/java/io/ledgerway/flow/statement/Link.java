package io.ledgerway.flow.statement;

import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.settlement.AccountStatement;
import io.ledgerway.model.v1.settlement.BalanceType;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.StatementBalance;
import io.ledgerway.model.v1.settlement.StatementCheck;
import io.ledgerway.model.v1.settlement.StatementRef;
import io.ledgerway.runtime.idempotency.Keys;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What makes a statement a link of a chain: read from a statement, and compared with another. */
final class Link {

  /** Reports of the day open and close anywhere, and are counted apart. */
  private static final String REPORT_OF_THE_DAY = "camt.052";

  /** Only here the closing balance stands behind the entries. */
  private static final String CLOSES_AT_THE_END = "MT940";

  private static final int LONGEST_NUMBER = 18;

  /** How a statement stands to the last one of its chain. */
  enum Position {
    /** It follows the last one, or nothing says that it does not. */
    FOLLOWS,
    /** It is from before the last one. */
    OLDER,
    /** Something between the two is missing. */
    GAP
  }

  private Link() {}

  static StatementData of(Envelope<AccountStatement> envelope) {
    return of(envelope.document(), envelope.origin().source().objectType());
  }

  static StatementData of(AccountStatement statement, String message) {
    StatementRef reference = statement.statement();
    StatementBalance opening = opening(statement);
    StatementBalance closing = closing(statement, opening);
    boolean isWhole =
        !message.equals(REPORT_OF_THE_DAY)
            && (closing != null || message.equals(CLOSES_AT_THE_END));
    StatementCheck check = statement.check();
    return new StatementData(
        opening != null && isWhole ? chain(statement, opening, message) : null,
        reference.sequence(),
        reference.page(),
        signed(opening),
        date(opening),
        signed(closing),
        date(closing),
        check == null ? null : check.entryCount(),
        check == null ? null : plain(check.bookedNet()),
        null);
  }

  private static String chain(
      AccountStatement statement, StatementBalance opening, String message) {
    return Keys.sha256(
        "statement-chain",
        statement.account().value(),
        opening.amount().currency().value(),
        message);
  }

  /** Key of what can't be there twice: the same number that begins with the same balance. */
  static String identity(AccountStatement statement, StatementData data) {
    return Keys.sha256(
        "statement",
        String.valueOf(data.chain()),
        String.valueOf(statement.statement().id()),
        String.valueOf(data.sequence()),
        String.valueOf(data.page()),
        String.valueOf(data.opening()),
        String.valueOf(data.openingDate()));
  }

  /** What the statement that closes a gap is found by. */
  static String awaited(StatementData data) {
    Long number = number(data);
    boolean firstPage = data.page() == null || data.page() == 1;
    return number != null && firstPage && number > 1
        ? afterNumber(data, number - 1)
        : afterBalance(data, data.opening());
  }

  /** What a statement that waits for this one may have been found by. */
  static List<String> awaitedBy(StatementData data) {
    Long number = number(data);
    String byBalance = afterBalance(data, data.closing());
    return number == null ? List.of(byBalance) : List.of(afterNumber(data, number), byBalance);
  }

  private static String afterNumber(StatementData data, long number) {
    return Keys.sha256("after-number", String.valueOf(data.chain()), Long.toString(number));
  }

  private static String afterBalance(StatementData data, @Nullable String balance) {
    return Keys.sha256("after-balance", String.valueOf(data.chain()), String.valueOf(balance));
  }

  /** Where a statement stands to the last one, which has been read to its end. */
  static Position position(StatementData last, StatementData next) {
    Boolean sameBalance = sameBalance(last, next);
    if (isOlder(last, next, sameBalance)) {
      return Position.OLDER;
    }
    Boolean nextNumber = nextNumber(last, next);
    return Boolean.FALSE.equals(sameBalance) || Boolean.FALSE.equals(nextNumber)
        ? Position.GAP
        : Position.FOLLOWS;
  }

  /** Whether one opens with what the last one closed with; null where one of them is not known. */
  static @Nullable Boolean sameBalance(StatementData last, StatementData next) {
    return last.closing() == null || next.opening() == null
        ? null
        : last.closing().equals(next.opening());
  }

  private static boolean isOlder(
      StatementData last, StatementData next, @Nullable Boolean sameBalance) {
    Boolean closedBefore = isBefore(next.closingDate(), last.closingDate());
    Boolean before =
        closedBefore == null ? isBefore(next.openingDate(), last.openingDate()) : closedBefore;
    if (before != null) {
      return before;
    }
    Long number = number(next);
    Long lastNumber = number(last);
    return number != null
        && lastNumber != null
        && number < lastNumber
        && !Boolean.TRUE.equals(sameBalance);
  }

  /** ISO dates sort as they follow each other. */
  private static @Nullable Boolean isBefore(@Nullable String one, @Nullable String other) {
    return one == null || other == null ? null : one.compareTo(other) < 0;
  }

  /** Null where numbers say nothing: none, always the same, or begun anew, as every year. */
  static @Nullable Boolean nextNumber(StatementData last, StatementData next) {
    Long from = number(last);
    Long to = number(next);
    if (from == null || to == null || to < from) {
      return null;
    }
    Integer lastPage = last.page();
    Integer page = next.page();
    if (to.equals(from)) {
      return lastPage == null || page == null || page.equals(lastPage)
          ? null
          : Boolean.valueOf(page == lastPage + 1);
    }
    return to == from + 1 && (page == null || page == 1);
  }

  static @Nullable Long number(StatementData data) {
    String text = data.sequence();
    return text != null && text.length() <= LONGEST_NUMBER && text.matches("[0-9]+")
        ? Long.valueOf(text)
        : null;
  }

  private static @Nullable StatementBalance opening(AccountStatement statement) {
    for (BalanceType type :
        List.of(
            BalanceType.OPENING_BOOKED, BalanceType.PREVIOUS_CLOSING, BalanceType.INTERIM_BOOKED)) {
      StatementBalance found = first(statement, type);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** A page that is not the last one closes with an interim balance. */
  private static @Nullable StatementBalance closing(
      AccountStatement statement, @Nullable StatementBalance opening) {
    StatementBalance booked = last(statement, BalanceType.CLOSING_BOOKED);
    if (booked != null || !Boolean.FALSE.equals(statement.lastPage())) {
      return booked;
    }
    StatementBalance interim = last(statement, BalanceType.INTERIM_BOOKED);
    return interim == opening ? null : interim;
  }

  private static @Nullable StatementBalance first(AccountStatement statement, BalanceType type) {
    StatementBalance found = null;
    for (StatementBalance each : statement.balances()) {
      if (each.type().equals(type) && (found == null || isEarlier(each, found))) {
        found = each;
      }
    }
    return found;
  }

  private static @Nullable StatementBalance last(AccountStatement statement, BalanceType type) {
    StatementBalance found = null;
    for (StatementBalance each : statement.balances()) {
      if (each.type().equals(type) && (found == null || !isEarlier(each, found))) {
        found = each;
      }
    }
    return found;
  }

  private static boolean isEarlier(StatementBalance one, StatementBalance other) {
    LocalDate day = one.date();
    LocalDate otherDay = other.date();
    return day != null && otherDay != null && day.isBefore(otherDay);
  }

  private static @Nullable String date(@Nullable StatementBalance balance) {
    return balance == null || balance.date() == null ? null : balance.date().toString();
  }

  private static @Nullable String signed(@Nullable StatementBalance balance) {
    if (balance == null) {
      return null;
    }
    BigDecimal amount = balance.amount().amount();
    return plain(balance.creditDebit().equals(CreditDebit.DEBIT) ? amount.negate() : amount);
  }

  private static String plain(BigDecimal amount) {
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }

  /** Whether two statements that begin alike also end alike. */
  static boolean endAlike(StatementData one, StatementData other) {
    return one.isComplete()
        && Objects.equals(one.entries(), other.entries())
        && Objects.equals(one.net(), other.net())
        && Objects.equals(one.closing(), other.closing());
  }
}
