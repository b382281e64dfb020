package io.ledgerway.flow.settlement;

import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.payment.BatchData;
import io.ledgerway.flow.payment.PaymentAliases;
import io.ledgerway.flow.payment.PaymentAliases.Kind;
import io.ledgerway.flow.settlement.PaymentEvidence.Entered;
import io.ledgerway.model.v1.payment.PaymentIds;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.SettlementEventType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which payments bookings are about, by what they state. */
final class PaymentFinder {

  private final PaymentsByIds byIds;
  private final Map<String, String> byBankReference;
  private final Map<String, List<String>> byBatch = new HashMap<>();
  private final Map<String, Subject> payments = new HashMap<>();

  /** Payments that a booking is about, and how that is known. */
  record Found(List<String> payments, MatchRule rule) {}

  PaymentFinder(FlowStore store, Collection<SettlementEvent> events) {
    List<PaymentIds> ids = events.stream().map(PaymentFinder::ids).toList();
    byIds = new PaymentsByIds(store, ids);
    Set<String> references = new HashSet<>();
    Set<String> batches = new HashSet<>();
    for (SettlementEvent event : events) {
      add(references, bankReference(event));
      add(batches, StatedIds.of(event.references().batchId()));
    }
    byBankReference = store.keyOwners(references);
    Set<String> members = new HashSet<>(byBankReference.values());
    store
        .byCorrelation(SubjectKind.BATCH, batches)
        .forEach(
            (number, batch) -> {
              byBatch.put(number, BatchData.of(batch).payments());
              members.addAll(BatchData.of(batch).payments());
            });
    payments.putAll(store.find(members));
    for (PaymentIds each : ids) {
      PaymentsByIds.Found found = byIds.find(each);
      if (found != null) {
        payments.putIfAbsent(found.payment().id(), found.payment());
      }
    }
  }

  private static PaymentIds ids(SettlementEvent event) {
    return new Entered(event).ids();
  }

  private static void add(Set<String> all, @Nullable String one) {
    if (one != null) {
      all.add(one);
    }
  }

  /** The key of the reference that the bank gave an outgoing payment. */
  private static @Nullable String bankReference(SettlementEvent event) {
    String reference = StatedIds.of(event.entry().bankReference());
    return reference == null || !isOurDebit(event)
        ? null
        : PaymentAliases.key(Kind.BANK_REFERENCE, reference);
  }

  /** The payments of all that was found, by id. */
  Map<String, Subject> payments() {
    return payments;
  }

  /** What a booking is about; null when what it states tells nothing. */
  @Nullable Found find(SettlementEvent event) {
    PaymentsByIds.Found named = byIds.find(ids(event));
    if (named != null) {
      return new Found(List.of(named.payment().id()), named.rule());
    }
    String reference = bankReference(event);
    String known = reference == null ? null : byBankReference.get(reference);
    if (known != null && payments.containsKey(known)) {
      return new Found(List.of(known), MatchRule.BANK_REFERENCE);
    }
    String batch = StatedIds.of(event.references().batchId());
    boolean collective =
        batch != null && isOurDebit(event) && StatedIds.of(event.references().endToEndId()) == null;
    List<String> members = collective ? byBatch.get(batch) : null;
    return members == null ? null : new Found(members, MatchRule.BATCH);
  }

  static boolean isOurDebit(SettlementEvent event) {
    return event.creditDebit().equals(CreditDebit.DEBIT)
        && event.eventType().equals(SettlementEventType.PAYMENT);
  }
}
