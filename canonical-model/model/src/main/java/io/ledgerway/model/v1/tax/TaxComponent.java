package io.ledgerway.model.v1.tax;

import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Percentage;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * A part of a tax that has several, such as state and city tax.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name name
 * @param taxType which tax (UBL TaxScheme/ID)
 * @param rate rate of the part
 * @param amount amount of the part
 * @param sequence order of computation, from 1 (UBL CalculationSequenceNumeric)
 * @param compound whether it is computed on the taxes before it
 * @param jurisdiction whose tax it is
 */
@RecordBuilder
public record TaxComponent(
    @Nullable String name,
    @Nullable TaxType taxType,
    @Valid @Nullable Percentage rate,
    @Valid @Nullable Money amount,
    @Nullable Integer sequence,
    @Nullable Boolean compound,
    @Valid @Nullable TaxJurisdiction jurisdiction) {

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public TaxComponentBuilder toBuilder() {
    return TaxComponentBuilder.builder(this);
  }
}
