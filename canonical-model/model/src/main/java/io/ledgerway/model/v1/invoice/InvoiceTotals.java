package io.ledgerway.model.v1.invoice;

import io.ledgerway.model.v1.value.Money;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * Totals of an invoice (BG-22).
 *
 * <p>Immutable and thread-safe.
 *
 * @param lineNet sum of line net amounts (BT-106)
 * @param allowances sum of document allowances, not negated (BT-107)
 * @param charges sum of document charges (BT-108)
 * @param taxExclusive total without VAT (BT-109)
 * @param tax total VAT in the document currency (BT-110)
 * @param taxAccounting total VAT in the accounting currency (BT-111)
 * @param taxInclusive total with VAT (BT-112)
 * @param prepaid paid amount (BT-113)
 * @param rounding rounding amount (BT-114)
 * @param amountDue amount due for payment (BT-115); a value of the document, not a running balance
 * @param withholding total tax withheld (UBL 2.3 WithholdingTaxTotal)
 * @param retention amount retained until later, such as a guarantee
 * @param discountAvailable discount for early payment at most
 * @param functional totals in the functional currency
 */
@RecordBuilder
public record InvoiceTotals(
    @Valid @Nullable Money lineNet,
    @Valid @Nullable Money allowances,
    @Valid @Nullable Money charges,
    @Valid @Nullable Money taxExclusive,
    @Valid @Nullable Money tax,
    @Valid @Nullable Money taxAccounting,
    @Valid @Nullable Money taxInclusive,
    @Valid @Nullable Money prepaid,
    @Valid @Nullable Money rounding,
    @Valid @Nullable Money amountDue,
    @Valid @Nullable Money withholding,
    @Valid @Nullable Money retention,
    @Valid @Nullable Money discountAvailable,
    @Valid FunctionalTotals functional) {

  /** Nothing stated; JSON omits it. */
  public static final InvoiceTotals EMPTY =
      new InvoiceTotals(
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          FunctionalTotals.EMPTY);

  public InvoiceTotals {
    functional = functional == null ? FunctionalTotals.EMPTY : functional;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public InvoiceTotalsBuilder toBuilder() {
    return InvoiceTotalsBuilder.builder(this);
  }
}
