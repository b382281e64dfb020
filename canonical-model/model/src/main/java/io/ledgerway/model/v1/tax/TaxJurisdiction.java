package io.ledgerway.model.v1.tax;

import io.ledgerway.model.v1.value.CountryCode;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * Whose tax it is; tax engines answer with one line for each.
 *
 * <p>Immutable and thread-safe.
 *
 * @param country ISO 3166-1 alpha-2
 * @param region state or province
 * @param county county
 * @param city city
 * @param code the tax engine's own code
 */
@RecordBuilder
public record TaxJurisdiction(
    @Valid @Nullable CountryCode country,
    @Nullable String region,
    @Nullable String county,
    @Nullable String city,
    @Nullable String code) {

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public TaxJurisdictionBuilder toBuilder() {
    return TaxJurisdictionBuilder.builder(this);
  }
}
