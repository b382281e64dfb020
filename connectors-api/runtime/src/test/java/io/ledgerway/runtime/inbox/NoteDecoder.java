package io.ledgerway.runtime.inbox;

import io.ledgerway.connector.event.DeliveryReply;
import io.ledgerway.connector.event.Event;
import io.ledgerway.connector.event.EventDecoder;
import io.ledgerway.connector.event.RawDelivery;
import io.ledgerway.connector.event.WriteProof;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpHeaders;
import io.ledgerway.connector.secret.SecretRef;
import io.ledgerway.connector.secret.SecretSource;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.EnvelopeBuilder;
import io.ledgerway.model.v1.envelope.Origin;
import io.ledgerway.model.v1.envelope.SourceSystem;
import io.ledgerway.model.v1.invoice.InvoiceBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Events as lines {@code id|type|subject}, under a password in a header field. */
final class NoteDecoder implements EventDecoder {

  static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
  static final String CANARY = "synthetic-canary";
  private static final String PASSWORD = "X-Password";

  /** Whether it knows the lines of a later release. */
  boolean isLater;

  static RawDelivery delivery(String... lines) {
    return delivery(HttpHeaders.of(PASSWORD, "secret-of-note"), lines);
  }

  static RawDelivery delivery(HttpHeaders headers, String... lines) {
    byte[] body = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return new RawDelivery("POST", "/hooks/a?x=1", headers, body, NOW);
  }

  @Override
  public Optional<DeliveryReply> handshake(RawDelivery delivery, SecretSource secrets) {
    Optional<String> challenge = delivery.parameter("challenge");
    if (!delivery.method().equals("GET") || challenge.isEmpty()) {
      return Optional.empty();
    }
    String token = secrets.secret(new SecretRef("note")).reveal();
    if (delivery.parameter("token").filter(token::equals).isEmpty()) {
      throw denied();
    }
    return challenge.map(text -> DeliveryReply.text("text/plain", text));
  }

  @Override
  public void verify(RawDelivery delivery, SecretSource secrets) {
    String password = secrets.secret(new SecretRef("note")).reveal();
    if (delivery.headers().first(PASSWORD).filter(password::equals).isEmpty()) {
      throw denied();
    }
  }

  private static ConnectorException denied() {
    return new ConnectorException(
        Failure.of(FailureCategory.AUTH_DENIED, Effect.NOT_APPLIED, "It is not the target's"));
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> List<Event<T>> decode(RawDelivery delivery) {
    List<Event<T>> events = new ArrayList<>();
    for (String line : new String(delivery.body(), StandardCharsets.UTF_8).split("\n", -1)) {
      String[] parts = line.split("\\|", -1);
      if (line.startsWith("crash")) {
        throw new IllegalStateException(CANARY);
      }
      if (parts.length != 3 && !isLater) {
        throw new ConnectorException(
            Failure.unreadable("NO_NOTE", "A line is no note", null, null));
      }
      String subject = parts.length == 3 ? parts[2] : "later";
      boolean thin = subject.isEmpty();
      events.add(
          new Event<>(
              parts[0],
              parts[1],
              thin ? null : subject,
              thin ? null : NOW,
              thin ? null : "7",
              thin ? null : (Envelope<T>) envelope(subject)));
    }
    return events;
  }

  static Envelope<?> envelope(String number) {
    SourceSystem system = new SourceSystem("test", "test-1", "test", "1", "Document", null);
    return EnvelopeBuilder.builder()
        .schema("canonical/invoice")
        .schemaVersion("1.0.0")
        .id(new DocumentId("id-" + number))
        .type(DocumentType.INVOICE)
        .origin(new Origin(system, null, NOW, NOW, null, null, List.of(), null))
        .document(InvoiceBuilder.builder().number(number).build())
        .build();
  }

  @Override
  public List<WriteProof> proofs(Event<?> event) {
    return switch (event.type()) {
      case "applied" -> List.of(new WriteProof(event.subject(), true, "R-1", null, null));
      case "refused" -> List.of(new WriteProof(event.subject(), false, null, "NO", "refused"));
      default -> List.of();
    };
  }
}
