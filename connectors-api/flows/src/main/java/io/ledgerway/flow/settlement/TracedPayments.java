package io.ledgerway.flow.settlement;

import io.ledgerway.flow.FlowJson;
import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.payment.PaymentAliases;
import io.ledgerway.flow.settlement.PaymentEvidence.Entered;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.payment.PaymentIds;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Payments by the trace numbers of the entries that returns of a clearing house take back. */
final class TracedPayments {

  private static final Pattern TRACE = Pattern.compile("[0-9]{15}");

  private final Map<String, String> owners;
  private final Map<String, PaymentIds> own = new HashMap<>();

  TracedPayments(FlowStore store, Collection<Envelope<SettlementEvent>> bookings) {
    Set<String> keys = new HashSet<>();
    for (Envelope<SettlementEvent> each : bookings) {
      String trace = trace(each.document());
      if (trace != null) {
        keys.add(key(each, trace));
      }
    }
    owners = keys.isEmpty() ? Map.of() : store.keyOwners(keys);
    if (!owners.isEmpty()) {
      store
          .documents(new HashSet<>(owners.values()))
          .forEach(
              (id, json) -> own.put(id, FlowJson.readFacts(json, PaymentInstruction.class).ids()));
    }
  }

  private static String key(Envelope<SettlementEvent> booking, String trace) {
    return PaymentAliases.traceKey(booking.origin().source().instance(), trace);
  }

  /** The original trace number that a return names; null for every other booking. */
  static @Nullable String trace(SettlementEvent event) {
    String stated = event.references().instructionId();
    return stated != null && new Entered(event).isAchReturn() && TRACE.matcher(stated).matches()
        ? stated
        : null;
  }

  /** Their ids. */
  Set<String> payments() {
    return own.keySet();
  }

  /** The payment that went out with the trace number; null when none is known to. */
  @Nullable String find(Envelope<SettlementEvent> booking, String trace) {
    String owner = owners.get(key(booking, trace));
    return owner != null && own.containsKey(owner) ? owner : null;
  }

  /** Whether an identification is that of a payment. */
  boolean has(String payment, String identification) {
    return idsOf(payment).anyMatch(identification::equals);
  }

  /** Whether it may be what a bank that cuts identifications left of it. */
  boolean mayHave(String payment, String identification) {
    return idsOf(payment).anyMatch(each -> each.startsWith(identification));
  }

  private Stream<String> idsOf(String payment) {
    PaymentIds ids = own.getOrDefault(payment, PaymentIds.EMPTY);
    return Stream.of(ids.shortAlias(), ids.endToEndId()).filter(Objects::nonNull);
  }
}
