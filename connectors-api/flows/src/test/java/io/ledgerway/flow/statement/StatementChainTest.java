package io.ledgerway.flow.statement;

import static io.ledgerway.flow.FlowWorld.debit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.flow.FlowWorld;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.decision.DecisionRefusedException;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.Lineage;
import io.ledgerway.model.v1.envelope.SourceSystem;
import io.ledgerway.model.v1.envelope.Trace;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.settlement.AccountStatement;
import io.ledgerway.model.v1.settlement.AccountStatementBuilder;
import io.ledgerway.model.v1.settlement.BalanceType;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.StatementBalance;
import io.ledgerway.model.v1.settlement.StatementCheck;
import io.ledgerway.model.v1.settlement.StatementRef;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementChainTest {

  private static final int LAST = 4;
  private static final AccountNumber ACCOUNT = new AccountNumber("DE02000000000987654321");

  @TempDir private Path root;
  private FlowWorld world;
  private String reference;

  @BeforeEach
  void sendAPayment() {
    world = new FlowWorld(root);
    world.sendPaymentOf("1");
    reference = String.valueOf(world.payment().correlation());
  }

  /** A statement of one day as a bank sends it. */
  private record Day(
      String file,
      String message,
      @Nullable String sequence,
      @Nullable Integer page,
      String opening,
      String closing,
      @Nullable LocalDate date,
      int entries) {

    static Day of(int number, String opening, String closing) {
      return new Day(
          "file-" + number,
          "camt.053",
          Integer.toString(number),
          null,
          opening,
          closing,
          LocalDate.of(2026, 3, number),
          1);
    }

    Day in(String other) {
      return new Day(other, message, sequence, page, opening, closing, date, entries);
    }

    Day numbered(@Nullable String other, @Nullable Integer otherPage) {
      return new Day(file, message, other, otherPage, opening, closing, date, entries);
    }

    Day on(@Nullable LocalDate other) {
      return new Day(file, message, sequence, page, opening, closing, other, entries);
    }

    Day as(String other) {
      return new Day(file, other, sequence, page, opening, closing, date, entries);
    }

    Day with(int other) {
      return new Day(file, message, sequence, page, opening, closing, date, other);
    }

    String id() {
      return DocumentId.derivedFrom("statement", file, "0").value();
    }

    Envelope<?> header() {
      return envelope(message.equals("MT940") ? null : closing, null);
    }

    Envelope<?> footer() {
      BigDecimal net = new BigDecimal(closing).subtract(new BigDecimal(opening));
      return envelope(closing, new StatementCheck(entries, net, true, null, null));
    }

    /** How a bank writes a statement of pages: only its first opens it, only its last closes it. */
    private BalanceType begins() {
      return page == null || page == 1 ? BalanceType.OPENING_BOOKED : BalanceType.INTERIM_BOOKED;
    }

    private BalanceType ends() {
      return page == null || page == LAST ? BalanceType.CLOSING_BOOKED : BalanceType.INTERIM_BOOKED;
    }

    private Envelope<?> envelope(@Nullable String end, @Nullable StatementCheck check) {
      List<StatementBalance> balances = new ArrayList<>();
      balances.add(balance(begins(), opening));
      if (end != null) {
        balances.add(balance(ends(), end));
      }
      AccountStatement statement =
          AccountStatementBuilder.builder()
              .account(ACCOUNT)
              .statement(new StatementRef("S", sequence, page))
              .lastPage(end == null || page == null ? null : page == LAST)
              .balances(balances)
              .check(check)
              .build();
      Envelope<AccountStatement> envelope =
          FlowWorld.envelope(id(), DocumentType.ACCOUNT_STATEMENT, statement);
      return envelope.toBuilder()
          .origin(
              envelope.origin().toBuilder()
                  .source(new SourceSystem("bank", "bank-1", "bank-files", "1", message, null))
                  .build())
          .build();
    }

    private StatementBalance balance(BalanceType type, String amount) {
      boolean debit = amount.startsWith("-");
      return new StatementBalance(
          type,
          Money.of(debit ? amount.substring(1) : amount, "EUR"),
          debit ? CreditDebit.DEBIT : CreditDebit.CREDIT,
          date,
          null);
    }

    Envelope<SettlementEvent> booking(Envelope<SettlementEvent> event) {
      return event.toBuilder()
          .trace(
              new Trace(
                  new Lineage(null, null, null, List.of(id() + "@" + "0".repeat(64))), null, null))
          .build();
    }
  }

  private void take(Day day) {
    world.statements(day.header(), day.footer());
  }

  private Subject statement(Day day) {
    return world.store().find(day.id()).orElseThrow();
  }

  private void assertState(Day day, String state) {
    assertThat(statement(day).state()).isEqualTo(state);
  }

  private String booking(String id) {
    Subject booking = world.store().find(id).orElseThrow();
    return booking.step() + " " + booking.state();
  }

  @Test
  void takesStatementsThatFollowEachOther() {
    Day first = Day.of(3, "1000.00", "900.00");
    Day second = Day.of(4, "900", "-20.5");
    Day third = Day.of(5, "-20.50", "0.00");
    Day fourth = Day.of(6, "0", "10");
    for (Day day : List.of(first, second, third, fourth)) {
      take(day);
      assertState(day, "TAKEN");
    }
  }

  @Test
  void holdsWhatFollowsAMissingNumberAndItsBookings() {
    Day first = Day.of(3, "1000.00", "900.00");
    Day third = Day.of(5, "900.00", "800.00");
    take(first);
    take(third);
    Envelope<SettlementEvent> debit = third.booking(debit("n-1", reference, "100.00"));
    world.book(debit);
    world.book(debit);
    assertState(third, "HELD");
    assertThat(statement(third).reasonCode()).isEqualTo("STATEMENT_GAP");
    assertThat(statement(third).reason())
        .contains("statement 3", "closed with 900", "number 5")
        .doesNotContain(ACCOUNT.value());
    assertThat(booking("n-1")).isEqualTo("await-statement EXCEPTION");
    assertThat(world.payment().state()).isEqualTo("SUBMITTED");
  }

  @Test
  void setsFreeWhatWaitedWhenTheMissingOneComes() {
    Day first = Day.of(3, "1000.00", "900.00");
    Day second = Day.of(4, "900.00", "900.00");
    Day third = Day.of(5, "900.00", "800.00");
    Day fourth = Day.of(6, "800.00", "750.00");
    take(first);
    take(third);
    take(fourth);
    world.book(third.booking(debit("n-1", reference, "100.00")));
    take(second);
    for (Day day : List.of(first, second, third, fourth)) {
      assertState(day, "TAKEN");
    }
    assertThat(booking("n-1")).isEqualTo("done MATCHED");
    assertThat(world.payment().state()).isEqualTo("SETTLED");
    take(Day.of(7, "750.00", "700.00"));
    assertState(Day.of(7, "750.00", "700.00"), "TAKEN");
  }

  @Test
  void holdsByBalanceWhereTheBankDoesNotCount() {
    Day first = Day.of(3, "1000.00", "900.00").as("MT940").numbered("0", null);
    Day gap = Day.of(5, "850.00", "800.00").as("MT940").numbered("0", null);
    Day missing = Day.of(4, "900.00", "850.00").as("MT940").numbered("0", null);
    take(first);
    take(gap);
    assertState(gap, "HELD");
    take(missing);
    assertState(missing, "TAKEN");
    assertState(gap, "TAKEN");
  }

  @Test
  void letsNumbersBeginAnewWithTheYear() {
    Day december = Day.of(3, "10", "20").numbered("250", null).on(LocalDate.of(2026, 12, 31));
    Day january = Day.of(4, "20", "30").numbered("1", null).on(LocalDate.of(2027, 1, 2));
    Day other = Day.of(5, "21", "30").numbered("1", null).on(LocalDate.of(2027, 1, 3));
    take(december);
    take(january);
    assertState(january, "TAKEN");
    take(other);
    assertState(other, "HELD");
  }

  private void followsPagesOf(String message) {
    Day first = Day.of(3, "10", "20").as(message).numbered("3", 1);
    Day second = Day.of(3, "20", "30").as(message).numbered("3", 2).in("file-b");
    Day fourth = Day.of(3, "40", "50").as(message).numbered("3", LAST).in("file-c");
    Day third = Day.of(3, "30", "40").as(message).numbered("3", 3).in("file-d");
    Day next = Day.of(4, "50", "60").as(message).numbered("4", 1).in("file-e");
    take(first);
    take(second);
    take(fourth);
    assertState(second, "TAKEN");
    assertState(fourth, "HELD");
    take(third);
    take(next);
    assertState(fourth, "TAKEN");
    assertState(next, "TAKEN");
  }

  @Test
  void followsPagesWithTheirBalancesAhead() {
    followsPagesOf("camt.053");
  }

  @Test
  void followsPagesThatCloseBehindTheirEntries() {
    followsPagesOf("MT940");
  }

  @Test
  void takesAnOlderStatementWithoutGoingBack() {
    Day fifth = Day.of(5, "900", "800");
    Day older = Day.of(3, "5000", "4000");
    take(fifth);
    take(older);
    assertState(older, "TAKEN");
    Day sixth = Day.of(6, "800", "700");
    take(sixth);
    assertState(sixth, "TAKEN");
  }

  @Test
  void knowsAStatementThatComesAgain() {
    Day first = Day.of(3, "1000.00", "900.00");
    Envelope<SettlementEvent> debit = debit("n-1", reference, "100.00");
    take(first);
    world.book(first.booking(debit));
    Day again = first.in("file-b");
    world.statements(again.header());
    assertState(again, "HELD");
    world.book(again.booking(debit));
    world.statements(again.footer());
    assertState(again, "DUPLICATE");
    assertThat(world.payment().state()).isEqualTo("SETTLED");
    assertThat(world.store().list(SubjectKind.SETTLEMENT, 0, 9)).hasSize(1);
  }

  @Test
  void holdsAStatementThatComesAgainWithOtherContent() {
    Day first = Day.of(3, "1000.00", "900.00");
    take(first);
    Day changed = first.in("file-b").with(2);
    world.statements(changed.header());
    world.book(changed.booking(debit("n-2", reference, "100.00")));
    world.statements(changed.footer());
    assertState(changed, "HELD");
    assertThat(booking("n-2")).isEqualTo("await-statement EXCEPTION");
    world.desk().reject(changed.id(), "ann", "The bank took it back");
    assertState(changed, "REJECTED");
    assertThat(booking("n-2")).isEqualTo("done EXCEPTION");
    assertThat(world.payment().state()).isEqualTo("SUBMITTED");
  }

  @Test
  void holdsAStatementThatEndsAlikeAndHasABookingThatIsNew() {
    Day first = Day.of(3, "1000.00", "900.00");
    take(first);
    Day again = first.in("file-b");
    take(again);
    assertState(again, "DUPLICATE");
    world.book(again.booking(debit("n-2", reference, "100.00")));
    assertState(again, "HELD");
    assertThat(booking("n-2")).isEqualTo("await-statement EXCEPTION");
    Day third = first.in("file-c");
    world.statements(third.header());
    world.book(third.booking(debit("n-3", reference, "100.00")));
    world.statements(third.footer());
    assertState(third, "HELD");
    assertThat(booking("n-3")).isEqualTo("await-statement EXCEPTION");
    world.desk().approve(again.id(), "ann", "It was one booking too few");
    assertThat(booking("n-2")).isEqualTo("done MATCHED");
  }

  @Test
  void goesOnFromAStatementThatAPersonApproved() {
    Day first = Day.of(3, "1000.00", "900.00");
    Day gap = Day.of(5, "850.00", "750.00");
    Day next = Day.of(6, "750.00", "700.00");
    take(first);
    take(gap);
    take(next);
    world.book(gap.booking(debit("n-1", reference, "100.00")));
    world.desk().approve(gap.id(), "ann", "The bank has none of that day");
    assertState(gap, "TAKEN");
    assertState(next, "TAKEN");
    assertThat(booking("n-1")).isEqualTo("done MATCHED");
    assertThatThrownBy(() -> world.desk().approve(gap.id(), "ann", "again"))
        .isInstanceOf(DecisionRefusedException.class)
        .hasMessageContaining("TAKEN");
  }

  @Test
  void isNotDecidedBeforeItsEnd() {
    take(Day.of(3, "1000.00", "900.00"));
    Day gap = Day.of(5, "850.00", "750.00");
    world.statements(gap.header());
    assertThatThrownBy(() -> world.desk().approve(gap.id(), "ann", "go on"))
        .isInstanceOf(DecisionRefusedException.class)
        .hasMessageContaining("read to its end");
  }

  @Test
  void leavesReportsOfTheDayAlone() {
    Day first = Day.of(3, "1000.00", "900.00");
    Day report = Day.of(9, "1.00", "2.00").as("camt.052");
    take(first);
    take(report);
    assertState(report, "TAKEN");
    Day second = Day.of(4, "900.00", "800.00");
    take(second);
    assertState(second, "TAKEN");
  }

  @Test
  void changesNothingWhenTakenAgain() {
    Day first = Day.of(3, "1000.00", "900.00");
    Day second = Day.of(4, "900.00", "800.00");
    world.statements(first.header(), first.footer(), second.header(), second.footer());
    int version = statement(first).version();
    world.statements(first.header(), first.footer(), second.header(), second.footer());
    assertThat(statement(first).version()).isEqualTo(version);
    assertState(second, "TAKEN");
    take(Day.of(5, "800.00", "700.00"));
    assertState(Day.of(5, "800.00", "700.00"), "TAKEN");
  }

  @Test
  void judgesAgainAtItsEndWhatWasHeldBefore() {
    Day first = Day.of(3, "1000.00", "900.00");
    Day second = Day.of(4, "900.00", "850.00");
    Day third = Day.of(5, "850.00", "800.00");
    take(first);
    world.statements(third.header());
    assertState(third, "HELD");
    take(second);
    assertState(third, "HELD");
    world.statements(third.footer());
    assertState(third, "TAKEN");
  }
}
