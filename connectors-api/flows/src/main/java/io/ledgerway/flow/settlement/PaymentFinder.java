package io.ledgerway.flow.settlement;

import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.payment.BatchData;
import io.ledgerway.flow.payment.PaymentAliases;
import io.ledgerway.flow.payment.PaymentAliases.Kind;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.SettlementEventType;
import io.ledgerway.model.v1.settlement.SettlementReferences;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which payments bookings are about, by the ids that they state. One query per kind of id. */
final class PaymentFinder {

  private final Map<String, Subject> byEndToEndId = new HashMap<>();
  private final Map<String, String> byAlias = new HashMap<>();
  private final Map<String, List<String>> byBatch = new HashMap<>();
  private final Map<String, Subject> payments = new HashMap<>();

  /** Payments that a booking is about, and how that is known. */
  record Found(List<String> payments, MatchRule rule) {}

  PaymentFinder(FlowStore store, Collection<SettlementEvent> events) {
    Set<String> endToEndIds = new HashSet<>();
    Set<String> aliases = new HashSet<>();
    Set<String> batches = new HashSet<>();
    for (SettlementEvent event : events) {
      addStated(endToEndIds, event.references().endToEndId());
      addStated(batches, event.references().batchId());
      for (MatchRule rule : MatchRule.values()) {
        aliases.addAll(aliases(event, rule));
      }
    }
    store
        .byCorrelation(SubjectKind.PAYMENT, endToEndIds)
        .forEach(
            (id, payment) -> {
              byEndToEndId.put(id, payment);
              payments.put(payment.id(), payment);
            });
    byAlias.putAll(store.keyOwners(aliases));
    Set<String> ids = new HashSet<>(byAlias.values());
    store
        .byCorrelation(SubjectKind.BATCH, batches)
        .forEach(
            (number, batch) -> {
              byBatch.put(number, BatchData.of(batch).payments());
              ids.addAll(BatchData.of(batch).payments());
            });
    ids.removeAll(payments.keySet());
    payments.putAll(store.find(ids));
  }

  private static void addStated(Set<String> ids, @Nullable String id) {
    String stated = StatedIds.of(id);
    if (stated != null) {
      ids.add(stated);
    }
  }

  /** The payments of all that was found, by id. */
  Map<String, Subject> payments() {
    return payments;
  }

  /** What a booking is about; null when its ids tell nothing. */
  @Nullable Found find(SettlementEvent event) {
    String endToEndId = StatedIds.of(event.references().endToEndId());
    Subject named = endToEndId == null ? null : byEndToEndId.get(endToEndId);
    if (named != null) {
      return new Found(List.of(named.id()), MatchRule.END_TO_END_ID);
    }
    for (MatchRule rule : MatchRule.values()) {
      for (String alias : aliases(event, rule)) {
        String payment = byAlias.get(alias);
        if (payment != null && payments.containsKey(payment)) {
          return new Found(List.of(payment), rule);
        }
      }
    }
    String batch = StatedIds.of(event.references().batchId());
    boolean collective = endToEndId == null && isOurDebit(event) && batch != null;
    List<String> members = collective ? byBatch.get(batch) : null;
    return members == null ? null : new Found(members, MatchRule.BATCH);
  }

  static boolean isOurDebit(SettlementEvent event) {
    return event.creditDebit().equals(CreditDebit.DEBIT)
        && event.eventType().equals(SettlementEventType.PAYMENT);
  }

  /** The keys of the ids of one kind that a booking states. */
  private static List<String> aliases(SettlementEvent event, MatchRule rule) {
    SettlementReferences references = event.references();
    List<String> keys = new ArrayList<>();
    switch (rule) {
      case END_TO_END_ID -> add(keys, Kind.SHORT_ALIAS, references.endToEndId());
      case INSTRUCTION_ID -> add(keys, Kind.INSTRUCTION_ID, references.instructionId());
      case UETR -> add(keys, Kind.UETR, references.uetr());
      case BANK_REFERENCE -> {
        if (isOurDebit(event)) {
          add(keys, Kind.BANK_REFERENCE, event.entry().bankReference());
        }
      }
      default -> {}
    }
    return keys;
  }

  private static void add(List<String> keys, Kind kind, @Nullable String id) {
    String stated = StatedIds.of(id);
    if (stated != null) {
      keys.add(PaymentAliases.key(kind, stated));
    }
  }
}
