package io.ledgerway.model.rules.internal.en16931;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Less than 1 apart, as the official tests compute it: they take 1 from the stated amount, and add
 * 1 to it, in binary floating point. That decides nothing but the case of amounts exactly 1 apart.
 */
final class Tolerance {

  private static final BigDecimal CLOSE_TO_ONE = new BigDecimal("0.000001");
  private static final int FRACTION_BITS = 52;
  private static final int BIAS = 1075;
  private static final int SIGN_BITS = 12;

  private Tolerance() {}

  static boolean near(BigDecimal stated, BigDecimal sum) {
    BigDecimal beyond = stated.subtract(sum).abs().subtract(BigDecimal.ONE);
    if (beyond.abs().compareTo(CLOSE_TO_ONE) > 0) {
      return beyond.signum() < 0;
    }
    double binary = Double.parseDouble(stated.toString());
    return exact(binary - 1).compareTo(sum) < 0 && exact(binary + 1).compareTo(sum) > 0;
  }

  /** The number that a finite binary number stands for, to its last digit. */
  private static BigDecimal exact(double binary) {
    long bits = Double.doubleToLongBits(binary);
    long fraction = (bits << SIGN_BITS) >>> SIGN_BITS | 1L << FRACTION_BITS;
    int exponent = (int) (bits >>> FRACTION_BITS & 0x7ff) - BIAS;
    if (exponent == -BIAS) {
      return BigDecimal.ZERO;
    }
    BigInteger digits = BigInteger.valueOf(bits < 0 ? -fraction : fraction);
    return exponent >= 0
        ? new BigDecimal(digits.shiftLeft(exponent))
        : new BigDecimal(digits.multiply(BigInteger.valueOf(5).pow(-exponent)), -exponent);
  }
}
