package io.ledgerway.model.v1.tax;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.value.Percentage;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tax code of a ledger.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code code
 * @param name name
 * @param taxType which tax
 * @param category category, UNCL 5305
 * @param rate rate
 * @param components parts where it has several
 * @param recoverablePercent deductible share
 * @param jurisdiction whose tax it is
 * @param direction on which side it is used
 * @param validFrom first day
 * @param validTo last day
 * @param status whether it is used, in the ledger's words
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record TaxCode(
    @Nullable String code,
    @Nullable String name,
    @Nullable TaxType taxType,
    @Nullable TaxCategory category,
    @Valid @Nullable Percentage rate,
    List<@Valid TaxComponent> components,
    @Valid @Nullable Percentage recoverablePercent,
    @Valid @Nullable TaxJurisdiction jurisdiction,
    @Nullable TaxDirection direction,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String status,
    @Valid Extensions extensions) {

  public TaxCode {
    components = components == null ? List.of() : List.copyOf(components);
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public TaxCodeBuilder toBuilder() {
    return TaxCodeBuilder.builder(this);
  }
}
