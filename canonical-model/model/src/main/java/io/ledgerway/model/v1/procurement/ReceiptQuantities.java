package io.ledgerway.model.v1.procurement;

import io.ledgerway.model.v1.value.Quantity;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * What was received, accepted and missing on a line.
 *
 * <p>Immutable and thread-safe.
 *
 * @param received received (UBL ReceivedQuantity)
 * @param accepted accepted
 * @param rejected rejected (UBL RejectedQuantity)
 * @param missing missing (UBL ShortQuantity)
 * @param oversupply too much (UBL OversupplyQuantity)
 * @param invoiced invoiced so far
 * @param rejectReason why it was rejected (UBL RejectReasonCode)
 * @param discrepancyCode what is wrong with the quantity (UBL QuantityDiscrepancyCode)
 */
@RecordBuilder
public record ReceiptQuantities(
    @Valid @Nullable Quantity received,
    @Valid @Nullable Quantity accepted,
    @Valid @Nullable Quantity rejected,
    @Valid @Nullable Quantity missing,
    @Valid @Nullable Quantity oversupply,
    @Valid @Nullable Quantity invoiced,
    @Nullable String rejectReason,
    @Nullable String discrepancyCode) {

  /** Nothing stated; JSON omits it. */
  public static final ReceiptQuantities EMPTY =
      new ReceiptQuantities(null, null, null, null, null, null, null, null);

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public ReceiptQuantitiesBuilder toBuilder() {
    return ReceiptQuantitiesBuilder.builder(this);
  }
}
