package io.ledgerway.model.v1.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether an open item is cleared.
 *
 * <p>Immutable and thread-safe.
 *
 * @param status status in the ledger's words
 * @param reference what cleared it
 * @param clearedOn when
 * @param dueDate when it is due
 */
public record Clearing(
    @Nullable String status,
    @Nullable String reference,
    @Nullable LocalDate clearedOn,
    @Nullable LocalDate dueDate) {

  /** Nothing stated; JSON omits it. */
  public static final Clearing EMPTY = new Clearing(null, null, null, null);
}
