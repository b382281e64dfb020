package io.ledgerway.model.v1.settlement;

import io.ledgerway.model.v1.party.AccountNumber;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * The other side of a booking (RltdPties).
 *
 * <p>Immutable and thread-safe.
 *
 * @param name name
 * @param account account
 * @param agentBic BIC of its bank
 */
public record Counterparty(
    @Nullable String name, @Valid @Nullable AccountNumber account, @Nullable String agentBic) {

  /** Nothing stated; JSON omits it. */
  public static final Counterparty EMPTY = new Counterparty(null, null, null);
}
