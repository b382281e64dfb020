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
import io.ledgerway.runtime.retry.ConnectionLimits;
import io.ledgerway.runtime.retry.LaneSizes;
import io.ledgerway.runtime.retry.Quota;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one call does about attempts that fail. */
class RetriedWriteTest {

  @TempDir private Path root;
  private WritingWorld world;
  private List<Instant> waits;

  private void open(Dedupe dedupe, boolean lookup) {
    world =
        new WritingWorld(root, ScriptedConnector.contract(dedupe, lookup, Duration.ofMinutes(5)));
    waits = world.startPatiently();
  }

  private static ConnectorException failure(FailureCategory category, Effect effect) {
    return new ConnectorException(Failure.of(category, effect, "It did not work"));
  }

  private static ConnectorException throttled(Instant notBefore) {
    return new ConnectorException(
        new Failure(
            FailureCategory.THROTTLED,
            Effect.NOT_APPLIED,
            "429",
            "Too many",
            null,
            null,
            notBefore));
  }

  private static ConnectorException lost() {
    return failure(FailureCategory.OUTCOME_UNKNOWN, Effect.UNKNOWN);
  }

  @Test
  void waitsAsLongAsTheTargetAsks() {
    open(Dedupe.NONE, false);
    Instant asked = world.now().plusSeconds(30);
    world.connector().fail(throttled(asked));
    WriteResult result = world.write("1", "x");
    assertThat(result.status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(waits).isNotEmpty();
    assertThat(waits.get(0)).isAfterOrEqualTo(asked);
    assertThat(world.stored("1").attempts()).isEqualTo(2);
    assertThat(world.connector().wireKeys()).hasSize(2).containsOnly(result.wireKey());
  }

  @Test
  void leavesToALaterCallWhatTheTargetWantsAfterTheDeadline() {
    open(Dedupe.NONE, false);
    world.connector().fail(throttled(world.now().plus(Duration.ofHours(1))));
    WriteResult result = world.write("1", "x");
    assertThat(result.status()).isEqualTo(WriteStatus.RETRY_LATER);
    assertThat(result.reasonCode()).isEqualTo("429");
    assertThat(world.write("2", "y").status())
        .as("another document does not disturb a target that asked for rest")
        .isEqualTo(WriteStatus.RETRY_LATER);
    assertThat(world.connector().wire()).hasSize(1);
    world.pass(Duration.ofHours(2));
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.APPLIED);
  }

  @Test
  void givesUpAfterThreeAttempts() {
    open(Dedupe.NONE, false);
    for (int i = 0; i < 4; i++) {
      world.connector().fail(failure(FailureCategory.UNREACHABLE, Effect.NOT_SENT));
    }
    WriteResult result = world.write("1", "x");
    assertThat(result.status()).isEqualTo(WriteStatus.RETRY_LATER);
    assertThat(result.reason()).isEqualTo("It did not work");
    assertThat(world.connector().wire()).hasSize(3);
    assertThat(world.stored("1").state()).isEqualTo(IntentionState.READY);
  }

  @Test
  void sendsANativeKeyAgainAtOnce() {
    world = new WritingWorld(root, ScriptedConnector.nativeKey(true, false));
    waits = world.startPatiently();
    world.connector().fail(lost());
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(world.connector().wireKeys())
        .hasSize(2)
        .containsOnly(Keys.wireKey(key("1"), "a", 0, KeyFormat.UUID));
    assertThat(world.connector().lookedUp()).isEmpty();
  }

