package io.ledgerway.model.rules.internal.en16931;

import java.math.BigDecimal;

/** Less than 1 apart, as the official tests compute it. */
final class Tolerance {

  private Tolerance() {}

  static boolean near(BigDecimal stated, BigDecimal sum) {
    return stated.subtract(sum).abs().compareTo(BigDecimal.ONE) < 0;
  }
}
