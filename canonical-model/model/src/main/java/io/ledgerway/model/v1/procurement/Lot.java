package io.ledgerway.model.v1.procurement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lot or serial number (UBL ItemInstance).
 *
 * <p>Immutable and thread-safe.
 *
 * @param lot lot
 * @param serial serial number
 * @param expiry best before
 */
public record Lot(@Nullable String lot, @Nullable String serial, @Nullable LocalDate expiry) {}
