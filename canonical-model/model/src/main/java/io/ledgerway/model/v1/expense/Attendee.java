package io.ledgerway.model.v1.expense;

import org.jspecify.annotations.Nullable;

/**
 * Who took part.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name name
 * @param company company
 * @param type employee or guest, in the source's words
 */
public record Attendee(@Nullable String name, @Nullable String company, @Nullable String type) {}
