package io.ledgerway.model.v1.invoice;

import io.ledgerway.model.v1.value.Money;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Totals of an invoice (BG-22).
 *
 * <p>Immutable and thread-safe.
 *
 * @param lineNet sum of line net amounts (BT-106)
 * @param allowances sum of document allowances (BT-107)
 * @param charges sum of document charges (BT-108)
 * @param taxExclusive total without VAT (BT-109)
 * @param tax total VAT (BT-110)
 * @param taxAccounting total VAT in the accounting currency (BT-111)
 * @param taxInclusive total with VAT (BT-112)
 * @param prepaid paid amount (BT-113)
 * @param rounding rounding amount (BT-114)
 * @param amountDue amount due for payment (BT-115); a value of the document, not a running balance
 */
@RecordBuilder
public record InvoiceTotals(
    @Nullable Money lineNet,
    @Nullable Money allowances,
    @Nullable Money charges,
    @Nullable Money taxExclusive,
    @Nullable Money tax,
    @Nullable Money taxAccounting,
    @Nullable Money taxInclusive,
    @Nullable Money prepaid,
    @Nullable Money rounding,
    @Nullable Money amountDue) {

  /** Nothing stated; JSON omits it. */
  public static final InvoiceTotals EMPTY =
      new InvoiceTotals(null, null, null, null, null, null, null, null, null, null);

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public InvoiceTotalsBuilder toBuilder() {
    return InvoiceTotalsBuilder.builder(this);
  }
}
