package io.ledgerway.model.v1.supplier;

import io.ledgerway.model.v1.value.CurrencyCode;
import org.jspecify.annotations.Nullable;

/**
 * How a supplier is paid.
 *
 * <p>Immutable and thread-safe.
 *
 * @param defaultCurrency usual currency
 * @param paymentMethod usual method
 * @param paymentBlocked whether payments are blocked
 */
public record SupplierPayment(
    @Nullable CurrencyCode defaultCurrency,
    @Nullable String paymentMethod,
    @Nullable Boolean paymentBlocked) {

  /** Nothing stated; JSON omits it. */
  public static final SupplierPayment EMPTY = new SupplierPayment(null, null, null);
}