  @Test
  void neverSendsAgainWhatNothingProtects() {
    open(Dedupe.NONE, false);
    world.connector().fail(lost());
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.UNKNOWN);
    assertThat(world.connector().wire()).hasSize(1);
    assertThat(waits).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Dedupe.class,
      names = {"NONE", "UNIQUE_REFERENCE", "UPSERT"})
  void asksBeforeItSendsAgainWhereTheTargetCanBeAsked(Dedupe dedupe) {
    open(dedupe, true);
    world.connector().found(new LookupResult.Found(null, new Outcome.Applied("4711")));
    world.connector().fail(lost());
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.UNKNOWN);
    assertThat(world.connector().wire()).hasSize(1);
  }

  @Test
  void doesNotTakeAThrottledSecondSendingForProofAboutTheFirst() {
    world = new WritingWorld(root, ScriptedConnector.nativeKey(false, false));
    waits = world.startPatiently();
    world.connector().fail(lost());
    world.connector().fail(throttled(world.now().plus(Duration.ofHours(1))));
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.UNKNOWN);
    assertThat(world.connector().wire()).hasSize(2);
  }

  @Test
  void renewsCredentialsOnce() {
    open(Dedupe.NONE, false);
    world.connector().fail(failure(FailureCategory.AUTH_EXPIRED, Effect.NOT_APPLIED));
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.APPLIED);
    world.connector().fail(failure(FailureCategory.AUTH_EXPIRED, Effect.NOT_APPLIED));
    world.connector().fail(failure(FailureCategory.AUTH_EXPIRED, Effect.NOT_APPLIED));
    assertThat(world.write("2", "y").status()).isEqualTo(WriteStatus.RETRY_LATER);
    assertThat(world.connector().wire()).hasSize(4);
  }

  @Test
  void leavesATargetAloneThatFailsAgainAndAgain() {
    open(Dedupe.NONE, false);
    for (int i = 0; i < 12; i++) {
      world.connector().fail(failure(FailureCategory.UNREACHABLE, Effect.NOT_SENT));
    }
    for (int i = 0; i < 5; i++) {
      world.write("down-" + i, "x");
    }
    assertThat(world.connector().wire()).hasSize(10);
    WriteResult refused = world.write("1", "x");
    assertThat(refused.status()).isEqualTo(WriteStatus.RETRY_LATER);
    assertThat(refused.reasonCode()).isEqualTo("LOCAL_REJECT");
    assertThat(refused.reason()).contains("failed too often");
    assertThat(world.stored("1")).as("nothing was sent, so nothing is recorded").isNull();
    assertThat(world.write("b", List.of(request("2", "y"))).get(0).status())
        .as("another connection is another breaker")
        .isEqualTo(WriteStatus.APPLIED);
  }

  @Test
  void goesOnOnceACheckSaysThatTheTargetIsBack() {
    open(Dedupe.NONE, false);
    for (int i = 0; i < 10; i++) {
      world.connector().fail(failure(FailureCategory.UNREACHABLE, Effect.NOT_SENT));
    }
    for (int i = 0; i < 5; i++) {
      world.write("down-" + i, "x");
    }
    world.connector().checkFinds("No connection");
    assertThat(world.write("1", "x").reasonCode()).isEqualTo("LOCAL_REJECT");
    assertThat(world.connector().checks()).as("too early for a check").isZero();
    world.pass(Duration.ofSeconds(31));
    assertThat(world.write("1", "x").reasonCode()).isEqualTo("LOCAL_REJECT");
    world.connector().checkFinds();
    assertThat(world.write("1", "x").reasonCode())
        .as("a check that failed keeps the target alone for as long again")
        .isEqualTo("LOCAL_REJECT");
    world.pass(Duration.ofSeconds(31));
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.APPLIED);
  }

  @Test
  void turnsAwayWhatFindsNoPlace() {
    world =
        new WritingWorld(
            root, ScriptedConnector.contract(Dedupe.NONE, false, Duration.ofMinutes(5)));
    ConnectionLimits usual = ConnectionLimits.USUAL;
    world.limits(
        new ConnectionLimits(
            usual.everywhere(),
            usual.operations(),
            usual.breaker(),
            new LaneSizes(1, 1, 1),
            usual.attemptTimeout()));
    world.startPatiently();
    List<WriteResult> turnedAway = new ArrayList<>();
    world
        .connector()
        .answer(
            batch -> {
              turnedAway.add(world.write("2", "y"));
              return WriteReport.all(batch.items(), new Outcome.Applied("done"));
            });
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(turnedAway).extracting(WriteResult::reasonCode).containsExactly("LOCAL_REJECT");
    assertThat(world.connector().checks()).as("the target is not asked for that").isZero();
    assertThat(world.write("2", "y").status()).isEqualTo(WriteStatus.APPLIED);
  }

  @Test
  void replaysWithoutAPermitWhileTheTargetIsLeftAlone() {
    open(Dedupe.NONE, false);
    world.write("known", "x");
    world.connector().fail(throttled(world.now().plus(Duration.ofHours(1))));
    world.write("1", "x");
    assertThat(world.write("known", "x").replayed()).isTrue();
  }

  @Test
  void keepsToTheQuotaOfTheConnection() {
    world =
        new WritingWorld(
            root, ScriptedConnector.contract(Dedupe.NONE, false, Duration.ofMinutes(5)));
    world.limits(ConnectionLimits.USUAL.sharing(new Quota.Rate(1, Duration.ofSeconds(10), 1)));
    waits = world.startPatiently();
    Instant begin = world.now();
    for (int i = 0; i < 4; i++) {
      assertThat(world.write(String.valueOf(i), "x").status()).isEqualTo(WriteStatus.APPLIED);
    }
    assertThat(Duration.between(begin, world.now())).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void leavesEachDocumentOfABatchItsOwnOutcome() {
    open(Dedupe.NONE, false);
    Outcome later = new Outcome.NotAttempted(throttled(world.now().plusSeconds(1)).failure());
    world
        .connector()
        .answer(
            batch ->
                new WriteReport(
                    Map.of(
                        batch.items().get(0).wireKey(),
                        new Outcome.Applied("4711"),
                        batch.items().get(1).wireKey(),
                        later)));
    assertThat(world.write("a", List.of(request("1", "x"), request("2", "y"))))
        .extracting(WriteResult::status)
        .containsExactly(WriteStatus.APPLIED, WriteStatus.RETRY_LATER);
    assertThat(world.connector().wire()).hasSize(1);
  }

  @Test
  void sendsAWholeBatchAgainThatProvablyDidNothing() {
    open(Dedupe.NONE, false);
    world.connector().fail(failure(FailureCategory.UNREACHABLE, Effect.NOT_SENT));
    assertThat(world.write("a", List.of(request("1", "x"), request("2", "y"))))
        .extracting(WriteResult::status)
        .containsExactly(WriteStatus.APPLIED, WriteStatus.APPLIED);
    assertThat(world.connector().wire()).hasSize(2);
  }

  @Test
  void sendsNothingMoreWhereTheStoreFailsBetweenTwoAttempts() {
    open(Dedupe.NONE, false);
    world
        .connector()
        .answer(
            batch -> {
              world
                  .store()
                  .beforeCommit(
                      () -> {
                        throw new StoreException("The store is down");
                      });
              throw failure(FailureCategory.UNREACHABLE, Effect.NOT_SENT);
            });
    assertThatThrownBy(() -> world.write("1", "x")).isInstanceOf(StoreException.class);
    assertThat(world.connector().wire()).hasSize(1);
  }

  @Test
  void asksAgainWhereALookupFails() {
    open(Dedupe.NONE, true);
    world.connector().fail(lost());
    world.write("1", "x");
    world
        .connector()
        .found(
            new LookupResult.Unavailable(
                failure(FailureCategory.TRANSIENT, Effect.NOT_APPLIED).failure()));
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.UNKNOWN);
    assertThat(world.connector().lookedUp()).hasSize(3);
    assertThat(world.connector().wire()).hasSize(1);
  }
}
