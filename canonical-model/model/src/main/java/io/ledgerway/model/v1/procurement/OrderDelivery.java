package io.ledgerway.model.v1.procurement;

import io.ledgerway.model.v1.party.Address;
import io.ledgerway.model.v1.trade.DeliveryTerms;
import io.ledgerway.model.v1.value.Identifier;
import io.ledgerway.model.v1.value.Period;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where and when to deliver (UBL Delivery).
 *
 * <p>Immutable and thread-safe.
 *
 * @param shipTo address
 * @param location location with its scheme
 * @param requested when it is wanted
 * @param promised when the supplier promised it
 * @param terms terms of delivery
 */
@RecordBuilder
public record OrderDelivery(
    @Valid @Nullable Address shipTo,
    @Valid @Nullable Identifier location,
    @Valid Period requested,
    @Nullable LocalDate promised,
    @Valid DeliveryTerms terms) {

  /** Nothing stated; JSON omits it. */
  public static final OrderDelivery EMPTY =
      new OrderDelivery(null, null, Period.EMPTY, null, DeliveryTerms.EMPTY);

  public OrderDelivery {
    requested = requested == null ? Period.EMPTY : requested;
    terms = terms == null ? DeliveryTerms.EMPTY : terms;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public OrderDeliveryBuilder toBuilder() {
    return OrderDeliveryBuilder.builder(this);
  }
}
