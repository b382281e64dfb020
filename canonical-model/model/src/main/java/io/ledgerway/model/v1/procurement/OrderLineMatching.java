package io.ledgerway.model.v1.procurement;

import io.ledgerway.model.v1.supplier.MatchingPolicy;
import io.ledgerway.model.v1.value.Percentage;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * How receipts and invoices of a line have to match.
 *
 * <p>Immutable and thread-safe.
 *
 * @param policy against what
 * @param overReceiptPercent by how much a receipt may exceed the order
 * @param underReceiptPercent by how much it may stay below
 * @param receiptRequired whether a receipt is needed
 * @param inspectionRequired whether an inspection is needed
 * @param finalDelivery whether no more will come
 */
@RecordBuilder
public record OrderLineMatching(
    @Nullable MatchingPolicy policy,
    @Valid @Nullable Percentage overReceiptPercent,
    @Valid @Nullable Percentage underReceiptPercent,
    @Nullable Boolean receiptRequired,
    @Nullable Boolean inspectionRequired,
    @Nullable Boolean finalDelivery) {

  /** Nothing stated; JSON omits it. */
  public static final OrderLineMatching EMPTY =
      new OrderLineMatching(null, null, null, null, null, null);

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public OrderLineMatchingBuilder toBuilder() {
    return OrderLineMatchingBuilder.builder(this);
  }
}
