package io.ledgerway.flow.decision;

import io.ledgerway.flow.FlowChange;
import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.OperatorDecision;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.payment.PaymentSteps;
import io.ledgerway.flow.settlement.StatementMatching;
import io.ledgerway.model.v1.settlement.SettlementMatchStatus;

/** Decides what bookings are about that only resemble a payment. */
final class SuggestionDesk {

  private final FlowStore store;

  SuggestionDesk(FlowStore store) {
    this.store = store;
  }

  void approve(Subject booking, String by, String reason) {
    requireSuggested(booking);
    OperatorDecision decision = new OperatorDecision(booking.id(), "approve", by, reason);
    if (new StatementMatching(store).confirm(booking, decision) == null) {
      throw new DecisionRefusedException(
          "Its payment was booked or given up meanwhile: reject the suggestion and ask the bank");
    }
  }

  void reject(Subject booking, String by, String reason) {
    requireSuggested(booking);
    store.commit(
        new FlowChange()
            .record(new OperatorDecision(booking.id(), "reject", by, reason))
            .update(
                StatementMatching.unmatched(booking)
                    .moveTo(
                        PaymentSteps.DONE,
                        SettlementMatchStatus.UNMATCHED.value(),
                        SettlementMatchStatus.UNMATCHED.value(),
                        "Not that payment, by " + by + ": " + reason)));
  }

  private static void requireSuggested(Subject booking) {
    if (!booking.state().equals(SettlementMatchStatus.SUGGESTED.value())) {
      throw new DecisionRefusedException(
          "Booking " + booking.id() + " is " + booking.state() + ", nothing is suggested for it");
    }
  }
}
