package io.ledgerway.model.v1.trade;

import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.UnitPrice;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * Prices of a line (BG-29).
 *
 * <p>Immutable and thread-safe.
 *
 * @param net net price (BT-146, BT-149, BT-150)
 * @param gross gross price (BT-148)
 * @param discount price discount, not negated (BT-147)
 */
public record LinePrice(
    @Valid @Nullable UnitPrice net,
    @Valid @Nullable UnitPrice gross,
    @Valid @Nullable Money discount) {

  /** Nothing stated; JSON omits it. */
  public static final LinePrice EMPTY = new LinePrice(null, null, null);
}
