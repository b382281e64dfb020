package io.ledgerway.model.v1.invoice;

import io.ledgerway.model.v1.party.Address;
import io.ledgerway.model.v1.value.Identifier;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where and when was delivered (BG-13, BG-15).
 *
 * <p>Immutable and thread-safe.
 *
 * @param partyName deliver-to name (BT-70)
 * @param location deliver-to location with its scheme (BT-71)
 * @param date actual delivery date (BT-72)
 * @param address deliver-to address (BG-15); null when the source has none, not even an empty one
 */
public record Delivery(
    @Nullable String partyName,
    @Valid @Nullable Identifier location,
    @Nullable LocalDate date,
    @Valid @Nullable Address address) {

  /** Nothing stated; JSON omits it. */
  public static final Delivery EMPTY = new Delivery(null, null, null, null);
}
