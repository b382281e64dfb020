package io.ledgerway.model.v1.value;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A price per base quantity (BT-146, BT-149, BT-150). Its scale is not capped by the currency.
 *
 * <p>Immutable and thread-safe.
 *
 * @param amount the price
 * @param currency its currency
 * @param baseQuantity how many units the price is for; null means one
 */
public record UnitPrice(
    @Digits(integer = 20, fraction = 15) BigDecimal amount,
    @Valid CurrencyCode currency,
    @Valid @Nullable Quantity baseQuantity) {

  public UnitPrice {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(currency, "currency");
  }
}
