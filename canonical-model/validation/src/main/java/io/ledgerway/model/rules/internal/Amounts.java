package io.ledgerway.model.rules.internal;

import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Arithmetic as the official artefacts do it. */
final class Amounts {

  private static final int CENTS = 2;

  private Amounts() {}

  /** XPath {@code round}: exact halves go towards positive infinity. */
  static BigDecimal round(BigDecimal value, int scale) {
    return value.setScale(
        scale, value.signum() < 0 ? RoundingMode.HALF_DOWN : RoundingMode.HALF_UP);
  }

  static BigDecimal cents(BigDecimal value) {
    return round(value, CENTS);
  }

  static BigDecimal orZero(@Nullable Money money) {
    return money == null ? BigDecimal.ZERO : money.amount();
  }

  static boolean same(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) == 0;
  }

  /** The rate's share of an amount, exact. */
  static BigDecimal share(BigDecimal amount, BigDecimal percentage) {
    return amount.multiply(percentage).movePointLeft(2);
  }
}
