package io.ledgerway.model.v1.supplier;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.party.Address;
import io.ledgerway.model.v1.party.Party;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * Where payments for a supplier go (BG-10).
 *
 * <p>Immutable and thread-safe.
 *
 * @param name name on the payment (BT-59)
 * @param address where remittance advice goes
 * @param party the payee where it is not the supplier
 * @param bankAccountId account of the supplier, by its id
 * @param primary whether it is the usual one
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record RemitTo(
    @Nullable String name,
    @Valid @Nullable Address address,
    @Valid @Nullable Party party,
    @Nullable String bankAccountId,
    @Nullable Boolean primary,
    @Valid Extensions extensions) {

  public RemitTo {
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public RemitToBuilder toBuilder() {
    return RemitToBuilder.builder(this);
  }
}
