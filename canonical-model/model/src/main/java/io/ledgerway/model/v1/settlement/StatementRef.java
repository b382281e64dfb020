package io.ledgerway.model.v1.settlement;

import org.jspecify.annotations.Nullable;

/**
 * Which statement an event stands in.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id statement id
 * @param sequence electronic or legal sequence number
 * @param page page of a paged statement
 */
public record StatementRef(@Nullable String id, @Nullable String sequence, @Nullable Integer page) {

  /** Nothing stated; JSON omits it. */
  public static final StatementRef EMPTY = new StatementRef(null, null, null);
}
