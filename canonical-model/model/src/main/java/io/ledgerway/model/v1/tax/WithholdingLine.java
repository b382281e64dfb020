package io.ledgerway.model.v1.tax;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Percentage;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * A tax that the payer keeps back for the tax office (UBL WithholdingTaxTotal). It reduces what is
 * paid, never the total of the document.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code withholding code of the ledger
 * @param name name
 * @param type which kind
 * @param rate rate
 * @param baseAmount what it is computed on
 * @param amount amount withheld, not negated
 * @param timing when it is withheld
 * @param jurisdiction whose tax it is
 * @param certificateRef certificate given to the supplier
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record WithholdingLine(
    @Nullable String code,
    @Nullable String name,
    @Nullable WithholdingType type,
    @Valid @Nullable Percentage rate,
    @Valid @Nullable Money baseAmount,
    @Valid @Nullable Money amount,
    @Nullable WithholdingTiming timing,
    @Valid @Nullable TaxJurisdiction jurisdiction,
    @Nullable String certificateRef,
    @Valid Extensions extensions) {

  public WithholdingLine {
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public WithholdingLineBuilder toBuilder() {
    return WithholdingLineBuilder.builder(this);
  }
}
