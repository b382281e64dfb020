package io.ledgerway.testkit.contract;

import io.ledgerway.model.v1.value.Money;
import java.time.LocalDate;

/**
 * Values that are easily spoilt on the way. Immutable.
 *
 * @param amount an amount; its scale counts
 * @param date a date without a time
 * @param unknown content of a field that the model does not have
 */
public record ExactValues(Money amount, LocalDate date, String unknown) {

  /**
   * Whether nothing was lost.
   *
   * @param other the values as they were read
   * @return true when currency, every digit, date and the unknown field are the same
   */
  public boolean isKeptIn(ExactValues other) {
    return amount.currency().equals(other.amount.currency())
        && amount.amount().toPlainString().equals(other.amount.amount().toPlainString())
        && date.equals(other.date)
        && unknown.equals(other.unknown);
  }
}
