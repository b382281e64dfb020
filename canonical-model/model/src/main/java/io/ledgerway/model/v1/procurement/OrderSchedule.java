package io.ledgerway.model.v1.procurement;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.party.Address;
import io.ledgerway.model.v1.value.Quantity;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A delivery of an order line (UBL Delivery).
 *
 * <p>Immutable and thread-safe.
 *
 * @param number number within the line
 * @param quantity how much
 * @param needBy when it is wanted
 * @param promised when it is promised
 * @param shipTo where to
 * @param received received so far
 * @param accepted accepted so far
 * @param rejected rejected so far
 * @param invoiced invoiced so far
 * @param status how much is received
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record OrderSchedule(
    @Nullable String number,
    @Valid @Nullable Quantity quantity,
    @Nullable LocalDate needBy,
    @Nullable LocalDate promised,
    @Valid @Nullable Address shipTo,
    @Valid @Nullable Quantity received,
    @Valid @Nullable Quantity accepted,
    @Valid @Nullable Quantity rejected,
    @Valid @Nullable Quantity invoiced,
    @Nullable Fulfilment status,
    @Valid Extensions extensions) {

  public OrderSchedule {
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public OrderScheduleBuilder toBuilder() {
    return OrderScheduleBuilder.builder(this);
  }
}
