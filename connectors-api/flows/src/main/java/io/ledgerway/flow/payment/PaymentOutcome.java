package io.ledgerway.flow.payment;

import io.ledgerway.flow.FlowChange;
import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.payable.PayableSteps;
import io.ledgerway.model.v1.envelope.HoldType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the outcome of payments means for the open items that they take up. */
public final class PaymentOutcome {

  private PaymentOutcome() {}

  /**
   * Marks the items of settled payments as paid, credit notes as netted.
   *
   * @param store where subjects are kept
   * @param payments ids of the payments
   * @param change what to add to
   */
  public static void settleItems(FlowStore store, Collection<String> payments, FlowChange change) {
    for (Subject item : itemsOf(store, payments)) {
      boolean credit = item.amount() != null && item.amount().signum() < 0;
      change.update(
          item.moveTo(
              PayableSteps.DONE, credit ? PayableSteps.STATE_NETTED : PayableSteps.STATE_PAID));
    }
  }

  /**
   * Holds the items of payments that came to nothing, or that nobody knows about.
   *
   * @param store where subjects are kept
   * @param payments ids of the payments
   * @param type why
   * @param reason the same in words
   * @param change what to add to
   */
  public static void holdItems(
      FlowStore store,
      Collection<String> payments,
      HoldType type,
      String reason,
      FlowChange change) {
    for (Subject item : itemsOf(store, payments)) {
      change.update(item.moveTo(PayableSteps.HELD, PayableSteps.STATE_HELD, type.value(), reason));
    }
  }

  /**
   * Puts items back on their way whose payment turned out to have been sent after all.
   *
   * @param store where subjects are kept
   * @param payments ids of the payments
   * @param change what to add to
   */
  public static void resumeItems(FlowStore store, Collection<String> payments, FlowChange change) {
    for (Subject item : itemsOf(store, payments)) {
      change.update(item.moveTo(PayableSteps.IN_PAYMENT, PayableSteps.STATE_IN_PAYMENT));
    }
  }

  private static List<Subject> itemsOf(FlowStore store, Collection<String> payments) {
    List<String> ids = new ArrayList<>();
    store.allocatedItems(payments).values().forEach(ids::addAll);
    Map<String, Subject> items = new HashMap<>(store.find(ids));
    return ids.stream().distinct().map(items::get).filter(Objects::nonNull).toList();
  }
}
