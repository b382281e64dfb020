package io.ledgerway.testkit.mutants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.connector.event.DeliveryReply;
import io.ledgerway.connector.event.Event;
import io.ledgerway.connector.event.EventDecoder;
import io.ledgerway.connector.event.RawDelivery;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpHeaders;
import io.ledgerway.connector.secret.SecretRef;
import io.ledgerway.connector.secret.SecretSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Webhooks of the ledger, signed over time and bytes; each step can be overridden. */
class ReferenceEvents implements EventDecoder {

  static final String SIGNATURE = "X-Ledger-Signature";
  static final Duration WINDOW = Duration.ofMinutes(5);
  private static final Pattern FORM = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-f]*)");

  private final ReferenceConnector connector;

  ReferenceEvents(ReferenceConnector connector) {
    this.connector = connector;
  }

  static HttpHeaders sign(byte[] body, String secret, Instant at) {
    String time = Long.toString(at.getEpochSecond());
    return HttpHeaders.of(SIGNATURE, "t=" + time + ",v1=" + mac(body, secret, time));
  }

  private static String mac(byte[] body, String secret, String time) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      ByteArrayOutputStream signed = new ByteArrayOutputStream();
      signed.writeBytes((time + ".").getBytes(StandardCharsets.UTF_8));
      signed.writeBytes(body);
      return HexFormat.of().formatHex(mac.doFinal(signed.toByteArray()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Optional<DeliveryReply> handshake(RawDelivery delivery, SecretSource secrets) {
    Optional<String> challenge = delivery.parameter("challenge");
    if (!delivery.method().equals("GET") || challenge.isEmpty()) {
      return Optional.empty();
    }
    String token = delivery.parameter("token").orElse("");
    if (secretRefs().stream().noneMatch(each -> isSame(secrets.secret(each).reveal(), token))) {
      throw refused("a challenge without the token that was agreed");
    }
    return challenge.map(text -> DeliveryReply.text("text/plain", text));
  }

  @Override
  public void verify(RawDelivery delivery, SecretSource secrets) {
    Matcher given = FORM.matcher(delivery.headers().first(SIGNATURE).orElse(""));
    if (!given.matches()) {
      throw refused("no signature");
    }
    Instant sent = Instant.ofEpochSecond(Long.parseLong(given.group(1)));
    if (!isInTime(sent, delivery.receivedAt())) {
      throw refused("a signature of another time");
    }
    for (SecretRef secret : secretRefs()) {
      String expected = mac(signed(delivery), secrets.secret(secret).reveal(), given.group(1));
      if (isSame(expected, given.group(2))) {
        return;
      }
    }
    throw refused("a signature that no secret makes");
  }

  boolean isInTime(Instant sent, Instant received) {
    return Duration.between(sent, received).abs().compareTo(WINDOW) <= 0;
  }

  List<SecretRef> secretRefs() {
    return List.of(connector.config.secret("hook"), connector.config.secret("former-hook"));
  }

  byte[] signed(RawDelivery delivery) {
    return delivery.body();
  }

  boolean isSame(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
  }

  private static ConnectorException refused(String what) {
    return new ConnectorException(
        Failure.of(
            FailureCategory.AUTH_DENIED, Effect.NOT_APPLIED, "FORGED", "A delivery has " + what));
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> List<Event<T>> decode(RawDelivery delivery) {
    JsonNode event = tree(delivery);
    if (!event.path("id").isTextual() || !event.path("type").isTextual()) {
      throw new ConnectorException(
          Failure.unreadable("NO_EVENT", "A delivery is no event", null, null));
    }
    return List.of((Event<T>) event(event));
  }

  private JsonNode tree(RawDelivery delivery) {
    if (delivery.body().length > 0 && delivery.body()[0] == '<') {
      return xml(delivery.body());
    }
    try {
      return ReferenceConnector.JSON.readTree(delivery.body());
    } catch (IOException e) {
      return ReferenceConnector.JSON.createObjectNode();
    }
  }

  /** Every element below the root is a field. */
  private JsonNode xml(byte[] body) {
    ObjectNode fields = ReferenceConnector.JSON.createObjectNode();
    try {
      Node field =
          parsers()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(body))
              .getDocumentElement()
              .getFirstChild();
      for (; field != null; field = field.getNextSibling()) {
        fields.put(field.getNodeName(), field.getTextContent());
      }
    } catch (ParserConfigurationException | SAXException | IOException e) {
      return ReferenceConnector.JSON.createObjectNode();
    }
    return fields;
  }

  DocumentBuilderFactory parsers() throws ParserConfigurationException {
    DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
    parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return parsers;
  }

  /** The ledger says what has changed, and is asked for it. */
  Event<Object> event(JsonNode event) {
    String type = event.path("type").asText();
    return new Event<>(id(event), type, event.path("record").asText(null), null, null, null);
  }

  String id(JsonNode event) {
    return event.path("id").asText();
  }
}
