package io.ledgerway.flow.decision;

import io.ledgerway.flow.FlowChange;
import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.OperatorDecision;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.payment.PaymentSteps;
import io.ledgerway.flow.settlement.StatementMatching;
import io.ledgerway.model.v1.settlement.SettlementMatchStatus;
import java.util.Set;

/** Decides what bookings are about that name no payment. */
final class BookingDesk {

  private static final Set<String> OPEN =
      Set.of(SettlementMatchStatus.UNMATCHED.value(), SettlementMatchStatus.SUGGESTED.value());

  private final FlowStore store;

  BookingDesk(FlowStore store) {
    this.store = store;
  }

  void approve(Subject booking, String by, String reason) {
    match(booking, suggested(booking), new OperatorDecision(booking.id(), "approve", by, reason));
  }

  void match(Subject booking, String payment, String by, String reason) {
    if (booking.kind() != SubjectKind.SETTLEMENT || !OPEN.contains(booking.state())) {
      throw new DecisionRefusedException(
          booking.kind()
              + " "
              + booking.id()
              + " is "
              + booking.state()
              + ": only a booking that is UNMATCHED or SUGGESTED can be matched");
    }
    match(booking, payment, new OperatorDecision(booking.id(), "match " + payment, by, reason));
  }

  private void match(Subject booking, String payment, OperatorDecision decision) {
    Subject found =
        store
            .find(payment)
            .filter(each -> each.kind() == SubjectKind.PAYMENT)
            .orElseThrow(() -> new DecisionRefusedException("There is no payment " + payment));
    String refusal = new StatementMatching(store).match(booking, found, decision);
    if (refusal != null) {
      throw new DecisionRefusedException(refusal);
    }
  }

  void reject(Subject booking, String by, String reason) {
    suggested(booking);
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

  private static String suggested(Subject booking) {
    return StatementMatching.suggestedFor(booking)
        .orElseThrow(
            () ->
                new DecisionRefusedException(
                    "Booking "
                        + booking.id()
                        + " is "
                        + booking.state()
                        + ", nothing is suggested for it"));
  }
}
