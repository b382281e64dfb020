package io.ledgerway.model.v1.expense;

import io.ledgerway.model.v1.value.Money;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A daily allowance.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from first day
 * @param to last day
 * @param location where
 * @param rate rate of a day
 * @param breakfastsDeducted breakfasts deducted
 * @param lunchesDeducted lunches deducted
 * @param dinnersDeducted dinners deducted
 */
@RecordBuilder
public record PerDiem(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String location,
    @Valid @Nullable Money rate,
    @Nullable Integer breakfastsDeducted,
    @Nullable Integer lunchesDeducted,
    @Nullable Integer dinnersDeducted) {

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public PerDiemBuilder toBuilder() {
    return PerDiemBuilder.builder(this);
  }
}
