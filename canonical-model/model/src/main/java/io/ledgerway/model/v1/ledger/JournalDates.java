package io.ledgerway.model.v1.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates of a journal entry.
 *
 * <p>Immutable and thread-safe.
 *
 * @param accounting accounting date; decides the period
 * @param document date of the document behind it
 * @param period fiscal period by name
 */
public record JournalDates(
    @Nullable LocalDate accounting, @Nullable LocalDate document, @Nullable String period) {

  /** Nothing stated; JSON omits it. */
  public static final JournalDates EMPTY = new JournalDates(null, null, null);
}
