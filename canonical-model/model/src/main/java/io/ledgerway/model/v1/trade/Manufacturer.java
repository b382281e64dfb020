package io.ledgerway.model.v1.trade;

import org.jspecify.annotations.Nullable;

/**
 * Who made an item.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name manufacturer
 * @param partNumber the manufacturer's number
 * @param brand brand
 */
public record Manufacturer(
    @Nullable String name, @Nullable String partNumber, @Nullable String brand) {}
