package io.ledgerway.runtime.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.lookup.LookupResult;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.OpKey;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.EnvelopeBuilder;
import io.ledgerway.model.v1.envelope.Origin;
import io.ledgerway.model.v1.envelope.SourceSystem;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceBuilder;
import io.ledgerway.runtime.ScriptedConnector;
import io.ledgerway.runtime.StoreException;
import io.ledgerway.runtime.WritingWorld;
import io.ledgerway.runtime.idempotency.IntentionState;
import io.ledgerway.runtime.idempotency.WriteStatus;
import io.ledgerway.runtime.work.RecurringWork;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxDispatcherTest {

  private static final Instant READ = Instant.parse("2026-11-02T07:00:00Z");

  @TempDir private Path root;

  private WritingWorld world;
  private MemoryOutboxStore store;
  private OutboxDispatcher dispatcher;

  @BeforeEach
  void open() {
    world =
        new WritingWorld(
            root, ScriptedConnector.contract(Dedupe.NONE, true, Duration.ofMinutes(1)));
    store = new MemoryOutboxStore(world::now);
    dispatcher = new OutboxDispatcher(world.runtime(), store);
  }

  static Envelope<Invoice> envelope(String number) {
    SourceSystem system = new SourceSystem("test", "test-1", "test", "1", "Document", null);
    return EnvelopeBuilder.<Invoice>builder()
        .schema("canonical/invoice")
        .schemaVersion("1.0.0")
        .id(new DocumentId("id-" + number))
        .type(DocumentType.INVOICE)
        .origin(new Origin(system, null, READ, READ, null, null, List.of(), null))
        .document(InvoiceBuilder.builder().number(number).build())
        .build();
  }

  private static OutboxMessage message(String number, String content) {
    return new OutboxMessage(
        UUID.nameUUIDFromBytes((number + content).getBytes(StandardCharsets.UTF_8)),
        "a",
        ScriptedConnector.POST,
        new OpKey("tenant", "post", "invoice", number, 0),
        "fp1:" + content,
        null,
        envelope(number));
  }

  private OutboxMessage add(String number) {
    OutboxMessage message = message(number, "x");
    store.add(message);
    return message;
  }

  private OutboxEntry entry(OutboxMessage message) {
    return store.find(message.id()).orElseThrow();
  }

  private static Failure failure(FailureCategory category, Effect effect) {
    return Failure.of(category, effect, "It did not work");
  }

  @Test
  void sendsEverythingThatIsDueInFullCalls() {
    List<OutboxMessage> messages = List.of(add("1"), add("2"), add("3"), add("4"));
    assertThat(dispatcher.dispatch("a")).isEqualTo(4);
    assertThat(world.connector().wire())
        .extracting(call -> call.items().size())
        .containsExactly(3, 1);
    for (OutboxMessage message : messages) {
      assertThat(entry(message).ended()).isTrue();
      assertThat(entry(message).status()).isEqualTo(WriteStatus.APPLIED);
      assertThat(entry(message).reference()).isEqualTo("done");
      assertThat(entry(message).rounds()).isEqualTo(1);
    }
    assertThat(dispatcher.dispatch("a")).isZero();
    assertThat(world.connector().wire()).hasSize(2);
  }

  @Test
  void sendsTheDocumentThatWasStored() {
    add("R-17");
    dispatcher.dispatch("a");
    Object sent = world.connector().wire().get(0).items().get(0);
    assertThat(sent).extracting("document").extracting("number").isEqualTo("R-17");
  }

  @Test
  void restsAfterAFailureAndGoesOnWhenItIsTime() {
    OutboxMessage message = add("1");
    world
        .connector()
        .answer(new Outcome.NotAttempted(failure(FailureCategory.TRANSIENT, Effect.NOT_APPLIED)));
    assertThat(dispatcher.dispatch("a")).isZero();
    assertThat(entry(message).status()).isEqualTo(WriteStatus.RETRY_LATER);
    assertThat(entry(message).reasonCode()).isEqualTo("TRANSIENT");
    assertThat(store.nextAt(message.id())).isEqualTo(world.now().plus(Duration.ofMinutes(1)));

    assertThat(dispatcher.dispatch("a")).as("too early").isZero();
    assertThat(world.connector().wire()).hasSize(1);

    world.pass(Duration.ofMinutes(1));
    assertThat(dispatcher.dispatch("a")).isEqualTo(1);
    assertThat(entry(message).status()).isEqualTo(WriteStatus.APPLIED);
  }

  @Test
  void looksUpWhatIsInDoubtAndDoesNotSendItAgain() {
    OutboxMessage message = add("1");
    world
        .connector()
        .answer(new Outcome.Unknown(failure(FailureCategory.OUTCOME_UNKNOWN, Effect.UNKNOWN)));
    dispatcher.dispatch("a");
    assertThat(entry(message).status()).isEqualTo(WriteStatus.UNKNOWN);
    world.connector().found(new LookupResult.Found(null, new Outcome.Applied("4711")));
    world.pass(Duration.ofMinutes(1));
    assertThat(dispatcher.dispatch("a")).isEqualTo(1);
    assertThat(entry(message).reference()).isEqualTo("4711");
    assertThat(world.connector().wire()).hasSize(1);
  }

  @Test
  void endsWithARejection() {
    OutboxMessage message = add("1");
    world
        .connector()
        .answer(new Outcome.Rejected(failure(FailureCategory.BUSINESS_RULE, Effect.NOT_APPLIED)));
    assertThat(dispatcher.dispatch("a")).isEqualTo(1);
    assertThat(entry(message).status()).isEqualTo(WriteStatus.REJECTED);
    assertThat(entry(message).reason()).isEqualTo("It did not work");
  }

  @Test
  void endsOnceTheTargetHasAccepted() {
    OutboxMessage message = add("1");
    world.connector().answer(new Outcome.Accepted("job-1"));
    assertThat(dispatcher.dispatch("a")).isEqualTo(1);
    assertThat(entry(message).status()).isEqualTo(WriteStatus.ACCEPTED);
  }

  @Test
  void sendsOneDocumentOnceThoughItWasOrderedTwice() {
    OutboxMessage first = add("1");
    OutboxMessage other =
        new OutboxMessage(
            UUID.randomUUID(),
            first.connection(),
            first.operation(),
            first.key(),
            first.fingerprint(),
            null,
            first.document());
    store.add(other);
    assertThat(dispatcher.dispatch("a")).isEqualTo(2);
    assertThat(entry(other).status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(world.connector().wire()).hasSize(1);
  }

  @Test
  void refusesOtherContentUnderAKnownKey() {
    add("1");
    OutboxMessage other = message("1", "y");
    store.add(other);
    dispatcher.dispatch("a");
    assertThat(entry(other).status()).isEqualTo(WriteStatus.CONFLICT_KEY);
    assertThat(entry(other).ended()).isTrue();
    assertThat(world.connector().wire()).hasSize(1);
  }

  @Test
  void waitsForAPersonAndGoesOnWithTheDecision() {
    OutboxMessage message = add("1");
    dispatcher.dispatch("a");
    world.put("2", IntentionState.HELD);
    OutboxMessage held = message("2", "x");
    store.add(held);
    dispatcher.dispatch("a");
    assertThat(entry(held).status()).isEqualTo(WriteStatus.HELD);
    assertThat(entry(held).ended()).isFalse();
    world.store().put(world.stored("2").toBuilder().state(IntentionState.READY).build());
    world.pass(Duration.ofMinutes(5));
    assertThat(dispatcher.dispatch("a")).isEqualTo(1);
    assertThat(entry(held).status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(entry(message).rounds()).isEqualTo(1);
  }

  @Test
  void keepsWhatItCannotReadAndGoesOnWithTheOthers() {
    OutboxMessage broken = message("1", "x");
    store.put(broken, "{\"schema\":");
    OutboxMessage good = add("2");
    assertThat(dispatcher.dispatch("a")).isEqualTo(1);
    assertThat(entry(broken).reasonCode()).isEqualTo("UNREADABLE");
    assertThat(entry(broken).ended()).isFalse();
    assertThat(entry(good).ended()).isTrue();
  }

  @Test
  void keepsWhatItsConnectionDoesNotOffer() {
    OutboxMessage message =
        new OutboxMessage(
            UUID.randomUUID(),
            "a",
            new OperationId("fly"),
            new OpKey("tenant", "fly", "invoice", "1", 0),
            "fp1:x",
            null,
            envelope("1"));
    store.add(message);
    assertThat(dispatcher.dispatch("a")).isZero();
    assertThat(entry(message).reasonCode()).isEqualTo("UNSUPPORTED");
    assertThat(entry(message).reason()).contains("fly");
  }

  @Test
  void leavesEverythingWhereItIsWhileTheStoreIsDown() {
    OutboxMessage message = add("1");
    world
        .store()
        .beforeCommit(
            () -> {
              throw new StoreException("down");
            });
    assertThatThrownBy(() -> dispatcher.dispatch("a")).isInstanceOf(StoreException.class);
    assertThat(entry(message).rounds()).isZero();
    assertThat(world.connector().wire()).isEmpty();
  }

  @Test
  void refusesAConnectionThatIsNotOpen() {
    assertThatThrownBy(() -> dispatcher.dispatch("nowhere"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void isRecurringWorkOfEachConnection() {
    OutboxMessage message = add("1");
    List<RecurringWork> works = dispatcher.works(Duration.ofSeconds(5));
    assertThat(works).extracting(RecurringWork::name).containsExactly("outbox:a", "outbox:b");
    works.get(1).work().run();
    assertThat(entry(message).ended()).isFalse();
    works.get(0).work().run();
    assertThat(entry(message).ended()).isTrue();
  }

  @Test
  void namesNoContent() {
    assertThat(entry(add("secret-number")).toString()).doesNotContain("secret-number");
  }
}
