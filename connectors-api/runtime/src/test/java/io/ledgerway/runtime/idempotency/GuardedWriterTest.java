package io.ledgerway.runtime.idempotency;

import static io.ledgerway.runtime.WritingWorld.key;
import static io.ledgerway.runtime.WritingWorld.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.lookup.LookupResult;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.KeyFormat;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.runtime.ScriptedConnector;
import io.ledgerway.runtime.StoreException;
import io.ledgerway.runtime.WritingWorld;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuardedWriterTest {

  private static final Duration SETTLE = Duration.ofMinutes(5);
  private static final Set<FailureCategory> MAY_COME_AGAIN =
      EnumSet.of(
          FailureCategory.THROTTLED,
          FailureCategory.TRANSIENT,
          FailureCategory.UNREACHABLE,
          FailureCategory.LOCAL_REJECT,
          FailureCategory.AUTH_EXPIRED,
          FailureCategory.AUTH_DENIED,
          FailureCategory.CONFIG,
          FailureCategory.CANCELLED,
          FailureCategory.DEADLINE);

  private static final Failure NOT_TAKEN =
      Failure.of(FailureCategory.BUSINESS_RULE, Effect.NOT_APPLIED, "Closed");

  @TempDir private Path root;
  private WritingWorld world;

  @BeforeEach
  void openAWorldThatOffersNothing() {
    world = world(Dedupe.NONE, false);
  }

  private WritingWorld world(Dedupe dedupe, boolean lookup) {
    return new WritingWorld(root, ScriptedConnector.contract(dedupe, lookup, SETTLE));
  }

  private static Failure failure(FailureCategory category, Effect effect) {
    return Failure.of(category, effect, "It did not work");
  }

  private static Outcome.Unknown unknown() {
    return new Outcome.Unknown(failure(FailureCategory.OUTCOME_UNKNOWN, Effect.UNKNOWN));
  }

  @Test
  void sendsOnceAndKeepsTheOutcome() {
    WriteResult result = world.write("1", "x");
    assertThat(result.status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(result.reference()).isEqualTo("done");
    assertThat(result.replayed()).isFalse();
    assertThat(world.connector().wireKeys())
        .containsExactly(Keys.wireKey(key("1"), "a", 0, KeyFormat.HEX_32));
    assertThat(world.stored("1").attempts()).isEqualTo(1);
  }

  @Test
  void commitsTheIntentionBeforeTheFirstByte() {
    world
        .connector()
        .answer(
            batch -> {
              assertThat(world.stored("1").state()).isEqualTo(IntentionState.SENDING);
              return WriteReport.all(batch.items(), new Outcome.Applied(null));
            });
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.APPLIED);
  }

  @Test
  void sendsNothingWhereTheStoreFails() {
    world
        .store()
        .beforeCommit(
            () -> {
              throw new StoreException("The store is down");
            });
    assertThatThrownBy(() -> world.write("1", "x")).isInstanceOf(StoreException.class);
    assertThat(world.connector().wire()).isEmpty();
  }

  @Test
  void replaysWhatWasAppliedOrRejectedWithoutAnyWireStep() {
    world.connector().answer(new Outcome.Applied("4711"));
    world.write("1", "x");
    world
        .connector()
        .answer(new Outcome.Rejected(failure(FailureCategory.BUSINESS_RULE, Effect.NOT_APPLIED)));
    world.write("2", "y");
    List<WriteResult> again = world.write("a", List.of(request("1", "x"), request("2", "y")));
    assertThat(again)
        .extracting(WriteResult::status)
        .containsExactly(WriteStatus.APPLIED, WriteStatus.REJECTED);
    assertThat(again).extracting(WriteResult::reference).containsExactly("4711", null);
    assertThat(again).extracting(WriteResult::reasonCode).containsExactly(null, "BUSINESS_RULE");
    assertThat(again).allMatch(WriteResult::replayed);
    assertThat(world.connector().wire()).hasSize(2);
  }

  @Test
  void replaysOverAnotherConnectionToo() {
    world.write("1", "x");
    WriteResult again = world.write("b", List.of(request("1", "x"))).get(0);
    assertThat(again.status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(again.connection()).isEqualTo("a");
    assertThat(world.connector().wire()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(IntentionState.class)
  void refusesTheSameKeyWithOtherContentInEveryState(IntentionState state) {
    world.put("1", state);
    WriteResult result = world.write("1", "other");
    assertThat(result.status()).isEqualTo(WriteStatus.CONFLICT_KEY);
    assertThat(world.stored("1").state()).isEqualTo(state);
    assertThat(world.connector().wire()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = IntentionState.class,
      names = {"SENDING", "ACCEPTED", "HELD", "ABANDONED"})
  void sendsNothingWhileOthersDecide(IntentionState state) {
    world.put("1", state);
    assertThat(world.write("1", "x").status())
        .isEqualTo(
            state == IntentionState.SENDING
                ? WriteStatus.IN_PROGRESS
                : WriteStatus.valueOf(state.name()));
    assertThat(world.connector().wire()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Dedupe.class,
      names = {"UNIQUE_REFERENCE", "UPSERT"})
  void sendsTheSameWireKeyAgainWhereTheTargetSeesADuplicate(Dedupe dedupe) {
    world = world(dedupe, false);
    world.connector().answer(unknown());
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.UNKNOWN);
    world.connector().answer(new Outcome.Duplicate(true, new Outcome.Accepted("4711")));
    WriteResult again = world.write("1", "x");
    assertThat(again.status()).isEqualTo(WriteStatus.ACCEPTED);
    assertThat(again.reference()).isEqualTo("4711");
    assertThat(world.connector().wireKeys()).hasSize(2).containsOnly(again.wireKey());
    assertThat(world.stored("1").attempts()).isEqualTo(2);
    assertThat(world.stored("1").fence()).isEqualTo(2);
  }

  @Test
  void sendsTheSameNativeKeyAgainInsideItsWindow() {
    world = new WritingWorld(root, ScriptedConnector.nativeKey(false, false));
    world.connector().answer(unknown());
    world.write("1", "x");
    world.pass(Duration.ofHours(22));
    world.connector().answer(unknown());
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.UNKNOWN);
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(world.connector().wireKeys())
        .hasSize(3)
        .containsOnly(Keys.wireKey(key("1"), "a", 0, KeyFormat.UUID));
  }

  @Test
  void countsTheWindowOfANativeKeyFromItsFirstUse() {
    world = new WritingWorld(root, ScriptedConnector.nativeKey(false, false));
    world.connector().answer(unknown());
    world.write("1", "x");
    world.pass(Duration.ofHours(20));
    world.connector().answer(unknown());
    world.write("1", "x");
    world.pass(Duration.ofHours(3));
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.HELD);
    assertThat(world.connector().wire()).hasSize(2);
  }

  @Test
  void looksANativeKeyUpThatIsPastItsWindow() {
    world = new WritingWorld(root, ScriptedConnector.nativeKey(true, false));
    world.connector().answer(unknown());
    world.write("1", "x");
    world.pass(Duration.ofHours(23));
    world.connector().found(new LookupResult.Found(null, new Outcome.Applied("4711")));
    assertThat(world.write("1", "x").reference()).isEqualTo("4711");
    assertThat(world.connector().wire()).hasSize(1);
  }

  @Test
  void takesAnotherKeyWhereTheTargetWouldOnlyRepeatItsError() {
    world = new WritingWorld(root, ScriptedConnector.nativeKey(true, true));
    world.connector().answer(unknown());
    world.connector().answer(unknown());
    world.write("1", "x");
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.UNKNOWN);
    world.connector().found(new LookupResult.Absent(world.now()));
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.APPLIED);
    String first = Keys.wireKey(key("1"), "a", 0, KeyFormat.UUID);
    assertThat(world.connector().wireKeys())
        .containsExactly(first, first, Keys.wireKey(key("1"), "a", 1, KeyFormat.UUID));
    assertThat(world.connector().lookedUp()).containsOnly(first);
  }

  @Test
  void refusesAKeyThatAnotherDocumentHas() {
    world = new WritingWorld(root, ScriptedConnector.shortKeys());
    world.write("1", "x");
    Intention other = world.stored("1");
    String cut = Keys.wireKey(key("2"), "a", 0, KeyFormat.REFERENCE_16);
    world.store().put(other.toBuilder().wireKey(cut).build());
    assertThat(world.write("2", "y").status()).isEqualTo(WriteStatus.CONFLICT_KEY);
    assertThat(world.connector().wire()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Dedupe.class,
      names = {"NATIVE_KEY", "UNIQUE_REFERENCE", "UPSERT"})
  void keepsTheDoubtWhereTheSecondCallDidNotGoOut(Dedupe dedupe) {
    world = world(dedupe, false);
    world.connector().answer(unknown());
    world.write("1", "x");
    world
        .connector()
        .fail(new ConnectorException(failure(FailureCategory.UNREACHABLE, Effect.NOT_SENT)));
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.UNKNOWN);
    assertThat(world.write("b", List.of(request("1", "x"))).get(0).status())
        .isEqualTo(WriteStatus.ROUTE_CONFLICT);
    assertThat(world.connector().wire()).hasSize(2);
  }

  @Test
  void believesARefusalOfTheSecondCallOnlyWhereTheTargetAnswersForTheKey() {
    Outcome refused =
        new Outcome.Rejected(failure(FailureCategory.BUSINESS_RULE, Effect.NOT_APPLIED));
    world = world(Dedupe.UNIQUE_REFERENCE, false);
    world.connector().answer(unknown());
    world.connector().answer(refused);
    world.write("1", "x");
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.HELD);

    world = world(Dedupe.UNIQUE_REFERENCE, true);
    world.connector().answer(unknown());
    world.connector().answer(refused);
    world.write("1", "x");
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.UNKNOWN);
    world.connector().found(new LookupResult.Found(null, new Outcome.Applied("4711")));
    assertThat(world.write("1", "x").reference()).isEqualTo("4711");
    assertThat(world.connector().wire()).hasSize(2);

    world = world(Dedupe.NATIVE_KEY, false);
    world.connector().answer(unknown());
    world.connector().answer(refused);
    world.connector().answer(refused);
    world.write("1", "x");
    assertThat(world.write("1", "x").status())
        .as("the first call may still be on its way")
        .isEqualTo(WriteStatus.UNKNOWN);
    world.pass(Duration.ofMinutes(10));
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.REJECTED);
  }

  @Test
  void storesAnOutcomeOnceMoreWhereTheStoreFails() {
    world
        .store()
        .beforeApply(
            () -> {
              throw new StoreException("The connection broke");
            });
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(world.connector().wire()).hasSize(1);
  }

  @Test
  void takesAnotherKeyWhereTheTargetWouldOnlyRepeatItsRefusal() {
    world = new WritingWorld(root, ScriptedConnector.nativeKey(false, true));
    world
        .connector()
        .answer(new Outcome.NotAttempted(failure(FailureCategory.THROTTLED, Effect.NOT_APPLIED)));
    world.write("1", "x");
    world.pass(Duration.ofMinutes(10));
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(world.connector().wireKeys()).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void believesNoRefusalThatNeverReachedTheTarget() {
    Failure local = failure(FailureCategory.VALIDATION, Effect.NOT_SENT);
    world = world(Dedupe.NATIVE_KEY, false);
    world.connector().answer(unknown());
    world.connector().answer(new Outcome.Rejected(local));
    world.write("1", "x");
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.UNKNOWN);
    world.connector().fail(new ConnectorException(local));
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.UNKNOWN);
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(world.connector().wireKeys()).containsOnly(world.stored("1").wireKey());
  }

  @Test
  void holdsADuplicateOfOtherContent() {
    world.connector().answer(new Outcome.Duplicate(false, new Outcome.Applied("4711")));
    WriteResult result = world.write("1", "x");
    assertThat(result.status()).isEqualTo(WriteStatus.HELD);
    assertThat(result.reasonCode()).isEqualTo("MISMATCH");
  }

  @Test
  void holdsWhatIsInDoubtWhereTheTargetCannotBeAsked() {
    world.connector().answer(unknown());
    world.write("1", "x");
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.HELD);
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.HELD);
    assertThat(world.connector().wire()).hasSize(1);
  }

  @Test
  void takesWhatALookupFound() {
    world = world(Dedupe.NONE, true);
    world.connector().answer(unknown());
    String wireKey = world.write("1", "x").wireKey();
    world.connector().found(new LookupResult.Found(null, new Outcome.Applied("4711")));
    WriteResult result = world.write("1", "x");
    assertThat(result.status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(result.reference()).isEqualTo("4711");
    assertThat(world.connector().lookedUp()).containsExactly(wireKey);
    assertThat(world.connector().wire()).hasSize(1);
  }

  @Test
  void sendsAgainAfterAProvenAbsence() {
    world = world(Dedupe.NONE, true);
    world.connector().answer(unknown());
    String wireKey = world.write("1", "x").wireKey();
    world.pass(SETTLE);
    world.connector().found(new LookupResult.Absent(world.now()));
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(world.connector().wireKeys()).containsExactly(wireKey, wireKey);
  }

  @Test
  void believesNoAbsenceWhileTheFormerCallMayStillTakeEffect() {
    world = world(Dedupe.NONE, true);
    world.connector().answer(unknown());
    world.write("1", "x");
    world.pass(SETTLE.minusSeconds(1));
    world.connector().found(new LookupResult.Absent(world.now()));
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.UNKNOWN);
    assertThat(world.connector().wire()).hasSize(1);
  }

  @Test
  void holdsWhatTheTargetHasMoreThanOnce() {
    world = world(Dedupe.NONE, true);
    world.connector().answer(unknown());
    world.write("1", "x");
    world.connector().found(new LookupResult.Ambiguous(List.of("4711", "4712")));
    WriteResult result = world.write("1", "x");
    assertThat(result.status()).isEqualTo(WriteStatus.HELD);
    assertThat(result.reasonCode()).isEqualTo("AMBIGUOUS");
    assertThat(world.connector().wire()).hasSize(1);
  }

  @Test
  void staysInDoubtWhereTheLookupSaysNothing() {
    world = world(Dedupe.NONE, true);
    world.connector().answer(unknown());
    world.write("1", "x");
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.UNKNOWN);
    world
        .connector()
        .found(new LookupResult.Unavailable(failure(FailureCategory.UNREACHABLE, Effect.NOT_SENT)));
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.UNKNOWN);
    world.connector().found(new LookupResult.Found(null, unknown()));
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.UNKNOWN);
    assertThat(world.connector().wire()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Dedupe.class)
  void sendsNothingElsewhereThatMayHaveGoneOutHere(Dedupe dedupe) {
    world = world(dedupe, true);
    world.connector().answer(unknown());
    world.connector().found(new LookupResult.Absent(world.now().plus(SETTLE)));
    world.write("1", "x");
    WriteResult elsewhere = world.write("b", List.of(request("1", "x"))).get(0);
    assertThat(elsewhere.status()).isEqualTo(WriteStatus.ROUTE_CONFLICT);
    assertThat(elsewhere.connection()).isEqualTo("a");
    assertThat(world.connector().wire()).hasSize(1);
    assertThat(world.connector().lookedUp()).isEmpty();
  }

  @Test
  void letsWhatWasProvablyNotSentGoOutOverAnotherConnection() {
    world
        .connector()
        .answer(new Outcome.NotAttempted(failure(FailureCategory.UNREACHABLE, Effect.NOT_SENT)));
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.RETRY_LATER);
    WriteResult elsewhere = world.write("b", List.of(request("1", "x"))).get(0);
    assertThat(elsewhere.status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(elsewhere.connection()).isEqualTo("b");
    assertThat(world.connector().wireKeys())
        .containsExactly(
            Keys.wireKey(key("1"), "a", 0, KeyFormat.HEX_32),
            Keys.wireKey(key("1"), "b", 0, KeyFormat.HEX_32));
  }

  @Test
  void takesAnotherWireKeyAfterAPersonsProof() {
    world.put("1", IntentionState.HELD);
    new DecisionDesk(world.store())
        .decide(key("1"), IntentionEvent.DECIDED_NOT_APPLIED, "Clerk", "Bank confirmed");
    assertThat(world.write("1", "x").wireKey())
        .isEqualTo(Keys.wireKey(key("1"), "a", 1, KeyFormat.HEX_32));
  }

  @Test
  void takesAMissingOutcomeForUnknown() {
    world
        .connector()
        .answer(
            batch ->
                new WriteReport(
                    Map.of(
                        batch.items().get(0).wireKey(),
                        new Outcome.Applied(null),
                        "somebody else's",
                        new Outcome.Applied(null))));
    List<WriteResult> results = world.write("a", List.of(request("1", "x"), request("2", "y")));
    assertThat(results)
        .extracting(WriteResult::status)
        .containsExactly(WriteStatus.APPLIED, WriteStatus.UNKNOWN);
    assertThat(results.get(1).reasonCode()).isEqualTo("CONNECTOR_BUG");
  }

  @ParameterizedTest
  @EnumSource(FailureCategory.class)
  void judgesAThrownFailureByItsEffectThenByItsCategory(FailureCategory category) {
    for (Effect effect : Effect.values()) {
      world = world(Dedupe.NONE, false);
      world.connector().fail(new ConnectorException(failure(category, effect)));
      if (category == FailureCategory.AUTH_EXPIRED) {
        // New credentials are tried at once, once.
        world.connector().fail(new ConnectorException(failure(category, effect)));
      }
      boolean nothingHappened = effect == Effect.NOT_SENT || effect == Effect.NOT_APPLIED;
      WriteStatus expected =
          !nothingHappened
              ? WriteStatus.UNKNOWN
              : MAY_COME_AGAIN.contains(category) ? WriteStatus.RETRY_LATER : WriteStatus.REJECTED;
      WriteResult result = world.write("1", "x");
      assertThat(result.status()).as(category + " " + effect).isEqualTo(expected);
      assertThat(result.reasonCode()).isEqualTo(category.name());
    }
  }

  @Test
  void takesAnyOtherExceptionForUnknown() {
    world.connector().fail(new IllegalStateException("secret of the connector"));
    WriteResult result = world.write("1", "x");
    assertThat(result.status()).isEqualTo(WriteStatus.UNKNOWN);
    assertThat(result.reasonCode()).isEqualTo("CONNECTOR_BUG");
    assertThat(result.reason()).doesNotContain("secret");
  }

  @Test
  void keepsWhatAnotherWorkerDecidedMeanwhile() {
    world
        .connector()
        .answer(
            batch -> {
              world
                  .runtime()
                  .evidence()
                  .apply(
                      "a",
                      List.of(
                          new Evidence(
                              "a", batch.items().get(0).wireKey(), true, "77", null, null)));
              throw new ConnectorException(
                  failure(FailureCategory.OUTCOME_UNKNOWN, Effect.UNKNOWN));
            });
    WriteResult result = world.write("1", "x");
    assertThat(result.status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(result.reference()).isEqualTo("77");
    assertThat(world.store().attempts())
        .extracting(Transition::event)
        .containsExactly(IntentionEvent.EVIDENCE_APPLIED, IntentionEvent.LOST);
  }

  @Test
  void sendsNothingOfABatchOfWhichAnotherWorkerHasAPart() {
    world.store().beforeCommit(() -> world.put("2", IntentionState.SENDING));
    List<WriteResult> results = world.write("a", List.of(request("1", "x"), request("2", "x")));
    assertThat(results)
        .extracting(WriteResult::status)
        .containsExactly(WriteStatus.RETRY_LATER, WriteStatus.IN_PROGRESS);
    assertThat(world.connector().wire()).hasSize(1);
  }

  @Test
  void refusesMoreThanTheOperationTakes() {
    assertThatThrownBy(
            () ->
                world.write(
                    "a",
                    List.of(
                        request("1", "x"),
                        request("2", "x"),
                        request("3", "x"),
                        request("4", "x"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 documents");
    assertThat(world.store().all()).isEmpty();
  }

  @Test
  void sendsOneOfTwoEqualRequests() {
    assertThat(world.write("a", List.of(request("1", "x"), request("1", "x")))).hasSize(1);
    assertThat(world.connector().wireKeys()).hasSize(1);
  }

  @Test
  void refusesTwoRequestsWithOneKeyAndOtherContent() {
    assertThatThrownBy(() -> world.write("a", List.of(request("1", "x"), request("1", "y"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("same key");
    assertThat(world.connector().wire()).isEmpty();
    assertThat(world.store().all()).isEmpty();
  }

  private void goOnAfterAPersonsProof(String id) {
    world = new WritingWorld(root, ScriptedConnector.nativeKey(true, false));
    world.put(id, IntentionState.HELD);
    new DecisionDesk(world.store())
        .decide(key(id), IntentionEvent.DECIDED_NOT_APPLIED, "Clerk", "Bank confirmed");
  }

  @Test
  void asksForTheFormerAttemptBeforeANewKeyGoesOut() {
    for (LookupResult there :
        List.of(
            new LookupResult.Found(null, new Outcome.Applied("4711")),
            new LookupResult.Found(null, new Outcome.Accepted("4711")),
            new LookupResult.Ambiguous(List.of("4711", "4712")))) {
      goOnAfterAPersonsProof("1");
      int sent = world.connector().wire().size();
      world.connector().found(there);
      assertThat(world.write("1", "x").status()).as("%s", there).isEqualTo(WriteStatus.HELD);
      assertThat(world.connector().wire()).hasSize(sent);
    }
    for (LookupResult gone :
        List.of(
            new LookupResult.Found(null, new Outcome.Rejected(NOT_TAKEN)),
            new LookupResult.Absent(Instant.MIN))) {
      goOnAfterAPersonsProof("1");
      world.connector().found(gone);
      assertThat(world.write("1", "x").status()).as("%s", gone).isEqualTo(WriteStatus.APPLIED);
    }
  }

  @Test
  void asksNobodyWhereNothingWentOutBefore() {
    world = new WritingWorld(root, ScriptedConnector.nativeKey(true, false));
    world.connector().answer(new Outcome.NotAttempted(NOT_TAKEN));
    world.write("1", "x");
    world.connector().found(new LookupResult.Found(null, new Outcome.Applied("4711")));
    world.write("1", "x");
    assertThat(world.connector().lookedUp()).isEmpty();
  }
}
