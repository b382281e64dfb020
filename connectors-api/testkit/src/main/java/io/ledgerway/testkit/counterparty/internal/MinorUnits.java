package io.ledgerway.testkit.counterparty.internal;

import java.math.BigDecimal;
import java.util.Currency;

/** Amounts written with the decimals of their currency. */
public final class MinorUnits {
  private MinorUnits() {}

  /** The same amount without superfluous decimals, but never with fewer than the currency has. */
  public static BigDecimal scaled(BigDecimal amount, String currency) {
    BigDecimal shortest = amount.stripTrailingZeros();
    return shortest.setScale(Math.max(shortest.scale(), digits(currency)));
  }

  /** Whether the amount can exist in the currency. */
  public static boolean fits(BigDecimal amount, String currency) {
    return amount.stripTrailingZeros().scale() <= digits(currency);
  }

  private static int digits(String currency) {
    try {
      return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    } catch (IllegalArgumentException unknown) {
      return 2;
    }
  }
}
