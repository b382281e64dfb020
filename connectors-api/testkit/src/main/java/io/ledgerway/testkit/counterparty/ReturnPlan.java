package io.ledgerway.testkit.counterparty;

/**
 * How a bank returns what it paid to an account.
 *
 * @param reason external return reason code, such as AC04
 * @param afterBusinessDays business days between the booking and the return, at least one
 */
public record ReturnPlan(String reason, int afterBusinessDays) {
  /** Checks the number of days. */
  public ReturnPlan {
    if (afterBusinessDays < 1) {
      throw new IllegalArgumentException("afterBusinessDays must be at least 1");
    }
  }
}
