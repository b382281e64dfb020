package io.ledgerway.model.v1.value;

import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A quantity (BT-129, BT-130).
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the number, signed as the source wrote it
 * @param unit UN/ECE unit
 * @param sourceUnit the unit in the source's own words
 */
public record Quantity(
    @Digits(integer = 20, fraction = 15) BigDecimal value,
    @Nullable UnitCode unit,
    @Nullable String sourceUnit) {

  public Quantity {
    Objects.requireNonNull(value, "value");
  }

  /**
   * A quantity in a unit.
   *
   * @param value decimal text
   * @param unit UN/ECE code
   * @return the quantity
   * @throws NumberFormatException when the text is no decimal number
   */
  public static Quantity of(String value, String unit) {
    return new Quantity(new BigDecimal(value), new UnitCode(unit), null);
  }
}
