package io.ledgerway.model.v1.ledger;

import io.ledgerway.model.v1.value.ExchangeRate;
import io.ledgerway.model.v1.value.Money;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * The amount of a journal line in other currencies, with the side of the line.
 *
 * <p>Immutable and thread-safe.
 *
 * @param functional in the functional currency
 * @param reporting in the reporting currency
 * @param exchangeRate rate of the line
 */
public record ConvertedAmounts(
    @Valid @Nullable Money functional,
    @Valid @Nullable Money reporting,
    @Valid @Nullable ExchangeRate exchangeRate) {

  /** Nothing stated; JSON omits it. */
  public static final ConvertedAmounts EMPTY = new ConvertedAmounts(null, null, null);
}
