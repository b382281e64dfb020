package io.ledgerway.model.v1.trade;

import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * Prices of a line (BG-29).
 *
 * <p>Immutable and thread-safe.
 *
 * @param net net price (BT-146, BT-149)
 * @param gross gross price (BT-148)
 * @param discount price discount (BT-147)
 */
public record LinePrice(
    @Nullable UnitPrice net, @Nullable UnitPrice gross, @Nullable Money discount) {

  /** Nothing stated; JSON omits it. */
  public static final LinePrice EMPTY = new LinePrice(null, null, null);
}
