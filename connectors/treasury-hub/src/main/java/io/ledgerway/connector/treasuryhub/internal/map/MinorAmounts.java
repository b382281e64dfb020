package io.ledgerway.connector.treasuryhub.internal.map;

import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts as whole numbers of a currency's smallest unit. Nothing is ever rounded. */
public final class MinorAmounts {

  private static final int MOST_DIGITS = 15;
  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

  private MinorAmounts() {}

  /**
   * An amount to be paid, in minor units.
   *
   * @param money the amount
   * @return a whole number above zero
   * @throws RefusedInstructionException when the amount is not above zero, has more decimals than
   *     its currency or too many digits, or when it is not known how many decimals that has
   */
  static BigInteger toMinor(Money money) throws RefusedInstructionException {
    if (!isCurrency(money.currency())) {
      throw new RefusedInstructionException(
          "/amount/currency", "is no currency of ISO 4217 whose decimals are known: correct it");
    }
    BigDecimal amount = money.amount();
    if (amount.signum() <= 0) {
      throw new RefusedInstructionException("/amount", "is not above zero: correct it");
    }
    if ((long) amount.precision() - amount.scale() > MOST_DIGITS) {
      throw new RefusedInstructionException("/amount", "has too many digits: correct it");
    }
    BigDecimal shortest = amount.stripTrailingZeros();
    if (shortest.scale() > money.minorUnits()) {
      throw new RefusedInstructionException(
          "/amount",
          "has more decimals than " + money.currency() + " has; nothing is rounded: correct it");
    }
    return shortest.movePointRight(money.minorUnits()).toBigIntegerExact();
  }

  /**
   * What the hub states, in major units.
   *
   * @param amount whole number of minor units
   * @param currency ISO 4217 code
   * @return the amount; empty where it is not known how many decimals the currency has
   */
  static Optional<Money> fromMinor(BigInteger amount, String currency) {
    CurrencyCode code = new CurrencyCode(currency);
    return isCurrency(code)
        ? Optional.of(Money.of(new BigDecimal(amount, Money.zero(code).minorUnits()), code))
        : Optional.empty();
  }

  private static boolean isCurrency(CurrencyCode code) {
    if (!CODE.matcher(code.value()).matches()) {
      return false;
    }
    try {
      // Of no currency, and of metals, it is not said.
      return Currency.getInstance(code.value()).getDefaultFractionDigits() >= 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
