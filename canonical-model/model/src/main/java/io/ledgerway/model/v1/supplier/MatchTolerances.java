package io.ledgerway.model.v1.supplier;

import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Percentage;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * By how much an invoice may differ from order and receipt.
 *
 * <p>Immutable and thread-safe.
 *
 * @param priceAbsolute difference of a unit price
 * @param pricePercent difference of a price in percent
 * @param quantityPercent difference of a quantity in percent
 */
public record MatchTolerances(
    @Valid @Nullable Money priceAbsolute,
    @Valid @Nullable Percentage pricePercent,
    @Valid @Nullable Percentage quantityPercent) {}
