package io.ledgerway.model.rules.internal;

import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Arithmetic as the official artefacts do it. */
public final class Amounts {

  private static final int CENTS = 2;

  private Amounts() {}

  /**
   * XPath {@code round}: exact halves go towards positive infinity.
   *
   * @param value a number
   * @param scale its decimals afterwards
   * @return the rounded number
   */
  public static BigDecimal round(BigDecimal value, int scale) {
    return value.setScale(
        scale, value.signum() < 0 ? RoundingMode.HALF_DOWN : RoundingMode.HALF_UP);
  }

  /**
   * Rounded to two decimals.
   *
   * @param value a number
   * @return the rounded number
   */
  public static BigDecimal cents(BigDecimal value) {
    return value.scale() <= CENTS ? value : round(value, CENTS);
  }

  /**
   * The number of an amount.
   *
   * @param money an amount
   * @return its number, zero for none
   */
  public static BigDecimal orZero(@Nullable Money money) {
    return money == null ? BigDecimal.ZERO : money.amount();
  }

  /**
   * Whether two numbers are equal whatever their scale.
   *
   * @param one a number
   * @param other another
   * @return true when they are equal
   */
  public static boolean same(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) == 0;
  }

  /**
   * Whether a number needs more decimals.
   *
   * @param value a number
   * @param decimals how many it may have; zeros at its end don't count
   * @return true when it needs more
   */
  public static boolean isFiner(BigDecimal value, int decimals) {
    return value.scale() > decimals && value.stripTrailingZeros().scale() > decimals;
  }

  /**
   * The rate's share of an amount, exact.
   *
   * @param amount a number
   * @param percentage the rate
   * @return their product by hundred
   */
  public static BigDecimal share(BigDecimal amount, BigDecimal percentage) {
    return amount.multiply(percentage).movePointLeft(2);
  }
}
