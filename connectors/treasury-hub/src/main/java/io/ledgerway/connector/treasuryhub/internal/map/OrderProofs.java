package io.ledgerway.connector.treasuryhub.internal.map;

import io.ledgerway.connector.event.WriteProof;
import io.ledgerway.connector.treasuryhub.internal.wire.HubOrder;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.value.ExternalId;
import io.ledgerway.model.v1.value.JsonValue;
import java.util.Optional;
import java.util.Set;

/** What the state of an order proves about the write that ordered it. */
public final class OrderProofs {

  /** What never pays and never will; a failed order may be sent again at the hub, so it stands. */
  private static final Set<String> REFUSED = Set.of("denied", "cancelled");

  private OrderProofs() {}

  /**
   * Whether someone at the hub stopped an order for good.
   *
   * @param status the order's status
   * @return true where it never pays; every other order stands
   */
  public static boolean isRefused(String status) {
    return REFUSED.contains(status);
  }

  /**
   * Why an order was stopped.
   *
   * @param status the order's status
   * @return in words
   */
  public static String reason(String status) {
    return "Someone at the hub stopped the order for good: it is " + status;
  }

  /**
   * What an order proves.
   *
   * @param envelope the state of an order, as {@link EventEnvelopes} made it
   * @return the proof; empty where the order has no external id of ours, or no status
   */
  public static Optional<WriteProof> of(Envelope<?> envelope) {
    Optional<String> wireKey = id(envelope, EventEnvelopes.EXTERNAL_ID);
    Optional<String> order = id(envelope, HubOrder.OBJECT);
    Optional<String> status =
        Optional.of(envelope.document())
            .filter(SettlementEvent.class::isInstance)
            .flatMap(document -> status((SettlementEvent) document));
    if (wireKey.isEmpty() || order.isEmpty() || status.isEmpty()) {
      return Optional.empty();
    }
    return status.map(
        word ->
            isRefused(word)
                ? new WriteProof(wireKey.get(), false, order.get(), word, reason(word))
                : new WriteProof(wireKey.get(), true, order.get(), null, null));
  }

  private static Optional<String> id(Envelope<?> envelope, String object) {
    return envelope.origin().externalIds().stream()
        .filter(each -> each.objectType().equals(object))
        .map(ExternalId::id)
        .findFirst();
  }

  private static Optional<String> status(SettlementEvent event) {
    ExtensionValue status =
        event.extensions().values().get(ExtensionKey.of(EventMapper.NAMESPACE, EventMapper.STATUS));
    return status != null && status.value() instanceof JsonValue.StringValue text
        ? Optional.of(text.text())
        : Optional.empty();
  }
}
