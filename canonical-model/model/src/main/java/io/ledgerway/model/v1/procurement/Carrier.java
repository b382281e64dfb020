package io.ledgerway.model.v1.procurement;

import org.jspecify.annotations.Nullable;

/**
 * Who brought the goods.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name carrier
 * @param tracking tracking number
 */
public record Carrier(@Nullable String name, @Nullable String tracking) {}
