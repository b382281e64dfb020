package io.ledgerway.flow.settlement;

import io.ledgerway.flow.FlowChange;
import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.payment.PaymentData;
import io.ledgerway.flow.payment.PaymentOutcome;
import io.ledgerway.flow.payment.PaymentSteps;
import io.ledgerway.model.v1.envelope.HoldType;
import io.ledgerway.model.v1.payment.InstructionStatus;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What bookings do to payments: a debit settles one, a return takes it back. Collected, as one
 * booking may follow another about the same payment.
 */
final class PaymentChanges {

  private final FlowStore store;
  private final Map<String, Subject> payments;
  private final Map<String, Subject> changed = new LinkedHashMap<>();
  private final Map<String, String> returned = new LinkedHashMap<>();
  private final Set<String> stateKept = new HashSet<>();

  PaymentChanges(FlowStore store, Map<String, Subject> payments) {
    this.store = store;
    this.payments = new HashMap<>(payments);
  }

  /** The payment as it is after the bookings so far. */
  @Nullable Subject payment(String id) {
    return payments.get(id);
  }

  static boolean isDebited(Subject payment) {
    return PaymentData.of(payment).debit() != null;
  }

  static boolean isGivenUp(Subject payment) {
    return payment.state().equals(InstructionStatus.REJECTED.value())
        || payment.state().equals(InstructionStatus.CANCELLED.value());
  }

  /** Why a debit can't be the one that was ordered; null when nothing speaks against it. */
  @Nullable String doubt(Subject payment, InstructionStatus status) {
    if (!status.equals(InstructionStatus.SETTLED)) {
      return null;
    }
    if (isDebited(payment)) {
      return "The bank booked payment " + payment.correlation() + " twice: claim one back";
    }
    return isGivenUp(payment) && store.allocatedItems(List.of(payment.id())).isEmpty()
        ? "The bank booked payment "
            + payment.correlation()
            + " after rejecting it, and its invoices were given to another payment: stop that one,"
            + " or claim one back"
        : null;
  }

  /** Counts a booking for a payment about which there is no doubt. */
  void apply(String booking, Subject payment, InstructionStatus status, SettlementEvent event) {
    Subject told = status.equals(InstructionStatus.SETTLED) ? debitedBy(booking, payment) : payment;
    if (InstructionStatuses.raises(payment.state(), status)) {
      raise(told, status, event);
    } else if (told != payment) {
      replace(told);
      stateKept.add(told.id());
    }
  }

  /** Notes a debit that is a part of a payment. */
  void addPart(String booking, Subject payment) {
    List<String> parts = new ArrayList<>(PaymentData.of(payment).parts());
    parts.add(booking);
    replace(PaymentData.of(payment).toBuilder().parts(parts).build().on(payment));
    stateKept.add(payment.id());
  }

  private static Subject debitedBy(String booking, Subject payment) {
    return PaymentData.of(payment).toBuilder().debit(booking).parts(List.of()).build().on(payment);
  }

  private void raise(Subject payment, InstructionStatus status, SettlementEvent event) {
    String reason = event.outcome().returnReason();
    boolean settled = status.equals(InstructionStatus.SETTLED);
    stateKept.remove(payment.id());
    replace(
        settled
            ? settled(payment)
            : payment.moveTo(
                PaymentSteps.HELD,
                status.value(),
                reason == null ? status.value() : reason,
                "The bank sent the money back"));
    if (!settled) {
      returned.put(payment.id(), returnWords(event));
    }
  }

  private static String returnWords(SettlementEvent event) {
    String code = event.outcome().returnReason();
    ReasonMeaning meaning =
        new PaymentEvidence.Entered(event)
            .reasons().stream().findFirst().map(ExplainedReason::meaning).orElse(null);
    return FailureWords.of(
        "The bank sent the money back" + (code == null ? "" : " with " + code), meaning, "");
  }

  private static Subject settled(Subject payment) {
    String state = InstructionStatus.SETTLED.value();
    return EchoCheck.isAlarmed(payment)
        ? payment.toBuilder().step(PaymentSteps.DONE).state(state).build()
        : payment.moveTo(PaymentSteps.DONE, state);
  }

  /** Notes that a booking names another payee; it does not count for the payment. */
  void alarm(Subject payment, String difference) {
    replace(EchoCheck.alarm(payment, payment.state(), difference));
    stateKept.add(payment.id());
  }

  private void replace(Subject payment) {
    payments.put(payment.id(), payment);
    changed.put(payment.id(), payment);
  }

  /** Adds what became of the payments and of the items that they take up. */
  void addTo(FlowChange change) {
    changed.values().forEach(change::update);
    List<String> settled = new ArrayList<>();
    for (Subject payment : changed.values()) {
      String sentBack = returned.get(payment.id());
      if (sentBack == null && !stateKept.contains(payment.id())) {
        settled.add(payment.id());
      } else if (sentBack != null) {
        PaymentOutcome.holdItems(
            store, List.of(payment.id()), HoldType.PAYMENT_RETURNED, sentBack, change);
      }
    }
    PaymentOutcome.settleItems(store, settled, change);
  }
}
