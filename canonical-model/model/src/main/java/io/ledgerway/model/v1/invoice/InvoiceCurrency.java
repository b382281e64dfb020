package io.ledgerway.model.v1.invoice;

import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.ExchangeRate;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * Currencies of an invoice.
 *
 * <p>Immutable and thread-safe.
 *
 * @param document invoice currency (BT-5)
 * @param tax VAT accounting currency (BT-6)
 * @param exchangeRate rate to the functional currency
 */
public record InvoiceCurrency(
    @Valid @Nullable CurrencyCode document,
    @Valid @Nullable CurrencyCode tax,
    @Valid @Nullable ExchangeRate exchangeRate) {

  /** Nothing stated; JSON omits it. */
  public static final InvoiceCurrency EMPTY = new InvoiceCurrency(null, null, null);
}
