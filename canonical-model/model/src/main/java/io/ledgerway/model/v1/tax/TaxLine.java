package io.ledgerway.model.v1.tax;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Percentage;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a tax breakdown (BG-23) or a tax of a line (BG-30). A line may carry several.
 *
 * <p>Immutable and thread-safe.
 *
 * @param taxType which tax (UBL TaxScheme/ID); null where the source names none
 * @param category category, UNCL 5305 (BT-118, BT-151)
 * @param rate rate (BT-119, BT-152)
 * @param taxableAmount taxable amount (BT-116)
 * @param taxAmount tax amount (BT-117)
 * @param taxAmountAccounting tax amount in the accounting currency
 * @param exemptionReason exemption reason (BT-120)
 * @param exemptionReasonCode exemption reason code, VATEX (BT-121)
 * @param jurisdiction whose tax it is
 * @param components parts of a tax that has several
 * @param recovery how much is deductible and who owes it
 * @param origin who computed it
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record TaxLine(
    @Nullable TaxType taxType,
    @Nullable TaxCategory category,
    @Valid @Nullable Percentage rate,
    @Valid @Nullable Money taxableAmount,
    @Valid @Nullable Money taxAmount,
    @Valid @Nullable Money taxAmountAccounting,
    @Nullable String exemptionReason,
    @Nullable String exemptionReasonCode,
    @Valid @Nullable TaxJurisdiction jurisdiction,
    List<@Valid TaxComponent> components,
    @Valid TaxRecovery recovery,
    @Valid TaxOrigin origin,
    @Valid Extensions extensions) {

  public TaxLine {
    components = components == null ? List.of() : List.copyOf(components);
    recovery = recovery == null ? TaxRecovery.EMPTY : recovery;
    origin = origin == null ? TaxOrigin.EMPTY : origin;
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
