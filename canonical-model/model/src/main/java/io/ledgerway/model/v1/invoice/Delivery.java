package io.ledgerway.model.v1.invoice;

import io.ledgerway.model.v1.party.Address;
import io.ledgerway.model.v1.value.Identifier;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where and when was delivered (BG-13, BG-15).
 *
 * <p>Immutable and thread-safe.
 *
 * @param partyName deliver-to name (BT-70)
 * @param location deliver-to location (BT-71)
 * @param date actual delivery date (BT-72)
 * @param address deliver-to address (BG-15)
 */
public record Delivery(
    @Nullable String partyName,
    @Nullable Identifier location,
    @Nullable LocalDate date,
    @Nullable Address address) {

  /** Nothing stated; JSON omits it. */
  public static final Delivery EMPTY = new Delivery(null, null, null, null);
}
