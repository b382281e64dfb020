package io.ledgerway.model.v1.procurement;

import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.ExchangeRate;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * Currencies of an order.
 *
 * <p>Immutable and thread-safe.
 *
 * @param document currency of the order
 * @param exchangeRate rate to the functional currency
 */
public record OrderCurrency(
    @Valid @Nullable CurrencyCode document, @Valid @Nullable ExchangeRate exchangeRate) {

  /** Nothing stated; JSON omits it. */
  public static final OrderCurrency EMPTY = new OrderCurrency(null, null);
}
