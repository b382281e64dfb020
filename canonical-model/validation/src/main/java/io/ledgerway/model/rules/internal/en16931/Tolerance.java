package io.ledgerway.model.rules.internal.en16931;

import java.math.BigDecimal;

/**
 * Less than 1 apart, as the official tests compute it: they take 1 from the stated amount, and add
 * 1 to it, in binary floating point. That decides nothing but the case of amounts exactly 1 apart.
 */
final class Tolerance {

  private static final BigDecimal CLOSE_TO_ONE = new BigDecimal("0.000001");

  private Tolerance() {}

  static boolean near(BigDecimal stated, BigDecimal sum) {
    BigDecimal beyond = stated.subtract(sum).abs().subtract(BigDecimal.ONE);
    if (beyond.abs().compareTo(CLOSE_TO_ONE) > 0) {
      return beyond.signum() < 0;
    }
    double binary = Double.parseDouble(stated.toString());
    return new BigDecimal(binary - 1).compareTo(sum) < 0
        && new BigDecimal(binary + 1).compareTo(sum) > 0;
  }
}
