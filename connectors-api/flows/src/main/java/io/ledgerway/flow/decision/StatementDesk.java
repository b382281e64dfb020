package io.ledgerway.flow.decision;

import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.OperatorDecision;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.settlement.StatementMatching;
import io.ledgerway.flow.statement.StatementChain;

/** Decides whether the bookings of held statements count. */
final class StatementDesk {

  private final FlowStore store;
  private final StatementChain chain;

  StatementDesk(FlowStore store) {
    this.store = store;
    this.chain = new StatementChain(store);
  }

  void approve(Subject statement, String by, String reason) {
    requireHeld(statement);
    chain.approve(statement, new OperatorDecision(statement.id(), "approve", by, reason));
    new StatementMatching(store).release();
  }

  void reject(Subject statement, String by, String reason) {
    requireHeld(statement);
    chain.reject(statement, new OperatorDecision(statement.id(), "reject", by, reason));
    new StatementMatching(store).release();
  }

  private static void requireHeld(Subject statement) {
    if (!StatementChain.canBeDecided(statement)) {
      throw new DecisionRefusedException(
          "Statement "
              + statement.id()
              + " is "
              + statement.state()
              + ": only one that is HELD and was read to its end can be decided");
    }
  }
}
