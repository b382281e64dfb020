package io.ledgerway.flow.settlement;

import org.jspecify.annotations.Nullable;

/**
 * The flow's own facts about a booking. Immutable.
 *
 * @param payment id of the payment that it was matched to; null when there is none
 */
public record SettlementData(@Nullable String payment) {}
