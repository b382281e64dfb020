package io.ledgerway.model.v1.party;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.value.CountryCode;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A registration with a tax office.
 *
 * <p>Immutable and thread-safe.
 *
 * @param type which kind
 * @param number the number
 * @param country whose office
 * @param primary whether it is the main one
 * @param validFrom first day
 * @param validTo last day
 * @param status status in the source's words
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record TaxRegistration(
    TaxRegistrationType type,
    @Valid TaxNumber number,
    @Valid @Nullable CountryCode country,
    @Nullable Boolean primary,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String status,
    Extensions extensions) {

  public TaxRegistration {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(number, "number");
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public TaxRegistrationBuilder toBuilder() {
    return TaxRegistrationBuilder.builder(this);
  }
}
