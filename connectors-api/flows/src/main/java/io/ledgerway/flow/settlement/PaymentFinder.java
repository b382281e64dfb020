package io.ledgerway.flow.settlement;

import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.payment.BatchData;
import io.ledgerway.flow.payment.PaymentAliases;
import io.ledgerway.flow.payment.PaymentAliases.Kind;
import io.ledgerway.flow.payment.PaymentData;
import io.ledgerway.flow.settlement.PaymentEvidence.Entered;
import io.ledgerway.model.v1.envelope.Envelope;
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
  private final TracedPayments traced;
  private final Map<String, String> byBankReference;
  private final Map<String, List<String>> byBatch = new HashMap<>();
  private final Map<String, Subject> payments = new HashMap<>();

  /** Payments that a booking is about, and how that is known. */
  record Found(List<String> payments, MatchRule rule) {}

  /**
   * That a return names the trace number of one payment and the identification of another.
   *
   * @param byTrace the payment that went out with the trace number; null when none is known to
   * @param byIdentification the payment that is so named; null when none is
   */
  record Disagreement(@Nullable String byTrace, @Nullable String byIdentification) {}

  PaymentFinder(FlowStore store, Collection<Envelope<SettlementEvent>> bookings) {
    List<SettlementEvent> events = bookings.stream().map(Envelope::document).toList();
    traced = new TracedPayments(store, bookings);
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
    members.addAll(traced.payments());
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

  /** What a booking is about; null when what it states tells nothing, or two things. */
  @Nullable Found find(Envelope<SettlementEvent> booking) {
    SettlementEvent event = booking.document();
    String trace = TracedPayments.trace(event);
    String payment = trace == null ? null : traced.find(booking, trace);
    if (payment != null && payments.containsKey(payment)) {
      return new Found(List.of(payment), MatchRule.TRACE);
    }
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

  /** What speaks for two payments in a return; null when nothing does. */
  @Nullable Disagreement disagreement(Envelope<SettlementEvent> booking) {
    SettlementEvent event = booking.document();
    String trace = TracedPayments.trace(event);
    if (trace == null) {
      return null;
    }
    String identification = StatedIds.of(event.references().endToEndId());
    PaymentsByIds.Found named = byIds.find(new PaymentIds(null, identification, null, null));
    String other = named == null ? null : named.payment().id();
    String payment = traced.find(booking, trace);
    if (payment != null) {
      boolean agrees =
          identification == null
              || traced.has(payment, identification)
              || (other == null && traced.mayHave(payment, identification));
      return agrees ? null : new Disagreement(payment, other);
    }
    String known = named == null ? null : PaymentData.of(named.payment()).trace();
    return known == null || known.equals(trace) ? null : new Disagreement(null, other);
  }

  static boolean isOurDebit(SettlementEvent event) {
    return event.creditDebit().equals(CreditDebit.DEBIT)
        && event.eventType().equals(SettlementEventType.PAYMENT);
  }
}
