package io.ledgerway.model.v1.party;

import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Identifier;
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
 */
public record LegalEntityRef(
    String code,
    @Nullable String name,
    List<Identifier> identifiers,
    @Nullable CurrencyCode functionalCurrency) {

  public LegalEntityRef {
    Objects.requireNonNull(code, "code");
    identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
  }
}
