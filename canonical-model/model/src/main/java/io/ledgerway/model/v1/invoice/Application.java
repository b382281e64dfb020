package io.ledgerway.model.v1.invoice;

import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.value.Money;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was set against an invoice: a payment, a credit note, a discount.
 *
 * <p>Immutable and thread-safe.
 *
 * @param document the payment or credit note
 * @param amount amount applied
 * @param discountTaken discount taken
 * @param writeOff amount written off
 * @param fxGainLoss exchange difference in functional currency; a loss is negative
 * @param date when
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record Application(
    @Valid DocumentRef document,
    @Valid @Nullable Money amount,
    @Valid @Nullable Money discountTaken,
    @Valid @Nullable Money writeOff,
    @Valid @Nullable Money fxGainLoss,
    @Nullable LocalDate date,
    @Valid Extensions extensions) {

  public Application {
    Objects.requireNonNull(document, "document");
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public ApplicationBuilder toBuilder() {
    return ApplicationBuilder.builder(this);
  }
}
