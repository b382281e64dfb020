package io.ledgerway.model.v1.tax;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Percentage;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A row of a tax breakdown (BG-23) or the tax of a line (BG-30).
 *
 * <p>Immutable and thread-safe.
 *
 * @param taxType which tax
 * @param category category (BT-118, BT-151)
 * @param rate rate (BT-119, BT-152)
 * @param taxableAmount taxable amount (BT-116)
 * @param taxAmount tax amount (BT-117)
 * @param taxAmountAccounting tax amount in the accounting currency
 * @param exemptionReason exemption reason (BT-120)
 * @param exemptionReasonCode exemption reason code, VATEX (BT-121)
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record TaxLine(
    @Nullable TaxType taxType,
    @Nullable TaxCategory category,
    @Nullable Percentage rate,
    @Nullable Money taxableAmount,
    @Nullable Money taxAmount,
    @Nullable Money taxAmountAccounting,
    @Nullable String exemptionReason,
    @Nullable String exemptionReasonCode,
    Extensions extensions) {

  public TaxLine {
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public TaxLineBuilder toBuilder() {
    return TaxLineBuilder.builder(this);
  }
}
