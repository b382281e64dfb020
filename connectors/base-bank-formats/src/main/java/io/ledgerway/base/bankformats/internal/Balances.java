package io.ledgerway.base.bankformats.internal;

import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.StatementBalance;
import java.math.BigDecimal;

/** Balances as numbers. */
final class Balances {

  private Balances() {}

  /** The amount with its side: debits negative. */
  static BigDecimal signed(StatementBalance balance) {
    BigDecimal amount = balance.amount().amount();
    return balance.creditDebit().equals(CreditDebit.DEBIT) ? amount.negate() : amount;
  }
}
