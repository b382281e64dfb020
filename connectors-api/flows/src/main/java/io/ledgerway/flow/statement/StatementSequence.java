package io.ledgerway.flow.statement;

import io.ledgerway.flow.statement.SequenceCheck.Rule;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.settlement.AccountStatement;
import io.ledgerway.model.v1.settlement.StatementRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether statements fit together that are all at hand, by the rules of {@link
 * StatementChain}: per account, currency and message. The order in which they are added does not
 * matter. Reports of the day and notifications are no links and pass unchecked. Confined to one
 * thread; keeps a few words of each statement.
 */
public final class StatementSequence {

  private static final Comparator<Member> IN_ORDER =
      Comparator.comparing(Member::day)
          .thenComparing(Member::number)
          .thenComparing(Member::page)
          .thenComparing(each -> each.data().toString())
          .thenComparing(Member::source);

  private final Map<String, List<Member>> chains = new TreeMap<>();

  /** A statement, and where it comes from. */
  private record Member(
      String source, AccountNumber account, StatementRef reference, StatementData data) {

    /** ISO dates sort as they follow each other. */
    String day() {
      String closing = data.closingDate();
      return closing == null ? Objects.toString(data.openingDate(), "") : closing;
    }

    long number() {
      Long number = Link.number(data);
      return number == null ? 0 : number;
    }

    int page() {
      return data.page() == null ? 0 : data.page();
    }

    boolean isAlongside(Member other) {
      return day().equals(other.day()) && number() == other.number() && page() == other.page();
    }

    boolean leadsTo(Member next) {
      return Boolean.TRUE.equals(Link.sameBalance(data, next.data));
    }

    /** Whether both claim to be the same statement. */
    boolean claims(Member other) {
      boolean sameNumber =
          Objects.equals(reference.id(), other.reference.id())
              && Objects.equals(data.sequence(), other.data.sequence())
              && Objects.equals(data.page(), other.data.page())
              && Objects.equals(data.openingDate(), other.data.openingDate());
      boolean sameOpening = Objects.equals(data.opening(), other.data.opening());
      boolean counted = data.sequence() != null && data.openingDate() != null;
      return sameNumber && (sameOpening || (counted && !leadsTo(other) && !other.leadsTo(this)));
    }

    boolean isSame(Member other) {
      return Objects.equals(data.opening(), other.data.opening())
          && Link.endAlike(data, other.data);
    }

    String name() {
      String sequence = reference.sequence();
      String name = sequence == null ? Objects.toString(reference.id(), "without id") : sequence;
      return "Statement "
          + (data.page() == null ? name : name + "/" + data.page())
          + " of "
          + day();
    }
  }

  /**
   * Adds a statement that has been read to its end.
   *
   * @param source where it comes from, such as a file's name
   * @param message the message that it came in, such as {@code camt.053} or {@code MT940}
   * @param statement the statement
   */
  public void add(String source, String message, AccountStatement statement) {
    StatementData data = Link.of(statement, message);
    if (data.chain() != null) {
      chains
          .computeIfAbsent(data.chain(), chain -> new ArrayList<>())
          .add(new Member(source, statement.account(), statement.statement(), data));
    }
  }

  /**
   * Checks what was added so far.
   *
   * @return of each account with several statements one check for each rule that holds or is not
   *     decided, and one for each pair of statements that breaks one
   */
  public List<SequenceCheck> checks() {
    List<SequenceCheck> checks = new ArrayList<>();
    for (List<Member> chain : chains.values()) {
      if (chain.size() > 1) {
        List<List<Member>> row = row(chain);
        follow(Rule.SEQUENCE, row, (one, next) -> Link.nextNumber(one.data(), next.data()), checks);
        follow(
            Rule.CONTINUITY, row, (one, next) -> Link.sameBalance(one.data(), next.data()), checks);
        repetitions(row, checks);
      }
    }
    return checks;
  }

  /** The statements as they follow each other; those that claim to be the same stand together. */
  private static List<List<Member>> row(List<Member> chain) {
    List<Member> left = new ArrayList<>(chain);
    left.sort(IN_ORDER);
    List<List<Member>> row = new ArrayList<>();
    while (!left.isEmpty()) {
      Member next = next(row.isEmpty() ? List.of() : row.get(row.size() - 1), left);
      List<Member> same = new ArrayList<>(List.of(next));
      left.remove(next);
      for (Member each : List.copyOf(alongside(next, left))) {
        if (next.claims(each)) {
          same.add(each);
          left.remove(each);
        }
      }
      row.add(same);
    }
    return row;
  }

