package io.ledgerway.testkit.mutants;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.connector.event.DeliveryReply;
import io.ledgerway.connector.event.Event;
import io.ledgerway.connector.event.EventDecoder;
import io.ledgerway.connector.event.RawDelivery;
import io.ledgerway.connector.secret.SecretRef;
import io.ledgerway.connector.secret.SecretSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;

/** Connectors that believe what they should not, or not what they should. */
final class EventMutants {

  private EventMutants() {}

  static List<Mutant> all() {
    return List.of(
        mutant("ParsesFirst", ParsesFirst::new, "CT-V01"),
        mutant("NoTolerance", NoTolerance::new, "CT-V01"),
        mutant("EndlessReplay", EndlessReplay::new, "CT-V01"),
        mutant("FirstSecretOnly", FirstSecretOnly::new, "CT-V01", "CT-V03"),
        mutant("PrefixCompare", PrefixCompare::new, "CT-V01"),
        mutant("FreshId", FreshId::new, "CT-V02"),
        mutant("EchoesAnything", EchoesAnything::new, "CT-V03"),
        mutant("QuotesTheChallenge", QuotesTheChallenge::new, "CT-V03"),
        mutant("CrashesOnNew", CrashesOnNew::new, "CT-V04"),
        mutant("XxeParser", XxeParser::new, "CT-V05"));
  }

  private static Mutant mutant(
      String name, Function<ReferenceConnector, ReferenceEvents> events, String... killedBy) {
    return Mutant.of(
        name,
        (config, context) ->
            new ReferenceConnector(config, context) {
              @Override
              public Optional<EventDecoder> events() {
                return Optional.of(events.apply(this));
              }
            },
        killedBy);
  }

  /** Holds the signature against what it has read and written again. */
  private static final class ParsesFirst extends ReferenceEvents {
    ParsesFirst(ReferenceConnector connector) {
      super(connector);
    }

    @Override
    byte[] signed(RawDelivery delivery) {
      try {
        JsonNode tree = ReferenceConnector.JSON.readTree(delivery.body());
        return tree.toString().getBytes(StandardCharsets.UTF_8);
      } catch (IOException e) {
        return delivery.body();
      }
    }
  }

  /** Believes no clock but its own. */
  private static final class NoTolerance extends ReferenceEvents {
    NoTolerance(ReferenceConnector connector) {
      super(connector);
    }

    @Override
    boolean isInTime(Instant sent, Instant received) {
      return Duration.between(sent, received).abs().toSeconds() <= 1;
    }
  }

  private static final class EndlessReplay extends ReferenceEvents {
    EndlessReplay(ReferenceConnector connector) {
      super(connector);
    }

    @Override
    boolean isInTime(Instant sent, Instant received) {
      return true;
    }
  }

  private static final class FirstSecretOnly extends ReferenceEvents {
    FirstSecretOnly(ReferenceConnector connector) {
      super(connector);
    }

    @Override
    List<SecretRef> secretRefs() {
      return super.secretRefs().subList(0, 1);
    }
  }

  private static final class PrefixCompare extends ReferenceEvents {
    PrefixCompare(ReferenceConnector connector) {
      super(connector);
    }

    @Override
    boolean isSame(String expected, String given) {
      return expected.startsWith(given);
    }
  }

  private static final class FreshId extends ReferenceEvents {
    FreshId(ReferenceConnector connector) {
      super(connector);
    }

    @Override
    String id(JsonNode event) {
      return UUID.randomUUID().toString();
    }
  }

  /** Takes every request with a challenge for one of the target. */
  private static final class EchoesAnything extends ReferenceEvents {
    EchoesAnything(ReferenceConnector connector) {
      super(connector);
    }

    @Override
    public Optional<DeliveryReply> handshake(RawDelivery delivery, SecretSource secrets) {
      return delivery.parameter("challenge").map(text -> DeliveryReply.text("text/plain", text));
    }
  }

  private static final class QuotesTheChallenge extends ReferenceEvents {
    QuotesTheChallenge(ReferenceConnector connector) {
      super(connector);
    }

    @Override
    public Optional<DeliveryReply> handshake(RawDelivery delivery, SecretSource secrets) {
      return super.handshake(delivery, secrets)
          .map(reply -> new String(reply.body(), StandardCharsets.UTF_8))
          .map(text -> DeliveryReply.text("text/plain", '"' + text + '"'));
    }
  }

  private static final class CrashesOnNew extends ReferenceEvents {
    CrashesOnNew(ReferenceConnector connector) {
      super(connector);
    }

    @Override
    Event<Object> event(JsonNode event) {
      return switch (event.path("type").asText()) {
        case "record.changed" -> super.event(event);
        default -> throw new IllegalStateException("No such type");
      };
    }
  }

  /** Reads XML as the platform does by itself. */
  private static final class XxeParser extends ReferenceEvents {
    XxeParser(ReferenceConnector connector) {
      super(connector);
    }

    @Override
    DocumentBuilderFactory parsers() {
      return DocumentBuilderFactory.newInstance();
    }
  }
}
