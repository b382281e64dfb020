package io.ledgerway.runtime.inbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.ledgerway.connector.event.Event;
import io.ledgerway.connector.event.EventDecoder;
import io.ledgerway.connector.event.RawDelivery;
import io.ledgerway.connector.http.HttpHeaders;
import io.ledgerway.model.json.DocumentJson;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.runtime.idempotency.Keys;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Events and deliveries as one flat JSON object of texts; members that are not known are skipped.
 * Thread-safe.
 */
final class InboxJson {

  private static final String ID = "id";
  private static final String TYPE = "type";
  private static final String SUBJECT = "subject";
  private static final String OCCURRED_AT = "occurredAt";
  private static final String REVISION = "revision";
  private static final String DOCUMENT = "document";
  private static final String METHOD = "method";
  private static final String TARGET = "target";
  private static final String BODY = "body";
  private static final String RECEIVED_AT = "receivedAt";
  private static final String HEADER = "header ";
  private static final String HEADER_NAME = HEADER + "%05d %s";

  /** They open doors, and no event is in them. */
  private static final Set<String> CREDENTIALS =
      Set.of("authorization", "proxy-authorization", "cookie");

  private final JsonFactory factory = new JsonFactory();
  private final DocumentJson documents = DocumentJson.create();

  /** The events in a delivery that was verified. */
  List<InboxItem> items(EventDecoder decoder, RawDelivery delivery) {
    List<InboxItem> items = new ArrayList<>();
    for (Event<Object> event : decoder.<Object>decode(delivery)) {
      items.add(item(event));
    }
    return items;
  }

  private InboxItem item(Event<?> event) {
    Envelope<?> document = event.document();
    Instant occurredAt = event.occurredAt();
    Map<String, @Nullable String> members = new TreeMap<>();
    members.put(ID, event.id());
    members.put(TYPE, event.type());
    members.put(SUBJECT, event.subject());
    members.put(OCCURRED_AT, occurredAt == null ? null : occurredAt.toString());
    members.put(REVISION, event.revision());
    members.put(DOCUMENT, document == null ? null : documents.write(document));
    return new InboxItem(Keys.sha256("event", event.id()), write(members));
  }

  /** Known by all that came in, so that no two deliveries pass for one. */
  InboxItem item(RawDelivery delivery) {
    Map<String, @Nullable String> members = new TreeMap<>();
    members.put(METHOD, delivery.method());
    members.put(TARGET, delivery.target());
    members.put(BODY, Base64.getEncoder().encodeToString(delivery.body()));
    for (String name : delivery.headers().names()) {
      if (!CREDENTIALS.contains(name.toLowerCase(Locale.ROOT))) {
        int number = 0;
        for (String value : delivery.headers().all(name)) {
          members.put(String.format(Locale.ROOT, HEADER_NAME, number, name), value);
          number++;
        }
      }
    }
    String key = Keys.sha256("delivery", write(members));
    members.put(RECEIVED_AT, delivery.receivedAt().toString());
    return new InboxItem(key, write(members));
  }

  private String write(Map<String, @Nullable String> members) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = factory.createGenerator(text)) {
      out.writeStartObject();
      for (Map.Entry<String, @Nullable String> member : members.entrySet()) {
        if (member.getValue() != null) {
          out.writeStringField(member.getKey(), member.getValue());
        }
      }
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** The delivery in a payload; empty when it holds an event. */
  Optional<RawDelivery> delivery(String payload) {
    Map<String, String> members = read(payload);
    String body = members.get(BODY);
    if (body == null) {
      return Optional.empty();
    }
    return Optional.of(
        new RawDelivery(
            present(members, METHOD),
            present(members, TARGET),
            headers(members),
            Base64.getDecoder().decode(body),
            Instant.parse(present(members, RECEIVED_AT))));
  }

  private static HttpHeaders headers(Map<String, String> members) {
    Map<String, List<String>> received = new TreeMap<>();
    new TreeMap<>(members)
        .forEach(
            (name, value) -> {
              if (name.startsWith(HEADER)) {
                String field = name.substring(name.indexOf(' ', HEADER.length()) + 1);
                received.computeIfAbsent(field, each -> new ArrayList<>()).add(value);
              }
            });
    return HttpHeaders.received(received);
  }

  /** The event in a payload. */
  Event<?> event(String payload) {
    Map<String, String> members = read(payload);
    String occurredAt = members.get(OCCURRED_AT);
    String document = members.get(DOCUMENT);
    return event(
        members,
        occurredAt == null ? null : Instant.parse(occurredAt),
        document == null ? null : documents.read(document));
  }

  private static <T> Event<T> event(
      Map<String, String> members, @Nullable Instant occurredAt, @Nullable Envelope<T> document) {
    return new Event<>(
        present(members, ID),
        present(members, TYPE),
        members.get(SUBJECT),
        occurredAt,
        members.get(REVISION),
        document);
  }

  private static String present(Map<String, String> members, String name) {
    return Objects.requireNonNull(members.get(name), name);
  }

  private Map<String, String> read(String payload) {
    Map<String, String> members = new HashMap<>();
    try (JsonParser in = factory.createParser(payload)) {
      in.nextToken();
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String name = in.currentName();
        if (in.nextToken() == JsonToken.VALUE_STRING) {
          members.put(name, in.getText());
        } else {
          in.skipChildren();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return members;
  }
}
