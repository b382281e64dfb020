package io.ledgerway.testkit.counterparty;

import java.util.Map;
import java.util.Set;

/**
 * Which payments a bank refuses, and which it takes and later returns.
 *
 * @param closedAccounts creditor accounts to which a payment is rejected with AC04
 * @param returns creditor accounts from which the money comes back
 */
public record BankBehaviour(Set<String> closedAccounts, Map<String, ReturnPlan> returns) {
  /** Copies both. */
  public BankBehaviour {
    closedAccounts = Set.copyOf(closedAccounts);
    returns = Map.copyOf(returns);
  }

  /**
   * A bank that executes everything.
   *
   * @return the behaviour
   */
  public static BankBehaviour payingAll() {
    return new BankBehaviour(Set.of(), Map.of());
  }

  @Override
  public String toString() {
    return "BankBehaviour["
        + closedAccounts.size()
        + " closed accounts, "
        + returns.size()
        + " returns]";
  }
}
