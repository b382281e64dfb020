package io.ledgerway.examples.hybriderp.statement;

import io.ledgerway.flow.statement.SequenceCheck;
import io.ledgerway.model.v1.settlement.AccountStatement;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.StatementBalance;
import io.ledgerway.model.v1.settlement.StatementCheck;
import io.ledgerway.model.v1.value.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parts of statements for people; account numbers are masked. */
public final class StatementText {

  private StatementText() {}

  /**
   * The lines of a part.
   *
   * @param part the part
   * @return one or more lines
   */
  public static List<String> lines(StatementPart part) {
    if (part instanceof StatementPart.Event booked) {
      return List.of(event(booked.event()));
    }
    if (part instanceof StatementPart.End end) {
      return end(end.statement());
    }
    if (part instanceof StatementPart.Change change) {
      return List.of(
          "change   " + change.notice().code() + " for " + change.notice().originalTraceNumber());
    }
    if (part instanceof StatementPart.Check check) {
      return List.of(verdict(check.ok()) + "  " + check.message());
    }
    StatementPart.Remark remark = (StatementPart.Remark) part;
    return List.of(
        (remark.error() ? "ERROR    " : "warning  ")
            + (remark.line() == null ? "" : "line " + remark.line() + ": ")
            + remark.message());
  }

  private static String event(SettlementEvent event) {
    return Stream.of(
            Objects.toString(event.dates().booking(), "          "),
            event.creditDebit().value(),
            money(event.amount()),
            event.eventType().value(),
            event.references().endToEndId(),
            event.counterparty().name(),
            String.join(" ", event.outcome().remittance().unstructured()),
            event.outcome().returnReason())
        .filter(each -> each != null && !each.isEmpty())
        .collect(Collectors.joining("  "));
  }

  private static List<String> end(AccountStatement statement) {
    List<String> lines = new ArrayList<>();
    for (StatementBalance balance : statement.balances()) {
      lines.add(
          "balance  "
              + balance.type().value()
              + "  "
              + balance.creditDebit().value()
              + "  "
              + money(balance.amount())
              + "  "
              + Objects.toString(balance.date(), ""));
    }
    StatementCheck check = statement.check();
    lines.add(
        verdict(check == null ? null : check.balanced())
            + "  account "
            + statement.account()
            + ", statement "
            + Objects.toString(statement.statement().id(), "-")
            + (check == null ? "" : ", " + check.entryCount() + " entries"));
    return lines;
  }

  /**
   * The line of a check of several statements.
   *
   * @param check the check
   * @return the line
   */
  public static String line(SequenceCheck check) {
    String verdict = check.ok() == null ? "unproven" : check.ok() ? "in order" : "BROKEN  ";
    return verdict
        + "  account "
        + check.account()
        + ": "
        + check.message()
        + (Boolean.FALSE.equals(check.ok()) ? " (" + String.join(", ", check.sources()) + ")" : "");
  }

  private static String verdict(@Nullable Boolean ok) {
    return ok == null ? "unproven" : ok ? "balanced" : "UNBALANCED";
  }

  private static String money(Money money) {
    return money.amount().toPlainString() + " " + money.currency().value();
  }
}
