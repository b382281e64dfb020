package io.ledgerway.model.v1.invoice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Over which time a cost is spread.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from first day
 * @param to last day
 * @param method how
 */
public record Deferral(
    @Nullable LocalDate from, @Nullable LocalDate to, @Nullable DeferralMethod method) {}
