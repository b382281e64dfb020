package io.ledgerway.model.v1.procurement;

import io.ledgerway.model.v1.envelope.Approval;
import io.ledgerway.model.v1.envelope.Hold;
import io.ledgerway.model.v1.envelope.SourceStatus;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an order stands, on independent axes.
 *
 * <p>Immutable and thread-safe.
 *
 * @param document the order itself
 * @param supplierResponse how the supplier answered
 * @param receipt how much is received
 * @param invoice how much is invoiced
 * @param source in the source's words
 * @param progress how much is used up
 * @param holds why it waits
 * @param approvals who approved
 */
@RecordBuilder
public record OrderState(
    @Nullable OrderStatus document,
    @Nullable SupplierResponse supplierResponse,
    @Nullable Fulfilment receipt,
    @Nullable Fulfilment invoice,
    @Valid @Nullable SourceStatus source,
    @Valid OrderProgress progress,
    List<@Valid Hold> holds,
    List<@Valid Approval> approvals) {

  /** Nothing stated; JSON omits it. */
  public static final OrderState EMPTY =
      new OrderState(null, null, null, null, null, OrderProgress.EMPTY, List.of(), List.of());

  public OrderState {
    progress = progress == null ? OrderProgress.EMPTY : progress;
    holds = holds == null ? List.of() : List.copyOf(holds);
    approvals = approvals == null ? List.of() : List.copyOf(approvals);
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public OrderStateBuilder toBuilder() {
    return OrderStateBuilder.builder(this);
  }
}
