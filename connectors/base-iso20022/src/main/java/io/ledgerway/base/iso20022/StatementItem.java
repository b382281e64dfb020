package io.ledgerway.base.iso20022;

import io.ledgerway.model.v1.settlement.AccountStatement;
import io.ledgerway.model.v1.settlement.SettlementEvent;

/** What a statement file yields, in order: a header, its events, a footer, then the next header. */
public sealed interface StatementItem {

  /**
   * The beginning of a statement.
   *
   * @param statement the statement, its check still null
   */
  record Header(AccountStatement statement) implements StatementItem {}

  /**
   * A booking.
   *
   * @param event the booking, or one transaction of it
   */
  record Event(SettlementEvent event) implements StatementItem {}

  /**
   * The end of a statement.
   *
   * @param statement the statement with its check
   */
  record Footer(AccountStatement statement) implements StatementItem {}
}
