package io.ledgerway.model.rules.internal.finance;

import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sums of amounts, by value and without their currency. */
final class Sums {

  static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Sums() {}

  static <T> BigDecimal of(List<T> items, Function<T, @Nullable Money> amount) {
    BigDecimal sum = BigDecimal.ZERO;
    for (T item : items) {
      sum = sum.add(orZero(amount.apply(item)));
    }
    return sum;
  }

  static BigDecimal orZero(@Nullable Money amount) {
    return amount == null ? BigDecimal.ZERO : amount.amount();
  }

  static boolean same(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) == 0;
  }
}
