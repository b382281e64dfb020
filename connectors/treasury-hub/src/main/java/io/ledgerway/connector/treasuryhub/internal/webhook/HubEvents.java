package io.ledgerway.connector.treasuryhub.internal.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.connector.event.Event;
import io.ledgerway.connector.event.EventDecoder;
import io.ledgerway.connector.event.RawDelivery;
import io.ledgerway.connector.event.WriteProof;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.secret.SecretRef;
import io.ledgerway.connector.secret.SecretSource;
import io.ledgerway.connector.treasuryhub.internal.HubSettings;
import io.ledgerway.connector.treasuryhub.internal.map.EventEnvelopes;
import io.ledgerway.connector.treasuryhub.internal.map.OrderProofs;
import io.ledgerway.connector.treasuryhub.internal.wire.HubJson;
import io.ledgerway.connector.treasuryhub.internal.wire.HubOrder;
import io.ledgerway.connector.treasuryhub.internal.wire.Notice;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Webhooks of the hub. The signature covers the body alone: what headers say about id and topic is
 * not believed, and the id of an event is a hash over its body. Thread-safe.
 */
public final class HubEvents implements EventDecoder {

  private static final String SIGNATURE = "X-Signature";

  private final HubSettings settings;
  private final EventEnvelopes envelopes;
  private final HubJson json = new HubJson();

  /**
   * A decoder.
   *
   * @param settings the connection's settings
   * @param envelopes what events travel in
   */
  public HubEvents(HubSettings settings, EventEnvelopes envelopes) {
    this.settings = settings;
    this.envelopes = envelopes;
  }

  @Override
  public void verify(RawDelivery delivery, SecretSource secrets) {
    List<String> given = delivery.headers().all(SIGNATURE);
    if (given.isEmpty()) {
      throw refused("SIGNATURE_MISSING", "A delivery has no signature");
    }
    List<HexSignature> signatures =
        given.stream().map(HexSignature::parse).flatMap(Optional::stream).toList();
    byte[] body = delivery.body();
    for (SecretRef key : settings.webhookKeys()) {
      var secret = secrets.secret(key);
      for (HexSignature signature : signatures) {
        if (signature.isOf(body, secret)) {
          return;
        }
      }
    }
    throw refused(
        "SIGNATURE_WRONG", "No webhook key makes the signature of a delivery over its bytes");
  }

  private static ConnectorException refused(String code, String why) {
    return new ConnectorException(
        Failure.of(
            FailureCategory.AUTH_DENIED,
            Effect.NOT_APPLIED,
            code,
            why + ": it may be forged, or the webhook key was changed at the hub"));
  }

  @Override
  @SuppressWarnings("unchecked") // the descriptor says that events carry settlement events
  public <T> List<Event<T>> decode(RawDelivery delivery) {
    byte[] body = delivery.body();
    Notice notice =
        json.read(new ByteArrayInputStream(body))
            .flatMap(Notice::of)
            .orElseThrow(HubEvents::unreadable);
    Event<SettlementEvent> event =
        new Event<>(
            sha256(body),
            notice.type(),
            notice.subject(),
            notice.changedAt(),
            notice.changedAt() == null ? null : notice.changedAt().toString(),
            document(notice.data(), delivery).orElse(null));
    return List.of((Event<T>) event);
  }

  /** The state of an order of our account; of anything else it says only that it is to be read. */
  private Optional<Envelope<SettlementEvent>> document(JsonNode data, RawDelivery delivery) {
    return HubOrder.of(data)
        .filter(order -> settings.account().equals(order.account()))
        .flatMap(order -> envelopes.of(order, delivery.receivedAt()));
  }

  @Override
  public List<WriteProof> proofs(Event<?> event) {
    return event.state().flatMap(OrderProofs::of).stream().toList();
  }

  private static ConnectorException unreadable() {
    return new ConnectorException(
        Failure.unreadable(
            "NO_EVENT", "A delivery is no JSON object with event and data", null, null));
  }

  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
