package io.ledgerway.model.v1.value;

import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A percentage: 19.00 means 19 %. Equality is numeric. Immutable and thread-safe.
 *
 * @param value the number
 */
public record Percentage(@Digits(integer = 10, fraction = 10) BigDecimal value) {

  public Percentage {
    Objects.requireNonNull(value, "value");
  }

  /**
   * A percentage from text.
   *
   * @param value decimal text
   * @return the percentage
   * @throws NumberFormatException when the text is no decimal number
   */
  public static Percentage of(String value) {
    return new Percentage(new BigDecimal(value));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Percentage percentage && value.compareTo(percentage.value) == 0;
  }

  @Override
  public int hashCode() {
    return value.stripTrailingZeros().hashCode();
  }

  @Override
  public String toString() {
    return value.toPlainString() + " %";
  }
}
