package io.ledgerway.flow.settlement;

import io.ledgerway.flow.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The flow's own facts about a booking. Immutable.
 *
 * @param payment id of the payment that it was matched to; null when there is none
 * @param rule which rule matched it; null when none did
 */
public record SettlementData(@Nullable String payment, @Nullable String rule) {

  /** Matched by the end-to-end id. */
  static final String END_TO_END_ID = "END_TO_END_ID";

  static SettlementData of(@Nullable Subject payment) {
    return payment == null
        ? new SettlementData(null, null)
        : new SettlementData(payment.id(), END_TO_END_ID);
  }
}
