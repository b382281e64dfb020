package io.ledgerway.runtime.inbox;

import static io.ledgerway.runtime.inbox.NoteDecoder.CANARY;
import static io.ledgerway.runtime.inbox.NoteDecoder.delivery;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.event.DeliveryReply;
import io.ledgerway.connector.event.Event;
import io.ledgerway.connector.event.RawDelivery;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpHeaders;
import io.ledgerway.connector.secret.Secret;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.runtime.Ledgerway;
import io.ledgerway.runtime.LedgerwayRuntime;
import io.ledgerway.runtime.ScriptedConnector;
import io.ledgerway.runtime.WritingWorld;
import io.ledgerway.runtime.http.HttpEndpoints;
import io.ledgerway.runtime.idempotency.IntentionState;
import io.ledgerway.runtime.idempotency.WriteResult;
import io.ledgerway.runtime.idempotency.WriteStatus;
import io.ledgerway.runtime.memory.MemoryStores;
import io.ledgerway.runtime.retry.ConnectionLimits;
import io.ledgerway.runtime.retry.Sleeper;
import io.ledgerway.runtime.work.RecurringWork;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InboxTest {

  private static final String PASSWORD = "secret-of-note";

  @TempDir private Path root;
  private final HandClock clock = new HandClock();
  private final MemoryStores stores = MemoryStores.open(clock);
  private final FailingInboxStore store = new FailingInboxStore(stores.inbox());
  private final NoteDecoder decoder = new NoteDecoder();
  private final ScriptedConnector connector =
      new ScriptedConnector(ScriptedConnector.contract(Dedupe.NONE, false, Duration.ofMinutes(1)));
  private final List<Event<?>> handled = new ArrayList<>();
  private RuntimeException failure;
  private long handlingMinutes;
  private String password = PASSWORD;
  private long nanos;
  private LedgerwayRuntime runtime;
  private Inbox inbox;
  private InboxProcessor processor;

  private static final class HandClock extends Clock {
    private Instant now = NoteDecoder.NOW;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @BeforeEach
  void open() {
    connector.events(decoder);
    runtime =
        Ledgerway.runtime()
            .stores(stores.intentions(), stores.checkpoints())
            .allowVolatile()
            .folder(root)
            .clock(clock)
            .sleeper(Sleeper.NEVER)
            .http(HttpEndpoints.standard().withSecrets(ref -> secret()))
            .connector(connector)
            .build();
    runtime.connect(ScriptedConnector.connection("a", ConnectionLimits.USUAL));
    inbox = new Inbox(runtime, store);
    processor = new InboxProcessor(runtime, store, this::handle, () -> nanos);
  }

  @AfterEach
  void close() {
    runtime.close();
  }

  private Secret secret() {
    if (password == null) {
      throw new ConnectorException(
          Failure.of(FailureCategory.CONFIG, Effect.NOT_SENT, "There is no secret"));
    }
    return Secret.of(password);
  }

  private void handle(String connection, Event<?> event) {
    assertThat(connection).isEqualTo("a");
    nanos += TimeUnit.MINUTES.toNanos(handlingMinutes);
    if (failure != null) {
      throw failure;
    }
    handled.add(event);
  }

  private int receive(RawDelivery delivery) {
    return inbox.receive("a", delivery).status();
  }

  private List<String> handledIds() {
    return handled.stream().<String>map(Event::id).toList();
  }

  private void pass(Duration time) {
    clock.now = clock.now.plus(time);
  }

  private InboxEntry onlyParked() {
    List<InboxEntry> parked = store.parked("a", 10);
    assertThat(parked).hasSize(1);
    return parked.get(0);
  }

  @Test
  void handsOnWhatWasStoredAsItWas() {
    assertThat(receive(delivery("1|paid|I-1", "2|dreamt|"))).isEqualTo(200);
    assertThat(handled).as("before it is processed").isEmpty();
    assertThat(processor.process("a")).isEqualTo(2);
    assertThat(handledIds()).containsExactlyInAnyOrder("1", "2");
    Event<?> full =
        handled.stream().filter(each -> each.id().equals("1")).findFirst().orElseThrow();
    assertThat(full)
        .isEqualTo(
            new Event<Object>(
                "1", "paid", "I-1", NoteDecoder.NOW, "7", cast(NoteDecoder.envelope("I-1"))));
    assertThat(full.state().orElseThrow().document()).isInstanceOf(Invoice.class);
    Event<?> thin =
        handled.stream().filter(each -> each.id().equals("2")).findFirst().orElseThrow();
    assertThat(thin).isEqualTo(new Event<>("2", "dreamt", null, null, null, null));
    assertThat(processor.process("a")).isZero();
  }

  @SuppressWarnings("unchecked")
  private static <T> T cast(Object value) {
    return (T) value;
  }

  @Test
  void takesARedeliveryForTheSame() {
    assertThat(receive(delivery("1|paid|I-1"))).isEqualTo(200);
    assertThat(receive(delivery("1|paid|I-1", "2|paid|I-2", "2|paid|I-2"))).isEqualTo(200);
    assertThat(processor.process("a")).isEqualTo(2);
    assertThat(receive(delivery("1|paid|I-1"))).isEqualTo(200);
    assertThat(store.purge(Duration.ZERO, 10)).isEqualTo(2);
    assertThat(receive(delivery("2|paid|I-2"))).isEqualTo(200);
    assertThat(processor.process("a")).isZero();
    assertThat(handledIds()).containsExactlyInAnyOrder("1", "2");
  }

  @Test
  void refusesWhatIsNotSigned() {
    assertThat(receive(delivery(HttpHeaders.EMPTY, "1|paid|I-1"))).isEqualTo(401);
    assertThat(receive(delivery(HttpHeaders.of("X-Password", "other"), "crash"))).isEqualTo(401);
    assertThat(processor.process("a")).isZero();
    assertThat(store.parked("a", 10)).isEmpty();
  }

  @Test
  void letsTheTargetComeAgainWhileItCanNotBeVerified() {
    password = null;
    assertThat(receive(delivery("1|paid|I-1"))).isEqualTo(503);
    password = PASSWORD;
    assertThat(receive(delivery("1|paid|I-1"))).isEqualTo(200);
  }

  @Test
  void letsTheTargetComeAgainWhileTheStoreIsDown() {
    store.down = true;
    assertThat(receive(delivery("1|paid|I-1"))).isEqualTo(503);
    assertThat(receive(delivery("no note"))).isEqualTo(503);
    store.down = false;
    assertThat(processor.process("a")).isZero();
    assertThat(receive(delivery("1|paid|I-1"))).isEqualTo(200);
    assertThat(processor.process("a")).isEqualTo(1);
  }

  @Test
  void knowsNoOtherConnectionAndNoTargetThatTellsNothing() {
    assertThat(inbox.receive("other", delivery("1|paid|I-1")).status()).isEqualTo(404);
    connector.events(null);
    assertThat(receive(delivery("1|paid|I-1"))).isEqualTo(404);
  }

  @Test
  void refusesWhatIsTooLongBeforeItLooksAtIt() {
    String longest = "1|" + "t".repeat(Inbox.LARGEST - 5) + "|I-";
    RawDelivery longer = delivery(longest + "1");
    assertThat(longer.size()).isEqualTo(Inbox.LARGEST + 1);
    assertThat(receive(longer)).isEqualTo(413);
    assertThat(receive(delivery(HttpHeaders.EMPTY, longest + "1"))).isEqualTo(413);
    assertThat(receive(delivery(longest))).isEqualTo(200);
    assertThat(processor.process("a")).isEqualTo(1);
  }

  private static RawDelivery get(String target) {
    return new RawDelivery("GET", target, HttpHeaders.EMPTY, new byte[0], NoteDecoder.NOW);
  }

  @Test
  void answersAChallengeOfTheTargetAlone() {
    DeliveryReply reply = inbox.receive("a", get("/hooks/a?challenge=x%2By&token=" + PASSWORD));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.mediaType()).isEqualTo("text/plain");
    assertThat(new String(reply.body(), StandardCharsets.UTF_8)).isEqualTo("x+y");

    DeliveryReply other = inbox.receive("a", get("/hooks/a?challenge=x&token=guessed"));
    assertThat(other.status()).isEqualTo(401);
    assertThat(other.body()).isEmpty();
    assertThat(receive(get("/hooks/a"))).isEqualTo(401);
    assertThat(processor.process("a")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"no note", "crash"})
  void keepsWhatItCanNotDecodeUntilALaterReleaseCan(String line) {
    assertThat(receive(delivery(line))).isEqualTo(200);
    assertThat(receive(delivery(line))).isEqualTo(200);
    assertThat(processor.process("a")).isZero();
    InboxEntry parked = onlyParked();
    assertThat(parked.reasonCode()).isEqualTo("UNREADABLE");
    assertThat(parked.reason()).isNotBlank().doesNotContain(CANARY);
    assertThat(parked.payload()).contains("/hooks/a?x=1");
    pass(Duration.ofDays(30));
    assertThat(processor.process("a")).isZero();

    assertThat(store.release("a", parked.key())).isTrue();
    assertThat(processor.process("a")).as("by the same release").isZero();
    assertThat(onlyParked().key()).isEqualTo(parked.key());
  }

  @Test
  void decodesWhatItHasKeptOnceItCan() {
    RawDelivery later = delivery("1|paid|I-1", "2|paid|with|more");
    receive(later);
    processor.process("a");
    decoder.isLater = true;
    assertThat(store.release("a", onlyParked().key())).isTrue();
    assertThat(processor.process("a")).isEqualTo(3);
    assertThat(handledIds()).containsExactlyInAnyOrder("1", "2");
    assertThat(receive(later)).isEqualTo(200);
    assertThat(processor.process("a")).isZero();
  }

  @Test
  void keepsNoCredentialOfADelivery() {
    HttpHeaders headers =
        HttpHeaders.of("X-Password", PASSWORD)
            .with("Authorization", "Basic " + CANARY)
            .with("cookie", CANARY)
            .with("X-Note", "first")
            .with("X-Note", "second");
    receive(delivery(headers, "no note"));
    processor.process("a");
    String payload = onlyParked().payload();
    assertThat(payload).doesNotContain(CANARY).contains("first", "second");
    HttpHeaders kept = new InboxJson().delivery(payload).orElseThrow().headers();
    assertThat(kept.all("x-note")).containsExactly("first", "second");
    assertThat(onlyParked().toString()).doesNotContain("first");
  }

  @Test
  void triesAgainAfterARestAndParksAtLast() {
    receive(delivery("1|paid|I-1", "2|paid|I-2"));
    failure = new IllegalStateException(CANARY);
    int rounds = 0;
    while (store.parked("a", 10).isEmpty()) {
      assertThat(processor.process("a")).isZero();
      assertThat(processor.process("a")).as("at once").isZero();
      pass(Duration.ofHours(12));
      rounds++;
    }
    assertThat(rounds).isEqualTo(10);
    assertThat(store.parked("a", 10))
        .hasSize(2)
        .allSatisfy(
            each -> {
              assertThat(each.rounds()).isEqualTo(10);
              assertThat(each.reason()).contains("IllegalStateException").doesNotContain(CANARY);
            });

    failure = null;
    pass(Duration.ofDays(30));
    assertThat(processor.process("a")).isZero();
    String key = store.parked("a", 10).get(0).key();
    assertThat(store.release("a", key)).isTrue();
    assertThat(store.release("a", key)).isFalse();
    assertThat(processor.process("a")).isEqualTo(1);
    assertThat(store.find("a", key).orElseThrow().state()).isEqualTo(InboxState.DONE);
    assertThat(onlyParked().key()).isNotEqualTo(key);
  }

  @Test
  void goesOnWithTheOthersWhenOneFails() {
    failure =
        new ConnectorException(
            Failure.of(FailureCategory.THROTTLED, Effect.NOT_SENT, "The target is busy"));
    receive(delivery("1|paid|I-1"));
    processor.process("a");
    failure = null;
    receive(delivery("2|paid|I-2"));
    assertThat(processor.process("a")).isEqualTo(1);
    pass(Duration.ofMinutes(1));
    assertThat(processor.process("a")).isEqualTo(1);
    assertThat(handledIds()).containsExactly("2", "1");
  }

  @Test
  void parksWhatEveryWorkerDiedOf() {
    receive(delivery("1|paid|I-1"));
    for (int death = 0; death < 10; death++) {
      assertThat(store.lease("a", 1, Duration.ofMinutes(1))).hasSize(1);
      pass(Duration.ofMinutes(1));
    }
    assertThat(processor.process("a")).isZero();
    assertThat(handled).isEmpty();
    assertThat(onlyParked().reasonCode()).isEqualTo("NEVER_ENDED");
  }

  @Test
  void leavesToOthersWhatItMayNotEndInTime() {
    receive(delivery("1|paid|I-1", "2|paid|I-2", "3|paid|I-3"));
    handlingMinutes = 3;
    assertThat(processor.process("a")).isEqualTo(2);
    assertThat(processor.process("a")).as("leased").isZero();
    pass(Duration.ofMinutes(10));
    assertThat(processor.process("a")).isEqualTo(1);
    assertThat(handledIds()).containsExactlyInAnyOrder("1", "2", "3");
  }

  @Test
  void doesNotCountWhatAnotherWorkerHasTakenOver() {
    receive(delivery("1|paid|I-1"));
    InboxProcessor slow =
        new InboxProcessor(
            runtime,
            store,
            (connection, event) -> {
              pass(Duration.ofMinutes(10));
              assertThat(processor.process("a")).as("by another").isEqualTo(1);
            });
    assertThat(slow.process("a")).isZero();
    assertThat(handledIds()).containsExactly("1");
  }

  @ParameterizedTest
  @CsvSource({"applied, APPLIED", "refused, REJECTED"})
  void decidesAWriteInDoubtByWhatAnEventProves(String type, IntentionState proven) {
    connector.fail(
        new ConnectorException(
            Failure.of(FailureCategory.OUTCOME_UNKNOWN, Effect.UNKNOWN, "No answer came")));
    List<WriteResult> results =
        runtime.write(
            runtime.connection("a").orElseThrow(),
            ScriptedConnector.POST,
            List.of(WritingWorld.request("I-1", "x")));
    assertThat(results.get(0).status()).isEqualTo(WriteStatus.UNKNOWN);
    String wireKey = results.get(0).wireKey();
    failure = new IllegalStateException("not now");
    receive(delivery("1|" + type + "|" + wireKey));
    processor.process("a");

    assertThat(stores.intentions().findByWireKey("a", List.of(wireKey)).get(wireKey).state())
        .as("though the handler fails")
        .isEqualTo(proven);
    failure = null;
    pass(Duration.ofMinutes(1));
    assertThat(processor.process("a")).isEqualTo(1);
    receive(delivery("2|applied|nobody-knows-it"));
    assertThat(processor.process("a")).isEqualTo(1);
    assertThat(connector.wire()).hasSize(1);
  }

  @Test
  void isRecurringWorkOfEveryConnection() {
    receive(delivery("1|paid|I-1"));
    List<RecurringWork> works = processor.works(Duration.ofSeconds(1));
    assertThat(works).extracting(RecurringWork::name).containsExactly("inbox:a");
    works.get(0).work().run();
    assertThat(handledIds()).containsExactly("1");
  }

  @Test
  void showsCodeThatWorks() {
    EventHandler handler = (connection, event) -> handled.add(event);
    String method = "POST";
    String target = "/webhooks/a";
    Map<String, List<String>> headers = Map.of("x-password", List.of(PASSWORD));
    byte[] bytes = "1|paid|I-1".getBytes(StandardCharsets.UTF_8);

    RawDelivery delivery =
        new RawDelivery(method, target, HttpHeaders.received(headers), bytes, clock.instant());
    DeliveryReply reply = new Inbox(runtime, stores.inbox()).receive("a", delivery);

    InboxProcessor worker = new InboxProcessor(runtime, stores.inbox(), handler);
    List<RecurringWork> works = worker.works(Duration.ofSeconds(1));

    assertThat(reply.status()).isEqualTo(200);
    works.forEach(each -> each.work().run());
    assertThat(handledIds()).containsExactly("1");
  }
}
