package io.ledgerway.model.v1.trade;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.tax.TaxCategory;
import io.ledgerway.model.v1.tax.TaxType;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Percentage;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An allowance or charge (BG-20, BG-21, BG-27, BG-28).
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind taken off or added
 * @param amount amount, not negated for allowances (BT-92, BT-99)
 * @param baseAmount base (BT-93, BT-100)
 * @param percentage percentage (BT-94, BT-101)
 * @param reason reason (BT-97, BT-104)
 * @param reasonCode reason code, UNTDID 5189 or 7161 (BT-98, BT-105)
 * @param taxType which tax
 * @param taxCategory VAT category (BT-95, BT-102)
 * @param taxRate VAT rate (BT-96, BT-103)
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record AllowanceCharge(
    AllowanceChargeKind kind,
    @Nullable Money amount,
    @Nullable Money baseAmount,
    @Nullable Percentage percentage,
    @Nullable String reason,
    @Nullable String reasonCode,
    @Nullable TaxType taxType,
    @Nullable TaxCategory taxCategory,
    @Nullable Percentage taxRate,
    Extensions extensions) {

  public AllowanceCharge {
    Objects.requireNonNull(kind, "kind");
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public AllowanceChargeBuilder toBuilder() {
    return AllowanceChargeBuilder.builder(this);
  }
}
