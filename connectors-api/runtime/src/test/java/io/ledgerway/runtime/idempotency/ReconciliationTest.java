package io.ledgerway.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.lookup.LookupResult;
import io.ledgerway.connector.write.Completion;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.WriteContract;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.runtime.ScriptedConnector;
import io.ledgerway.runtime.WritingWorld;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the runtime finds out by itself about writes in doubt and jobs. */
class ReconciliationTest {

  private static final Failure LOST =
      Failure.of(FailureCategory.OUTCOME_UNKNOWN, Effect.UNKNOWN, "No reply");
  private static final Failure DOWN =
      Failure.of(FailureCategory.TRANSIENT, Effect.NOT_APPLIED, "Down");
  private static final Failure REFUSED =
      Failure.of(FailureCategory.BUSINESS_RULE, Effect.NOT_APPLIED, "E7", "Period closed");

  @TempDir Path root;

  private WritingWorld world;

  private void open(WriteContract contract) {
    world = new WritingWorld(root, contract);
  }

  private static WriteContract lookedUp() {
    return ScriptedConnector.contract(Dedupe.NONE, true, Duration.ZERO);
  }

  private void lose(String id) {
    world.connector().answer(new Outcome.Unknown(LOST));
    assertThat(world.write(id, "x").status()).isEqualTo(WriteStatus.UNKNOWN);
  }

  private void accept(String id, String job) {
    world.connector().answer(new Outcome.Accepted(job));
    assertThat(world.write(id, "x").status()).isEqualTo(WriteStatus.ACCEPTED);
  }

  private void find(LookupResult result) {
    world.connector().found(result);
  }

  private IntentionState state(String id) {
    return world.stored(id).state();
  }

  private static LookupResult found(Outcome state) {
    return new LookupResult.Found(null, state);
  }

  private LookupResult absent() {
    return new LookupResult.Absent(world.now());
  }

  private int reconcile() {
    return world.runtime().reconcile();
  }

  @Test
  void findsOutWhatHappenedAndSendsNothing() {
    open(lookedUp());
    lose("1");
    find(found(new Outcome.Applied("4711")));
    assertThat(reconcile()).isEqualTo(1);
    assertThat(state("1")).isEqualTo(IntentionState.APPLIED);
    assertThat(world.stored("1").reference()).isEqualTo("4711");
    assertThat(world.connector().wire()).hasSize(1);
    assertThat(reconcile()).isZero();
  }

  @Test
  void letsTheOwnerSendAgainWhatIsProvenAbsent() {
    open(lookedUp());
    lose("1");
    find(absent());
    reconcile();
    assertThat(state("1")).isEqualTo(IntentionState.READY);
    assertThat(world.connector().wire()).hasSize(1);
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(world.connector().wire()).hasSize(2);
  }

  @Test
  void holdsWhatIsThereTwiceOrWithOtherContent() {
    open(lookedUp());
    lose("1");
    lose("2");
    find(new LookupResult.Ambiguous(List.of("a", "b")));
    reconcile();
    assertThat(state("1")).isEqualTo(IntentionState.HELD);
    open(lookedUp());
    lose("1");
    find(new LookupResult.Found("another hash", new Outcome.Applied("4711")));
    reconcile();
    assertThat(world.stored("1").reasonCode()).isEqualTo("MISMATCH");
  }

  @Test
  void asksLessAndLessOftenWhileTheTargetSaysNothing() {
    open(lookedUp());
    lose("1");
    find(new LookupResult.Unavailable(DOWN));
    for (long minutes : new long[] {1, 5, 30, 120}) {
      assertThat(reconcile()).isZero();
      int asked = world.connector().lookedUp().size();
      world.pass(Duration.ofMinutes(minutes).minusSeconds(1));
      reconcile();
      assertThat(world.connector().lookedUp()).as("%s min", minutes).hasSize(asked);
      world.pass(Duration.ofSeconds(1));
    }
    assertThat(state("1")).isEqualTo(IntentionState.UNKNOWN);
    find(found(new Outcome.Applied("4711")));
    assertThat(reconcile()).isEqualTo(1);
  }

  @Test
  void holdsWhatCouldNotBeFoundOutForAWeek() {
    open(lookedUp());
    lose("1");
    find(new LookupResult.Unavailable(DOWN));
    reconcile();
    world.pass(Duration.ofDays(7).minusSeconds(1));
    reconcile();
    assertThat(state("1")).isEqualTo(IntentionState.UNKNOWN);
    world.pass(Duration.ofDays(1));
    reconcile();
    assertThat(state("1")).isEqualTo(IntentionState.HELD);
    assertThat(world.stored("1").reasonCode()).isEqualTo("NOT_FOUND_OUT");
  }

