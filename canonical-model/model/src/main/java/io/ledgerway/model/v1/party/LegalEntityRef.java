package io.ledgerway.model.v1.party;

import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Identifier;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of our own legal entities.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code its code in our own systems
 * @param name its name
 * @param identifiers its registrations
 * @param functionalCurrency currency of its books
 * @param id its id in the system of record
 */
@RecordBuilder
public record LegalEntityRef(
    String code,
    @Nullable String name,
    List<@Valid Identifier> identifiers,
    @Valid @Nullable CurrencyCode functionalCurrency,
    @Nullable String id) {

  public LegalEntityRef {
    Objects.requireNonNull(code, "code");
    identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public LegalEntityRefBuilder toBuilder() {
    return LegalEntityRefBuilder.builder(this);
  }
}
