package io.ledgerway.model.v1.settlement;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a booking counts.
 *
 * <p>Immutable and thread-safe.
 *
 * @param booking booking date
 * @param value value date
 * @param occurredAt moment, where the source states one
 */
public record EventDates(
    @Nullable LocalDate booking, @Nullable LocalDate value, @Nullable Instant occurredAt) {

  /** Nothing stated; JSON omits it. */
  public static final EventDates EMPTY = new EventDates(null, null, null);
}
