package io.ledgerway.model.v1.expense;

import io.ledgerway.model.v1.value.CountryCode;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * Where money was spent.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name name
 * @param id merchant id of the card network
 * @param city city
 * @param country country
 * @param categoryCode merchant category code, ISO 18245
 */
@RecordBuilder
public record Merchant(
    @Nullable String name,
    @Nullable String id,
    @Nullable String city,
    @Valid @Nullable CountryCode country,
    @Nullable String categoryCode) {

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public MerchantBuilder toBuilder() {
    return MerchantBuilder.builder(this);
  }
}
