package io.ledgerway.model.v1.settlement;

import io.ledgerway.model.v1.party.AccountNumber;
import org.jspecify.annotations.Nullable;

/**
 * The other side of a booking.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name name
 * @param account account
 */
public record Counterparty(@Nullable String name, @Nullable AccountNumber account) {

  /** Nothing stated; JSON omits it. */
  public static final Counterparty EMPTY = new Counterparty(null, null);
}
