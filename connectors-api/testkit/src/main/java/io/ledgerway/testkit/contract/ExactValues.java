package io.ledgerway.testkit.contract;

import io.ledgerway.model.v1.value.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * Values that are easily spoilt on the way. Immutable.
 *
 * @param amount an amount; its scale counts
 * @param date a date without a time
 * @param unknown content of a field that the model does not have
 */
public record ExactValues(Money amount, LocalDate date, String unknown) {

  /** What is lost by binary fractions, by rounding to two places, by time zones, by tidying up. */
  public static final List<ExactValues> HARD =
      List.of(
          of("0.10", "EUR", "2026-01-01"),
          of("1.10", "EUR", "2026-03-29"),
          of("12345678901234567.89", "EUR", "2026-12-31"),
          of("-0.01", "USD", "2028-02-29"),
          of("1000", "JPY", "2026-10-25"),
          of("1.234", "KWD", "1999-12-31"),
          of("0.00", "EUR", "2026-07-01"));

  private static ExactValues of(String amount, String currency, String date) {
    return new ExactValues(
        Money.of(amount, currency), LocalDate.parse(date), "memo of " + amount + " \u00fc\u4e2d");
  }

  /**
   * The values for people; they are made up, so nothing is masked.
   *
   * @return amount, currency, date and unknown field
   */
  public String text() {
    return String.join(
        ", ",
        amount.amount().toPlainString() + " " + amount.currency().value(),
        date.toString(),
        unknown);
  }

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
