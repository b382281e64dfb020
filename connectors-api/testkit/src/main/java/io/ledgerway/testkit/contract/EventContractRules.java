package io.ledgerway.testkit.contract;

import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.event.DeliveryReply;
import io.ledgerway.connector.event.Event;
import io.ledgerway.connector.event.EventDecoder;
import io.ledgerway.connector.event.RawDelivery;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpHeaders;
import io.ledgerway.testkit.internal.Require;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** What a connector believes of deliveries. */
public interface EventContractRules extends ContractRules {

  /**
   * Only what the target has signed, now, byte for byte, is believed.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-V01",
      level = Level.DECLARED,
      about = Aspect.EVENTS,
      hint =
          "Compute the signature over the bytes as they came, with each secret in use, compare it"
              + " whole and in constant time, and hold the time in it against receivedAt.")
  default void CT_V01_believesWhatIsSignedAlone(World world) {
    EventSamples samples = world.events();
    byte[] body = samples.body(1);
    List<String> secrets = secrets(world, samples);
    Instant now = world.clock().instant();
    for (String secret : secrets) {
      requireBelieved(world, body, samples.sign(body, secret, now), "signed by a secret in use");
    }
    String secret = secrets.get(0);
    HttpHeaders good = samples.sign(body, secret, now);
    requireRefused(world, body, HttpHeaders.EMPTY, "without a signature");
    requireRefused(world, body, samples.sign(body, secret + "x", now), "by another secret");
    byte[] other = samples.body(2);
    requireRefused(world, body, samples.sign(other, secret, now), "signed for another body");
    for (byte[] changed : changed(body)) {
      requireRefused(world, changed, good, "changed after it was signed");
    }
    byte[] spaced = spaced(body);
    requireBelieved(world, spaced, samples.sign(spaced, secret, now), "with more white space");
    requireWhole(world, body, good);
    requireInTime(world, samples, body, secret);
    Require.equal(0, world.target().wire().size(), "requests while deliveries were verified");
  }

  private static List<String> secrets(World world, EventSamples samples) {
    return samples.secretNames().stream()
        .map(name -> Objects.requireNonNull(world.secrets().get(name), "secret of the harness"))
        .toList();
  }

  private static List<byte[]> changed(byte[] body) {
    byte[] bit = body.clone();
    bit[bit.length / 2] ^= 1;
    return List.of(spaced(body), bit, new byte[0]);
  }

  private static byte[] spaced(byte[] body) {
    return (new String(body, StandardCharsets.UTF_8) + "\n ").getBytes(StandardCharsets.UTF_8);
  }

  /** Every field of a signature counts to its last character. */
  private static void requireWhole(World world, byte[] body, HttpHeaders good) {
    for (HttpHeaders cut : cut(good)) {
      requireRefused(world, body, cut, "with a signature that is cut short");
    }
  }

  private static List<HttpHeaders> cut(HttpHeaders good) {
    List<HttpHeaders> cut = new ArrayList<>();
    for (String name : good.names()) {
      String value = good.first(name).orElse("");
      if (value.length() > 16) {
        cut.add(HttpHeaders.of(name, value.substring(0, value.length() - 2)));
        cut.add(HttpHeaders.of(name, value.substring(0, value.length() - 16)));
      }
    }
    return cut;
  }

  private static void requireInTime(World world, EventSamples samples, byte[] body, String secret) {
    Duration window = replayWindow(world);
    if (window == null) {
      return;
    }
    Instant now = world.clock().instant();
    Duration most = window.dividedBy(2);
    requireBelieved(world, body, samples.sign(body, secret, now.minus(most)), "a little late");
    Duration beyond = window.plusSeconds(60);
    requireRefused(world, body, samples.sign(body, secret, now.minus(beyond)), "from long ago");
    requireRefused(world, body, samples.sign(body, secret, now.plus(beyond)), "from the future");
  }

  private static @Nullable Duration replayWindow(World world) {
    OperationSpec spec = world.operations(Aspect.EVENTS).get(0);
    return Objects.requireNonNull(spec.events(), "events").replayWindow();
  }

  private static RawDelivery delivery(World world, byte[] body, HttpHeaders headers) {
    return new RawDelivery(headers, body, world.clock().instant());
  }

