package io.ledgerway.model.v1.payment;

import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.value.Money;
import io.soabase.recordbuilder.core.RecordBuilder;
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
 * @param netPaid what is paid of it, never negative; the nature decides its sign in the sum
 * @param note note
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record RemittanceItem(
    DocumentRef document,
    InvoiceNature nature,
    @Nullable Money grossAmount,
    @Nullable Money discountTaken,
    @Nullable Money withheld,
    Money netPaid,
    @Nullable String note,
    Extensions extensions) {

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
