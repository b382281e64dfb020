package io.ledgerway.connector.erplegacy.internal.layout;

import io.ledgerway.connector.erplegacy.internal.map.RefusedPayableException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a number is written. Nothing is rounded.
 *
 * @param sign where its sign stands
 * @param point the decimal mark
 * @param implied whether the mark is left out
 * @param places how many decimals there are: {@link #AS_IT_IS}, {@link #OF_CURRENCY} or a number
 */
record NumberForm(Sign sign, char point, boolean implied, int places) {

  static final int AS_IT_IS = -1;
  static final int OF_CURRENCY = -2;
  static final int MOST_OF_CURRENCY = 4;

  static final NumberForm PLAIN = new NumberForm(Sign.LEADING, '.', false, AS_IT_IS);

  /** As many decimals as there can be. */
  int mostPlaces() {
    return places == OF_CURRENCY ? MOST_OF_CURRENCY : places;
  }

  /** The digits without a sign, with their mark where it is not implied. */
  String digits(BigDecimal number, int ofCurrency, String what) throws RefusedPayableException {
    BigDecimal exact = number.abs();
    int wanted = places == OF_CURRENCY ? ofCurrency : places;
    if (wanted != AS_IT_IS) {
      try {
        exact = exact.setScale(wanted, RoundingMode.UNNECESSARY);
      } catch (ArithmeticException e) {
        throw new RefusedPayableException(
            "TOO_MANY_DIGITS", "The " + what + " has more than " + wanted + " decimals");
      }
    }
    if (sign == Sign.NONE && number.signum() < 0) {
      throw new RefusedPayableException(
          "NEGATIVE", "The " + what + " is negative, and the ERP's format has no sign there");
    }
    return implied ? exact.unscaledValue().toString() : exact.toPlainString().replace('.', point);
  }
}
