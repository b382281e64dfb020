package io.ledgerway.examples.hybriderp.statement;

import io.ledgerway.base.bankformats.ChangeNotice;
import io.ledgerway.model.v1.settlement.AccountStatement;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import org.jspecify.annotations.Nullable;

/** What is said about a statement file, in the order of the file. */
public sealed interface StatementPart {

  /**
   * A booking, or one transaction of it.
   *
   * @param event the event
   */
  record Event(SettlementEvent event) implements StatementPart {}

  /**
   * The end of a statement: its balances, and whether they agree with its events.
   *
   * @param statement the statement
   * @param message the message that it came in, such as {@code camt.053} or {@code MT940}
   */
  record End(AccountStatement statement, String message) implements StatementPart {}

  /**
   * A bank's wish that payments name other data from now on.
   *
   * @param notice the notice
   */
  record Change(ChangeNotice notice) implements StatementPart {}

  /**
   * Whether the file as a whole adds up.
   *
   * @param rule what was checked
   * @param ok whether it holds
   * @param message the same in words
   */
  record Check(String rule, boolean ok, String message) implements StatementPart {}

  /**
   * Something noticed about a place of the file.
   *
   * @param line the line, from 1; null where there is none
   * @param error whether something is missing for it
   * @param rule what was noticed
   * @param message the same in words, and what to do
   */
  record Remark(@Nullable Long line, boolean error, String rule, String message)
      implements StatementPart {}
}
