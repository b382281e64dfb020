package io.ledgerway.flow.settlement;

import org.jspecify.annotations.Nullable;

/**
 * The flow's own facts about a booking. Immutable.
 *
 * @param payment id of the payment that it was matched to; null when there is none
 * @param rule what matched the two; null when nothing did
 */
public record SettlementData(@Nullable String payment, @Nullable String rule) {}
