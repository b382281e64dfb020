package io.ledgerway.model.v1.payment;

import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.value.Money;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one document contributes to a payment.
 *
 * <p>Immutable and thread-safe.
 *
 * @param document which document
 * @param nature what it does to the debt
 * @param grossAmount its amount
 * @param discountTaken discount taken
 * @param withheld tax withheld
 * @param creditApplied credits set against it
 * @param netPaid what is paid of it, never negative; the nature decides its sign in the sum
 * @param note note
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record RemittanceItem(
    @Valid DocumentRef document,
    InvoiceNature nature,
    @Valid @Nullable Money grossAmount,
    @Valid @Nullable Money discountTaken,
    @Valid @Nullable Money withheld,
    @Valid @Nullable Money creditApplied,
    @Valid Money netPaid,
    @Nullable String note,
    @Valid Extensions extensions) {

  public RemittanceItem {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(nature, "nature");
    Objects.requireNonNull(netPaid, "netPaid");
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public RemittanceItemBuilder toBuilder() {
    return RemittanceItemBuilder.builder(this);
  }
}
