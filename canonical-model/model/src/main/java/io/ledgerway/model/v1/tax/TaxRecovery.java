package io.ledgerway.model.v1.tax;

import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Percentage;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * How much of an input tax is deductible, and who owes it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param recoverablePercent deductible share
 * @param nonRecoverableAmount what can't be deducted and becomes cost
 * @param reverseCharge whether the buyer owes the tax instead of the seller
 * @param selfAssessed whether the buyer computed and declares it, as with US use tax
 * @param includedInPrice whether the price contains it
 */
@RecordBuilder
public record TaxRecovery(
    @Valid @Nullable Percentage recoverablePercent,
    @Valid @Nullable Money nonRecoverableAmount,
    @Nullable Boolean reverseCharge,
    @Nullable Boolean selfAssessed,
    @Nullable Boolean includedInPrice) {

  /** Nothing stated; JSON omits it. */
  public static final TaxRecovery EMPTY = new TaxRecovery(null, null, null, null, null);

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public TaxRecoveryBuilder toBuilder() {
    return TaxRecoveryBuilder.builder(this);
  }
}
