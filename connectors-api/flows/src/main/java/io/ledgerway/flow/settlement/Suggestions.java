package io.ledgerway.flow.settlement;

import io.ledgerway.flow.FlowJson;
import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.payment.PaymentSteps;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.value.Money;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which waiting payments debits are about that name none, so that a person decides. */
final class Suggestions {

  private final Map<String, Subject> waiting = new HashMap<>();
  private final Map<String, PaymentInstruction> instructions = new HashMap<>();

  /** The only payment that is most like a booking. */
  record Suggestion(String payment, int confidence) {}

  Suggestions(FlowStore store, Collection<SettlementEvent> nameless) {
    Set<Money> amounts = new HashSet<>();
    nameless.forEach(event -> amounts.add(event.amount()));
    if (amounts.isEmpty()) {
      return;
    }
    List<Subject> candidates =
        store.withAmounts(SubjectKind.PAYMENT, PaymentSteps.AWAIT_BANK, amounts);
    candidates.forEach(each -> waiting.put(each.id(), each));
    store
        .documents(waiting.keySet())
        .forEach(
            (id, json) -> instructions.put(id, FlowJson.readFacts(json, PaymentInstruction.class)));
  }

  /** The payments that may be suggested, by id. */
  Map<String, Subject> waiting() {
    return waiting;
  }

  /** Null where none is like it, or two are alike. */
  @Nullable Suggestion of(SettlementEvent event) {
    Suggestion best = null;
    boolean alone = true;
    for (Map.Entry<String, PaymentInstruction> each : instructions.entrySet()) {
      Subject payment = waiting.get(each.getKey());
      boolean sameAmount = payment != null && event.amount().equals(payment.amount());
      int percent = sameAmount ? Likeness.of(event, each.getValue()) : 0;
      if (percent < Likeness.LEAST || (best != null && percent < best.confidence())) {
        continue;
      }
      alone = best == null || percent > best.confidence();
      best = new Suggestion(each.getKey(), percent);
    }
    return alone ? best : null;
  }
}