  private static EventDecoder decoder(World world) {
    return world
        .connector()
        .events()
        .orElseThrow(() -> new AssertionError("The connector declares events and decodes none"));
  }

  private static void requireBelieved(World world, byte[] body, HttpHeaders headers, String which) {
    try {
      decoder(world).verify(delivery(world, body, headers), world.secretSource());
    } catch (ConnectorException e) {
      throw new AssertionError("A delivery " + which + " is refused: " + e.failure().text(), e);
    }
  }

  private static void requireRefused(World world, byte[] body, HttpHeaders headers, String which) {
    try {
      decoder(world).verify(delivery(world, body, headers), world.secretSource());
    } catch (ConnectorException e) {
      Require.equal(
          FailureCategory.AUTH_DENIED,
          e.failure().category(),
          "a delivery " + which + ": category");
      return;
    }
    throw new AssertionError("A delivery " + which + " is believed");
  }

  /**
   * A delivery that comes again is the same event.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-V02",
      level = Level.DECLARED,
      about = Aspect.EVENTS,
      hint = "Make the id of an event of what its signature covers and nothing else.")
  default void CT_V02_aRedeliveryIsTheSameEvent(World world) {
    EventSamples samples = world.events();
    byte[] body = samples.body(1);
    List<String> first = ids(world, samples, body);
    world.clock().pass(Duration.ofMinutes(1));
    Require.equal(first, ids(world, samples, body), "ids of a delivery that came again");
    List<String> other = ids(world, samples, samples.body(2));
    Require.that(first.stream().noneMatch(other::contains), "two events have one id");
    Require.equal(0, world.target().wire().size(), "requests while deliveries were decoded");
  }

  private static List<String> ids(World world, EventSamples samples, byte[] body) {
    return decode(world, samples, body).stream().map(Event::id).toList();
  }

  private static List<Event<Object>> decode(World world, EventSamples samples, byte[] body) {
    String secret = secrets(world, samples).get(0);
    HttpHeaders headers = samples.sign(body, secret, world.clock().instant());
    return decoder(world).decode(delivery(world, body, headers));
  }

  /**
   * A challenge of the target is answered to the letter, and nothing else is.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-V03",
      level = Level.DECLARED,
      about = Aspect.EVENTS,
      hint =
          "Answer the documented challenge alone, once the target has proved itself as far as it"
              + " can; leave everything else to verify.")
  default void CT_V03_answersTheChallengeOfTheTargetAlone(World world) {
    EventSamples samples = world.events();
    Instant now = world.clock().instant();
    String asked = "";
    for (String secret : secrets(world, samples)) {
      Optional<Challenge> challenge = samples.challenge(CHALLENGE, secret, now);
      challenge.ifPresent(each -> requireAnswered(world, each));
      asked += challenge.map(each -> content(each.request())).orElse("");
      samples
          .challenge(CHALLENGE, secret + "x", now)
          .map(Challenge::request)
          .filter(forged -> !content(forged).equals(content(challenge.orElseThrow().request())))
          .ifPresent(forged -> requireUnanswered(world, forged, "with another secret"));
    }
    byte[] body = samples.body(1);
    HttpHeaders headers = samples.sign(body, secrets(world, samples).get(0), now);
    requireUnanswered(world, delivery(world, body, headers), "that is an event");
    for (String name : List.of("challenge", "hub.challenge", "validationToken", "crc_token")) {
      if (!asked.contains(name)) {
        String query = "/?" + name + "=" + CHALLENGE;
        String json = "{\"" + name + "\":\"" + CHALLENGE + "\"}";
        requireUnanswered(world, stranger("GET", query, ""), "by a stranger");
        requireUnanswered(world, stranger("POST", query, ""), "by a stranger");
        requireUnanswered(world, stranger("POST", "/", json), "by a stranger");
      }
    }
    Require.equal(0, world.target().wire().size(), "requests while challenges were answered");
  }

  /** What is asked. */
  String CHALLENGE = "Challenge7";

  private static String content(RawDelivery request) {
    StringBuilder content = new StringBuilder(request.method()).append(request.target());
    for (String name : request.headers().names()) {
      content.append(name).append(request.headers().all(name));
    }
    return content.append(new String(request.body(), StandardCharsets.UTF_8)).toString();
  }