  @Test
  void believesNoAbsenceWhileTheCallMayStillTakeEffect() {
    open(ScriptedConnector.contract(Dedupe.NONE, true, Duration.ofSeconds(40)));
    lose("1");
    find(absent());
    reconcile();
    assertThat(state("1")).isEqualTo(IntentionState.UNKNOWN);
    world.pass(Duration.ofSeconds(40));
    find(absent());
    reconcile();
    assertThat(state("1")).isEqualTo(IntentionState.READY);
  }

  @Test
  void believesAnAbsenceOfALaggingTargetWhenItLastsForTheLag() {
    open(ScriptedConnector.lagging(Duration.ofMinutes(2)));
    lose("1");
    world.pass(Duration.ofMinutes(1));
    find(absent());
    reconcile();
    assertThat(state("1")).isEqualTo(IntentionState.UNKNOWN);
    world.pass(Duration.ofMinutes(2).minusMillis(1));
    find(absent());
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.UNKNOWN);
    assertThat(world.connector().wire()).hasSize(1);
    world.pass(Duration.ofMillis(1));
    find(absent());
    reconcile();
    assertThat(state("1")).isEqualTo(IntentionState.READY);
  }

  @Test
  void countsNoAbsenceFromBeforeTheLastAttempt() {
    open(ScriptedConnector.lagging(Duration.ofMinutes(2)));
    lose("1");
    world.pass(Duration.ofMinutes(1));
    find(absent());
    reconcile();
    world.pass(Duration.ofMinutes(2));
    find(absent());
    world.connector().answer(new Outcome.Unknown(LOST));
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.UNKNOWN);
    assertThat(world.connector().wire()).as("sent again after proof").hasSize(2);
    world.pass(Duration.ofMinutes(1));
    find(absent());
    reconcile();
    assertThat(state("1")).isEqualTo(IntentionState.UNKNOWN);
  }

  @Test
  void findsWhatShowsUpLate() {
    open(ScriptedConnector.lagging(Duration.ofMinutes(2)));
    lose("1");
    world.pass(Duration.ofMinutes(1));
    find(absent());
    reconcile();
    world.pass(Duration.ofMinutes(2));
    find(found(new Outcome.Applied("4711")));
    reconcile();
    assertThat(state("1")).isEqualTo(IntentionState.APPLIED);
  }

  @Test
  void holdsAtOnceWhatNobodyCanFindOut() {
    open(ScriptedConnector.contract(Dedupe.NONE, false, Duration.ZERO));
    lose("1");
    reconcile();
    assertThat(state("1")).isEqualTo(IntentionState.HELD);
  }

  @Test
  void leavesToTheOwnerWhatMayBeSentAgainAndHoldsItAfterTheWindow() {
    open(ScriptedConnector.nativeKey(false, false));
    lose("1");
    reconcile();
    assertThat(state("1")).isEqualTo(IntentionState.UNKNOWN);
    world.pass(Duration.ofDays(1));
    reconcile();
    assertThat(state("1")).isEqualTo(IntentionState.HELD);

    open(ScriptedConnector.contract(Dedupe.UPSERT, false, Duration.ZERO));
    lose("1");
    world.pass(Duration.ofDays(30));
    reconcile();
    assertThat(state("1")).isEqualTo(IntentionState.UNKNOWN);
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.APPLIED);
  }

  @Test
  void waitsForAConnectionThatIsNotThere() {
    open(lookedUp());
    lose("1");
    world.start("b");
    find(found(new Outcome.Applied("4711")));
    assertThat(reconcile()).isZero();
    assertThat(state("1")).isEqualTo(IntentionState.UNKNOWN);
    world.start("a");
    world.pass(Duration.ofMinutes(1));
    assertThat(reconcile()).isEqualTo(1);
    assertThat(state("1")).isEqualTo(IntentionState.APPLIED);
  }

  @Test
  void concludesNothingFromAConnectorThatBreaksItsContract() {
    open(lookedUp());
    lose("1");
    find(found(null));
    assertThat(reconcile()).isZero();
    find(found(new Outcome.NotAttempted(DOWN)));
    world.pass(Duration.ofMinutes(1));
    assertThat(reconcile()).isZero();
    assertThat(reconcile()).isZero();
    assertThat(state("1")).isEqualTo(IntentionState.UNKNOWN);
    assertThat(world.connector().lookedUp()).hasSize(2);

    open(ScriptedConnector.jobs(false));
    accept("1", "job-1");
    world
        .connector()
        .polled(
            keys -> {
              throw new IllegalStateException("a bug");
            });
    assertThat(reconcile()).isZero();
    assertThat(state("1")).isEqualTo(IntentionState.ACCEPTED);
  }

  @Test
  void asksAJobOnceForAllItsItemsAndTakesEachForItself() {
    open(ScriptedConnector.jobs(false));
    world.connector().answer(new Outcome.Accepted("job-1"));
    world.write(
        "a",
        List.of(
            WritingWorld.request("1", "x"),
            WritingWorld.request("2", "x"),
            WritingWorld.request("3", "x")));
    List<String> keys = world.connector().wireKeys();
    answer(
        keys,
        new Outcome.Applied("4711"),
        new Outcome.Rejected(REFUSED),
        new Outcome.Accepted("job-1"));
    assertThat(reconcile()).isEqualTo(2);
    assertThat(world.connector().polls()).containsExactly("job-1");
    assertThat(state("1")).isEqualTo(IntentionState.APPLIED);
    assertThat(world.stored("1").reference()).isEqualTo("4711");
    assertThat(state("2")).isEqualTo(IntentionState.REJECTED);
    assertThat(world.stored("2").reasonCode()).isEqualTo("E7");
    assertThat(state("3")).isEqualTo(IntentionState.ACCEPTED);
    assertThat(world.write("3", "x").status()).isEqualTo(WriteStatus.ACCEPTED);
    assertThat(world.connector().wire()).hasSize(1);
  }

  private void answer(List<String> keys, Outcome... outcomes) {
    world
        .connector()
        .polled(
            asked -> {
              Map<String, Outcome> report = new LinkedHashMap<>();
              for (int index = 0; index < keys.size(); index++) {
                if (asked.contains(keys.get(index))) {
                  report.put(keys.get(index), outcomes[index]);
                }
              }
              return new WriteReport(report);
            });
  }

  private static Function<Set<String>, WriteReport> all(Outcome outcome) {
    return keys -> {
      Map<String, Outcome> report = new LinkedHashMap<>();
      keys.forEach(key -> report.put(key, outcome));
      return new WriteReport(report);
    };
  }

  @Test
  void pollsAfterARestart() {
    open(ScriptedConnector.jobs(false));
    accept("1", "job-1");
    world.start("a");
    world.connector().polled(all(new Outcome.Applied("4711")));
    reconcile();
    assertThat(state("1")).isEqualTo(IntentionState.APPLIED);
  }

  @Test
  void doubtsWhatALostJobWasAndHoldsItWhereNobodyCanTell() {
    open(ScriptedConnector.jobs(false));
    accept("1", "job-1");
    world.connector().polled(all(new Outcome.Unknown(LOST)));
    reconcile();
    assertThat(state("1")).isIn(IntentionState.UNKNOWN, IntentionState.HELD);
    reconcile();
    assertThat(state("1")).isEqualTo(IntentionState.HELD);

    open(ScriptedConnector.jobs(true));
    accept("1", "job-1");
    world.connector().polled(all(new Outcome.Unknown(LOST)));
    find(found(new Outcome.Applied("4711")));
    reconcile();
    reconcile();
    assertThat(state("1")).isEqualTo(IntentionState.APPLIED);
  }

  @Test
  void concludesNothingFromAPollThatFailedOrSaysNothing() {
    open(ScriptedConnector.jobs(true));
    accept("1", "job-1");
    world
        .connector()
        .polled(
            keys -> {
              throw new ConnectorException(DOWN);
            });
    assertThat(reconcile()).isZero();
    world.pass(Duration.ofSeconds(10));
    world.connector().polled(keys -> new WriteReport(Map.of()));
    assertThat(reconcile()).isZero();
    assertThat(state("1")).isEqualTo(IntentionState.ACCEPTED);
    assertThat(world.connector().polls()).hasSizeGreaterThan(1).containsOnly("job-1");
  }

  @Test
  void holdsNoJobOfATargetThatGivesNoAnswer() {
    open(ScriptedConnector.jobs(false));
    accept("1", "job-1");
    world
        .connector()
        .polled(
            keys -> {
              throw new ConnectorException(
                  Failure.of(FailureCategory.UNREACHABLE, Effect.NOT_SENT, "away"));
            });
    world.pass(Duration.ofDays(6));
    reconcile();
    assertThat(state("1")).isEqualTo(IntentionState.ACCEPTED);
    world.connector().polled(all(new Outcome.Applied("4711")));
    world.pass(Duration.ofHours(1));
    reconcile();
    assertThat(state("1")).isEqualTo(IntentionState.APPLIED);
  }

  @Test
  void holdsAJobThatTakesTooLong() {
    open(ScriptedConnector.jobs(false));
    accept("1", "job-1");
    world.connector().polled(all(new Outcome.Accepted("job-1")));
    world.pass(Duration.ofMinutes(59));
    reconcile();
    assertThat(state("1")).isEqualTo(IntentionState.ACCEPTED);
    world.pass(Duration.ofMinutes(1));
    reconcile();
    assertThat(state("1")).isEqualTo(IntentionState.HELD);
    assertThat(world.stored("1").reasonCode()).isEqualTo("JOB_OVERDUE");
  }

  @Test
  void asksAboutWhatATargetThatAnswersAtOnceHasOnlyTakenIn() {
    open(lookedUp());
    accept("1", "4711");
    find(found(new Outcome.Accepted("4711")));
    assertThat(reconcile()).isZero();
    world.pass(Duration.ofMinutes(1));
    find(absent());
    assertThat(reconcile()).isZero();
    assertThat(state("1")).isEqualTo(IntentionState.ACCEPTED);
    world.pass(Duration.ofMinutes(5));
    find(found(new Outcome.Rejected(REFUSED)));
    assertThat(reconcile()).isEqualTo(1);
    assertThat(state("1")).isEqualTo(IntentionState.REJECTED);
  }

  @Test
  void holdsAFileThatIsNotAcknowledgedInTimeAndTakesTheProofThatComesLater() {
    open(ScriptedConnector.staged(Completion.ACKNOWLEDGED));
    accept("1", "file-1");
    world.pass(Duration.ofDays(1).minusSeconds(1));
    reconcile();
    assertThat(state("1")).isEqualTo(IntentionState.ACCEPTED);
    world.pass(Duration.ofHours(12));
    reconcile();
    assertThat(state("1")).isEqualTo(IntentionState.HELD);
    assertThat(world.stored("1").reasonCode()).isEqualTo("NOT_ACKNOWLEDGED");
    world
        .runtime()
        .evidence()
        .apply("a", List.of(new Evidence("a", "doc-1", true, "4711", null, null)));
    assertThat(state("1")).isEqualTo(IntentionState.APPLIED);
  }

  @Test
  void holdsAFileThatMayHaveGoneOut() {
    open(ScriptedConnector.staged(Completion.SYNC));
    world.connector().answer(new Outcome.Unknown(LOST));
    world.write("1", "x");
    assertThat(state("1")).isEqualTo(IntentionState.UNKNOWN);
    reconcile();
    assertThat(state("1")).isEqualTo(IntentionState.HELD);
  }

  private List<Intention> due() {
    return world.store().due(EnumSet.of(IntentionState.UNKNOWN, IntentionState.ACCEPTED), 9);
  }

  @Test
  void leavesEverythingAloneForAWhileThatItHasAskedAbout() {
    open(ScriptedConnector.nativeKey(false, false));
    lose("1");
    assertThat(due()).hasSize(1);
    reconcile();
    assertThat(due()).as("its owner may send it again").isEmpty();

    open(lookedUp());
    accept("1", "4711");
    find(found(new Outcome.Accepted("4711")));
    reconcile();
    assertThat(due()).as("accepted").isEmpty();

    open(lookedUp());
    lose("1");
    world.start("b");
    reconcile();
    assertThat(due()).as("its connection is not there").isEmpty();

    open(ScriptedConnector.jobs(false));
    accept("1", "job-1");
    world.connector().polled(all(new Outcome.Accepted("job-1")));
    for (long seconds : new long[] {10, 30, 60, 120, 300, 300}) {
      reconcile();
      world.pass(Duration.ofSeconds(seconds).minusMillis(1));
      assertThat(due()).as("a job, before %s s", seconds).isEmpty();
      world.pass(Duration.ofMillis(1));
      assertThat(due()).as("a job, after %s s", seconds).hasSize(1);
    }
  }

  @Test
  void holdsWhatWentOutOverAConnectionThatStaysAway() {
    open(lookedUp());
    lose("1");
    world.start("b");
    world.pass(Duration.ofDays(7).minusMillis(1));
    assertThat(reconcile()).isZero();
    world.pass(Duration.ofDays(1));
    assertThat(reconcile()).isEqualTo(1);
    assertThat(world.stored("1").reasonCode()).isEqualTo("CONNECTION_GONE");
  }

  @Test
  void countsWhatItDecidedAndNothingElse() {
    open(lookedUp());
    lose("1");
    lose("2");
    find(new LookupResult.Unavailable(DOWN));
    assertThat(reconcile()).isZero();
    world.pass(Duration.ofMinutes(1));
    find(found(new Outcome.Applied("4711")));
    assertThat(reconcile()).isEqualTo(2);
  }
}
