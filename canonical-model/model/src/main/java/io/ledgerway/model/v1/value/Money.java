package io.ledgerway.model.v1.value;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * An amount in a currency. The received scale is kept; equality is numeric, so 10.0 EUR equals
 * 10.00 EUR.
 *
 * <p>Nothing rounds unless {@link #round} is called. Immutable and thread-safe.
 *
 * @param amount the amount with its sign, in major units
 * @param currency the currency
 */
public record Money(
    @Digits(integer = 20, fraction = 10) BigDecimal amount, @Valid CurrencyCode currency) {

  public Money {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(currency, "currency");
  }

  /**
   * An amount from its parts.
   *
   * @param amount decimal text such as {@code 1250.00}
   * @param currency ISO 4217 code
   * @return the amount
   * @throws NumberFormatException when the text is no decimal number
   */
  public static Money of(String amount, String currency) {
    return new Money(new BigDecimal(amount), new CurrencyCode(currency));
  }

  /**
   * An amount from its parts.
   *
   * @param amount the number
   * @param currency the currency
   * @return the amount
   */
  public static Money of(BigDecimal amount, CurrencyCode currency) {
    return new Money(amount, currency);
  }

  /**
   * Nothing, in a currency.
   *
   * @param currency the currency
   * @return zero
   */
  public static Money zero(CurrencyCode currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  /**
   * The sum.
   *
   * @param other an amount in the same currency
   * @return this plus the other
   * @throws IllegalArgumentException when the currencies differ
   */
  public Money plus(Money other) {
    return new Money(amount.add(other.requireCurrency(currency)), currency);
  }

  /**
   * The difference.
   *
   * @param other an amount in the same currency
   * @return this minus the other
   * @throws IllegalArgumentException when the currencies differ
   */
  public Money minus(Money other) {
    return new Money(amount.subtract(other.requireCurrency(currency)), currency);
  }

  /**
   * The amount with the opposite sign.
   *
   * @return the negated amount
   */
  public Money negated() {
    return new Money(amount.negate(), currency);
  }

  /**
   * The sign.
   *
   * @return -1, 0 or 1
   */
  public int signum() {
    return amount.signum();
  }

  /**
   * The amount rounded to the currency's minor units.
   *
   * @param mode how to round
   * @return the rounded amount
   */
  public Money round(RoundingMode mode) {
    return new Money(amount.setScale(minorUnits(), mode), currency);
  }

  /**
   * How many decimals the currency has.
   *
   * @return digits after the decimal point by ISO 4217; 2 for a currency nobody knows
   */
  public int minorUnits() {
    return MinorUnits.of(currency);
  }

  private BigDecimal requireCurrency(CurrencyCode expected) {
    if (!currency.equals(expected)) {
      throw new IllegalArgumentException(
          "Amounts in " + expected + " and " + currency + " can't be combined");
    }
    return amount;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Money money
        && amount.compareTo(money.amount) == 0
        && currency.equals(money.currency);
  }

  @Override
  public int hashCode() {
    return 31 * amount.stripTrailingZeros().hashCode() + currency.hashCode();
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }
}