  private static void requireAnswered(World world, Challenge challenge) {
    DeliveryReply reply =
        decoder(world)
            .handshake(challenge.request(), world.secretSource())
            .orElseThrow(() -> Require.broken("a challenge of the target is not answered"));
    DeliveryReply documented = challenge.reply();
    Require.equal(documented.status(), reply.status(), "status of the reply to a challenge");
    Require.equal(documented.mediaType(), reply.mediaType(), "media type of the reply");
    Require.equal(
        new String(documented.body(), StandardCharsets.UTF_8),
        new String(reply.body(), StandardCharsets.UTF_8),
        "reply to a challenge");
  }

  private static void requireUnanswered(World world, RawDelivery request, String which) {
    try {
      Require.that(
          decoder(world).handshake(request, world.secretSource()).isEmpty(),
          "a request %s is answered as a challenge of the target",
          which);
    } catch (ConnectorException e) {
      Require.equal(
          FailureCategory.AUTH_DENIED, e.failure().category(), "a request " + which + ": category");
    }
  }

  private static RawDelivery stranger(String method, String target, String body) {
    return new RawDelivery(
        method, target, HttpHeaders.EMPTY, body.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
  }

  /**
   * What is not known yet is kept, and what is no event is refused.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-V04",
      level = Level.DECLARED,
      about = Aspect.EVENTS,
      hint = "Decode an event of an unknown type to one without a document; refuse the unreadable.")
  default void CT_V04_unknownTypesAreKept(World world) {
    EventSamples samples = world.events();
    List<Event<Object>> unknown;
    try {
      unknown = decode(world, samples, samples.ofUnknownType(1));
    } catch (RuntimeException e) {
      throw new AssertionError("An event of an unknown type is refused: " + e, e);
    }
    Require.equal(1, unknown.size(), "events of an unknown type");
    Require.that(unknown.get(0).state().isEmpty(), "an event of an unknown type has a document");
    try {
      decode(world, samples, "no event {".getBytes(StandardCharsets.UTF_8));
      throw new AssertionError("What is no event is decoded");
    } catch (ConnectorException e) {
      Require.equal(
          FailureCategory.UNREADABLE, e.failure().category(), "what is no event: category");
    }
    Require.equal(0, world.target().wire().size(), "requests while deliveries were decoded");
  }

  /**
   * XML brings nothing along.
   *
   * @param world where it is tried
   * @throws IOException when a file can't be written
   */
  @Test
  @Rule(
      id = "CT-V05",
      level = Level.DECLARED,
      about = Aspect.EVENTS,
      hint = "Parse XML without document types, and refuse a delivery that has one as UNREADABLE.")
  default void CT_V05_xmlBringsNothingAlong(World world) throws IOException {
    EventSamples samples = world.events();
    byte[] sound =
        samples
            .xml(1)
            .orElseThrow(() -> new TestAbortedException("The target's deliveries are no XML"));
    Require.that(!decode(world, samples, sound).isEmpty(), "an event in XML is not decoded");
    Path secret = Files.writeString(world.folder().resolve("secret.txt"), "told");
    XmlTrap trap = new XmlTrap(new String(sound, StandardCharsets.UTF_8));
    List<String> places = new ArrayList<>(List.of(secret.toUri().toString()));
    world.target().http().ifPresent(http -> places.add(http.base().resolve("trap").toString()));
    for (String place : places) {
      requireUnreadable(world, samples, trap.external(place), "with an external entity");
      requireUnreadable(world, samples, trap.foreignType(place), "with an external document type");
    }
    requireUnreadable(world, samples, trap.bomb(), "with entities that multiply");
    Require.equal(0, world.target().wire().size(), "requests while deliveries were decoded");
  }

  private static void requireUnreadable(
      World world, EventSamples samples, String body, String which) {
    try {
      decode(world, samples, body.getBytes(StandardCharsets.UTF_8));
    } catch (ConnectorException e) {
      Require.equal(
          FailureCategory.UNREADABLE, e.failure().category(), "a delivery " + which + ": category");
      return;
    }
    throw new AssertionError("A delivery " + which + " is decoded");
  }
}