  /** Where neither day nor number tells which is next, the balance does. */
  private static Member next(List<Member> before, List<Member> left) {
    Member first = left.get(0);
    List<Member> candidates = alongside(first, left);
    for (Member each : candidates) {
      if (before.stream().anyMatch(one -> one.leadsTo(each))) {
        return each;
      }
    }
    for (Member each : candidates) {
      if (candidates.stream().noneMatch(other -> other != each && other.leadsTo(each))) {
        return each;
      }
    }
    return first;
  }

  private static List<Member> alongside(Member first, List<Member> sorted) {
    List<Member> found = new ArrayList<>();
    for (Member each : sorted) {
      if (!each.isAlongside(first)) {
        break;
      }
      found.add(each);
    }
    return found;
  }

  private static void follow(
      Rule rule,
      List<List<Member>> row,
      BiFunction<Member, Member, @Nullable Boolean> follows,
      List<SequenceCheck> checks) {
    Boolean all = null;
    for (int index = 1; index < row.size(); index++) {
      Boolean ok = anyFollows(row.get(index - 1), row.get(index), follows);
      if (Boolean.FALSE.equals(ok)) {
        checks.add(broken(rule, row.get(index - 1).get(0), row.get(index).get(0)));
        all = false;
      } else if (all == null) {
        all = ok;
      }
    }
    if (!Boolean.FALSE.equals(all)) {
      checks.add(held(rule, all, row));
    }
  }

  /** Of several that claim to be one statement, the one that follows is the right one. */
  private static @Nullable Boolean anyFollows(
      List<Member> before,
      List<Member> after,
      BiFunction<Member, Member, @Nullable Boolean> follows) {
    Boolean found = null;
    for (Member one : before) {
      for (Member next : after) {
        Boolean ok = follows.apply(one, next);
        found = Boolean.TRUE.equals(found) || ok == null ? found : ok;
      }
    }
    return found;
  }

  private static SequenceCheck broken(Rule rule, Member one, Member next) {
    String what =
        rule == Rule.SEQUENCE
            ? "comes after " + one.name() + " by its date, and is not the next by its number"
            : "opens with "
                + next.data().opening()
                + ", but "
                + one.name()
                + " closed with "
                + one.data().closing();
    return new SequenceCheck(
        rule,
        false,
        next.account(),
        List.of(one.source(), next.source()),
        next.name() + " " + what + ": have the bank send what is missing");
  }

  private static SequenceCheck held(Rule rule, @Nullable Boolean ok, List<List<Member>> row) {
    String message =
        switch (rule) {
          case SEQUENCE ->
              ok == null
                  ? "The bank does not count its statements: numbers tell nothing"
                  : "No number is missing";
          case CONTINUITY ->
              ok == null
                  ? "Opening or closing balances are not stated"
                  : "Each statement opens with what the one before it closed with";
          case DUPLICATE -> "No statement comes twice";
        };
    return new SequenceCheck(rule, ok, row.get(0).get(0).account(), sources(row), message);
  }

  private static List<String> sources(List<List<Member>> row) {
    TreeSet<String> sources = new TreeSet<>();
    row.forEach(same -> same.forEach(each -> sources.add(each.source())));
    return List.copyOf(sources);
  }

  private static void repetitions(List<List<Member>> row, List<SequenceCheck> checks) {
    boolean none = true;
    for (List<Member> same : row) {
      Member first = same.get(0);
      for (Member again : same.subList(1, same.size())) {
        none = false;
        checks.add(
            new SequenceCheck(
                Rule.DUPLICATE,
                false,
                first.account(),
                List.of(first.source(), again.source()),
                first.name()
                    + (first.isSame(again)
                        ? " comes twice with the same content: take its bookings once"
                        : " comes twice with other content: ask the bank which one counts")));
      }
    }
    if (none) {
      checks.add(held(Rule.DUPLICATE, true, row));
    }
  }
}
