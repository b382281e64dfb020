package io.ledgerway.model.v1.trade;

import org.jspecify.annotations.Nullable;

/**
 * How a due date is computed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param basis from which date
 * @param days days after it
 * @param dayOfMonth fixed day of the month, 1 to 31
 * @param monthsAhead whole months after it
 */
public record DueRule(
    @Nullable DueDateBasis basis,
    @Nullable Integer days,
    @Nullable Integer dayOfMonth,
    @Nullable Integer monthsAhead) {}
