package io.ledgerway.flow.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.flow.statement.SequenceCheck.Rule;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.settlement.AccountStatement;
import io.ledgerway.model.v1.settlement.AccountStatementBuilder;
import io.ledgerway.model.v1.settlement.BalanceType;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.StatementBalance;
import io.ledgerway.model.v1.settlement.StatementCheck;
import io.ledgerway.model.v1.settlement.StatementRef;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatementSequenceTest {

  private static final AccountNumber OURS = new AccountNumber("DE02000000000987654321");
  private static final AccountNumber OTHER = new AccountNumber("DE02000000000111111111");
  private static final int ORDERS = 50;

  private record File(String name, String message, AccountStatement statement) {}

  private static File file(
      String name, AccountNumber account, @Nullable String number, int day, int from, int to) {
    return file(name, account, number, day, from, to, 1);
  }

  private static File file(
      String name,
      AccountNumber account,
      @Nullable String number,
      int day,
      int from,
      int to,
      int entries) {
    AccountStatement statement =
        AccountStatementBuilder.builder()
            .account(account)
            .statement(new StatementRef("STARTUMS", number, null))
            .balances(
                List.of(
                    balance(BalanceType.OPENING_BOOKED, from, day - 1),
                    balance(BalanceType.CLOSING_BOOKED, to, day)))
            .check(new StatementCheck(entries, new BigDecimal(to - from), true, null, null))
            .build();
    return new File(name, "camt.053", statement);
  }

  private static StatementBalance balance(BalanceType type, int amount, int day) {
    return new StatementBalance(
        type,
        Money.of(Math.abs(amount) + ".00", "EUR"),
        amount < 0 ? CreditDebit.DEBIT : CreditDebit.CREDIT,
        LocalDate.of(2026, 3, 1).plusDays(day),
        Extensions.EMPTY);
  }

  /** What is found, the same in every order of the files. */
  private static List<SequenceCheck> checks(File... files) {
    List<File> order = new ArrayList<>(List.of(files));
    List<SequenceCheck> first = checks(order);
    Random random = new Random(7);
    for (int each = 0; each < ORDERS; each++) {
      Collections.shuffle(order, random);
      assertThat(checks(order)).isEqualTo(first);
    }
    return first;
  }

  private static List<SequenceCheck> checks(List<File> files) {
    StatementSequence sequence = new StatementSequence();
    files.forEach(each -> sequence.add(each.name(), each.message(), each.statement()));
    return sequence.checks();
  }

  private static @Nullable Boolean ok(List<SequenceCheck> checks, Rule rule) {
    List<SequenceCheck> of = checks.stream().filter(each -> each.rule() == rule).toList();
    assertThat(of).hasSize(1);
    return of.get(0).ok();
  }

  @Test
  void saysThatAllFollows() {
    List<SequenceCheck> checks =
        checks(
            file("a", OURS, "7", 1, 100, 50),
            file("b", OURS, "8", 2, 50, -20),
            file("c", OURS, "9", 3, -20, 0));
    assertThat(checks).extracting(SequenceCheck::ok).containsExactly(true, true, true);
    assertThat(checks).allMatch(each -> each.sources().equals(List.of("a", "b", "c")));
  }

  @Test
  void tellsAMissingNumberAndTheBalanceThatShowsIt() {
    List<SequenceCheck> checks =
        checks(
            file("a", OURS, "7", 1, 100, 50),
            file("c", OURS, "9", 3, 40, 30),
            file("d", OURS, "10", 4, 30, 20));
    assertThat(ok(checks, Rule.SEQUENCE)).isFalse();
    assertThat(ok(checks, Rule.CONTINUITY)).isFalse();
    assertThat(ok(checks, Rule.DUPLICATE)).isTrue();
    assertThat(checks.get(0).sources()).containsExactly("a", "c");
    assertThat(checks.get(1).message())
        .contains("Statement 9", "opens with 40", "Statement 7", "closed with 50")
        .doesNotContain(OURS.value());
  }

  @Test
  void tellsAGapByBalanceAloneWhereTheBankDoesNotCount() {
    List<SequenceCheck> checks =
        checks(file("a", OURS, null, 1, 100, 50), file("b", OURS, null, 3, 40, 30));
    assertThat(ok(checks, Rule.SEQUENCE)).isNull();
    assertThat(ok(checks, Rule.CONTINUITY)).isFalse();
  }

  @Test
  void putsStatementsOfOneDayInOrderByTheirBalances() {
    List<SequenceCheck> checks =
        checks(
            file("a", OURS, null, 1, 100, 50),
            file("b", OURS, null, 1, 50, 80),
            file("c", OURS, null, 1, 80, 10),
            file("d", OURS, null, 2, 10, 0));
    assertThat(ok(checks, Rule.CONTINUITY)).isTrue();
    assertThat(ok(checks, Rule.DUPLICATE)).isTrue();
  }

  @Test
  void beginsAnewWithTheYear() {
    List<SequenceCheck> checks =
        checks(file("a", OURS, "250", 1, 100, 50), file("b", OURS, "1", 2, 50, 80));
    assertThat(ok(checks, Rule.SEQUENCE)).isNull();
    assertThat(ok(checks, Rule.CONTINUITY)).isTrue();
  }

  @Test
  void tellsAStatementThatComesTwice() {
    List<SequenceCheck> same =
        checks(
            file("a", OURS, "7", 1, 100, 50),
            file("b", OURS, "7", 1, 100, 50),
            file("c", OURS, "8", 2, 50, 40));
    assertThat(ok(same, Rule.DUPLICATE)).isFalse();
    assertThat(ok(same, Rule.SEQUENCE)).isTrue();
    assertThat(ok(same, Rule.CONTINUITY)).isTrue();
    SequenceCheck twice = same.get(2);
    assertThat(twice.message()).contains("same content");
    assertThat(twice.sources()).containsExactly("a", "b");
  }

  @Test
  void tellsAStatementThatComesAgainWithOtherContent() {
    File first = file("a", OURS, "7", 1, 100, 50);
    for (File other :
        List.of(
            file("b", OURS, "7", 1, 100, 40),
            file("b", OURS, "7", 1, 100, 50, 2),
            file("b", OURS, "7", 1, 90, 40))) {
      List<SequenceCheck> checks = checks(first, other, file("c", OURS, "8", 2, 50, 30));
      assertThat(ok(checks, Rule.DUPLICATE)).isFalse();
      assertThat(ok(checks, Rule.SEQUENCE)).isTrue();
      assertThat(ok(checks, Rule.CONTINUITY)).isTrue();
      assertThat(checks.get(2).message()).contains("other content");
    }
  }

  @Test
  void keepsAccountsAndMessagesApart() {
    File mt = file("m", OURS, "9", 3, 999, 30);
    List<SequenceCheck> checks =
        checks(
            file("a", OURS, "7", 1, 100, 50),
            file("b", OURS, "8", 2, 50, 40),
            file("c", OTHER, "7", 1, 10, 5),
            file("d", OTHER, "9", 2, 5, 4),
            new File("m", "MT940", mt.statement()));
    assertThat(checks)
        .filteredOn(each -> Boolean.FALSE.equals(each.ok()))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.rule()).isEqualTo(Rule.SEQUENCE);
              assertThat(each.account()).isEqualTo(OTHER);
            });
  }

  @Test
  void saysNothingOfOneStatementAndOfReportsOfTheDay() {
    File alone = file("a", OURS, "7", 1, 100, 50);
    assertThat(checks(alone)).isEmpty();
    assertThat(
            checks(
                new File("a", "camt.052", alone.statement()),
                new File("b", "camt.052", file("b", OURS, "9", 2, 1, 2).statement())))
        .isEmpty();
  }
}
