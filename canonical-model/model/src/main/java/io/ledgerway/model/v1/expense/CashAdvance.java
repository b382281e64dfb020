package io.ledgerway.model.v1.expense;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.value.Money;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that an employee got in advance.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reference number of the advance
 * @param amount amount given
 * @param applied amount set against this report
 * @param date when it was given
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record CashAdvance(
    @Nullable String reference,
    @Valid @Nullable Money amount,
    @Valid @Nullable Money applied,
    @Nullable LocalDate date,
    @Valid Extensions extensions) {

  public CashAdvance {
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public CashAdvanceBuilder toBuilder() {
    return CashAdvanceBuilder.builder(this);
  }
}
