package io.ledgerway.model.v1.invoice;

import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.value.Money;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A prepayment that an invoice deducts (UBL PrepaidPayment).
 *
 * <p>Immutable and thread-safe.
 *
 * @param document the prepayment invoice or payment
 * @param amount amount deducted
 * @param date when it was paid
 * @param taxLines taxes that the prepayment already stated
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record PrepaymentApplication(
    @Valid DocumentRef document,
    @Valid @Nullable Money amount,
    @Nullable LocalDate date,
    List<@Valid TaxLine> taxLines,
    @Valid Extensions extensions) {

  public PrepaymentApplication {
    Objects.requireNonNull(document, "document");
    taxLines = taxLines == null ? List.of() : List.copyOf(taxLines);
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public PrepaymentApplicationBuilder toBuilder() {
    return PrepaymentApplicationBuilder.builder(this);
  }
}
