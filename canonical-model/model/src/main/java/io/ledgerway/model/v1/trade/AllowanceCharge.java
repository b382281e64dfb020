package io.ledgerway.model.v1.trade;

import io.ledgerway.model.v1.accounting.AccountingAllocation;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.tax.TaxCategory;
import io.ledgerway.model.v1.tax.TaxType;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Percentage;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An allowance or charge of a document or line (BG-20, BG-21, BG-27, BG-28): discount, freight,
 * levy, retention.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind taken off or added (UBL ChargeIndicator)
 * @param amount amount, not negated for allowances (BT-92, BT-99, BT-136, BT-141)
 * @param baseAmount base (BT-93, BT-100, BT-137, BT-142)
 * @param percentage percentage of the base (BT-94, BT-101, BT-138, BT-143)
 * @param reason reason (BT-97, BT-104, BT-139, BT-144)
 * @param reasonCode reason code, UNTDID 5189 or 7161 (BT-98, BT-105, BT-140, BT-145)
 * @param taxType which tax; null where the source names none
 * @param taxCategory VAT category, document level only (BT-95, BT-102)
 * @param taxRate VAT rate, document level only (BT-96, BT-103)
 * @param allocations accounts that bear it
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record AllowanceCharge(
    AllowanceChargeKind kind,
    @Valid @Nullable Money amount,
    @Valid @Nullable Money baseAmount,
    @Valid @Nullable Percentage percentage,
    @Nullable String reason,
    @Nullable String reasonCode,
    @Nullable TaxType taxType,
    @Nullable TaxCategory taxCategory,
    @Valid @Nullable Percentage taxRate,
    List<@Valid AccountingAllocation> allocations,
    @Valid Extensions extensions) {

  public AllowanceCharge {
    Objects.requireNonNull(kind, "kind");
    allocations = allocations == null ? List.of() : List.copyOf(allocations);
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
