package io.ledgerway.model.v1.ledger;

import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.ExchangeRate;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * Currencies of a journal entry.
 *
 * <p>Immutable and thread-safe.
 *
 * @param transaction currency of the transaction
 * @param exchangeRate rate to the functional currency
 */
public record JournalCurrency(
    @Valid @Nullable CurrencyCode transaction, @Valid @Nullable ExchangeRate exchangeRate) {

  /** Nothing stated; JSON omits it. */
  public static final JournalCurrency EMPTY = new JournalCurrency(null, null);
}
