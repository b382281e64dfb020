package io.ledgerway.model.v1.trade;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Percentage;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A part of the amount due with its own date.
 *
 * <p>Immutable and thread-safe.
 *
 * @param sequence order, from 1
 * @param percent share of the amount due
 * @param amount share as amount
 * @param dueDate due date (UBL InstallmentDueDate)
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record Instalment(
    @Nullable Integer sequence,
    @Valid @Nullable Percentage percent,
    @Valid @Nullable Money amount,
    @Nullable LocalDate dueDate,
    @Valid Extensions extensions) {

  public Instalment {
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public InstalmentBuilder toBuilder() {
    return InstalmentBuilder.builder(this);
  }
}
