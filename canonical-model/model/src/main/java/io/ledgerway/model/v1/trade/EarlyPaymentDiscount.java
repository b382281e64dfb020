package io.ledgerway.model.v1.trade;

import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Percentage;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A discount for early payment (UBL SettlementDiscountPercent).
 *
 * <p>Immutable and thread-safe.
 *
 * @param days days after the basis, where no date is fixed
 * @param until last day
 * @param percent discount
 * @param amount discount as amount, not negated
 * @param taxAdjusted whether the discount reduces the tax too
 */
@RecordBuilder
public record EarlyPaymentDiscount(
    @Nullable Integer days,
    @Nullable LocalDate until,
    @Valid @Nullable Percentage percent,
    @Valid @Nullable Money amount,
    @Nullable Boolean taxAdjusted) {

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public EarlyPaymentDiscountBuilder toBuilder() {
    return EarlyPaymentDiscountBuilder.builder(this);
  }
}
