package io.ledgerway.model.v1.supplier;

import io.ledgerway.model.v1.accounting.AccountingAllocation;
import io.ledgerway.model.v1.trade.DeliveryTerms;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How is bought from a supplier.
 *
 * <p>Immutable and thread-safe.
 *
 * @param purchasingBlocked whether orders are blocked
 * @param deliveryTerms usual terms of delivery
 * @param matchingPolicy against what its invoices have to match
 * @param tolerances by how much they may differ
 * @param defaultAllocations usual accounts and dimensions
 */
@RecordBuilder
public record SupplierProcurement(
    @Nullable Boolean purchasingBlocked,
    @Valid DeliveryTerms deliveryTerms,
    @Nullable MatchingPolicy matchingPolicy,
    @Valid @Nullable MatchTolerances tolerances,
    List<@Valid AccountingAllocation> defaultAllocations) {

  /** Nothing stated; JSON omits it. */
  public static final SupplierProcurement EMPTY =
      new SupplierProcurement(null, DeliveryTerms.EMPTY, null, null, List.of());

  public SupplierProcurement {
    deliveryTerms = deliveryTerms == null ? DeliveryTerms.EMPTY : deliveryTerms;
    defaultAllocations = defaultAllocations == null ? List.of() : List.copyOf(defaultAllocations);
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public SupplierProcurementBuilder toBuilder() {
    return SupplierProcurementBuilder.builder(this);
  }
}
