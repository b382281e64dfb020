package io.ledgerway.model.v1.expense;

import io.ledgerway.model.v1.value.Quantity;
import io.ledgerway.model.v1.value.UnitPrice;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * A drive with an own vehicle.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from where from
 * @param to where to
 * @param distance how far
 * @param vehicle vehicle class
 * @param rate rate for the distance
 */
@RecordBuilder
public record Mileage(
    @Nullable String from,
    @Nullable String to,
    @Valid @Nullable Quantity distance,
    @Nullable String vehicle,
    @Valid @Nullable UnitPrice rate) {

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public MileageBuilder toBuilder() {
    return MileageBuilder.builder(this);
  }
}
