package io.ledgerway.model.v1.procurement;

import io.ledgerway.model.v1.value.Money;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * How much of an order is used up.
 *
 * <p>Immutable and thread-safe.
 *
 * @param committed open commitment
 * @param received value received
 * @param invoiced value invoiced
 * @param limit most that may be called off
 */
public record OrderProgress(
    @Valid @Nullable Money committed,
    @Valid @Nullable Money received,
    @Valid @Nullable Money invoiced,
    @Valid @Nullable Money limit) {

  /** Nothing stated; JSON omits it. */
  public static final OrderProgress EMPTY = new OrderProgress(null, null, null, null);
}
