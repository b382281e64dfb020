package io.ledgerway.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.lookup.LookupResult;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.WriteContract;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.runtime.ProcessDeath;
import io.ledgerway.runtime.ScriptedConnector;
import io.ledgerway.runtime.WritingWorld;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a write whose worker does not come back, or comes back late. */
class LeaseTest {

  private static final Duration LONG = Duration.ofMinutes(10);

  @TempDir Path root;

  private WritingWorld world;

  private void open(WriteContract contract) {
    world = new WritingWorld(root, contract);
  }

  private static WriteContract lookedUp() {
    return ScriptedConnector.contract(Dedupe.NONE, true, Duration.ZERO);
  }

  /** The target did it, and the process ends before it can store that. */
  private void killBeforeTheOutcomeIsStored() {
    world
        .store()
        .beforeApply(
            () -> {
              throw new ProcessDeath();
            });
    assertThatThrownBy(() -> world.write("1", "x")).isInstanceOf(ProcessDeath.class);
    assertThat(world.stored("1").state()).isEqualTo(IntentionState.SENDING);
  }

  @Test
  void tellsASecondCallerHowLongTheFirstMayTake() {
    open(lookedUp());
    killBeforeTheOutcomeIsStored();
    WriteResult second = world.write("1", "x");
    assertThat(second.status()).isEqualTo(WriteStatus.IN_PROGRESS);
    assertThat(second.until()).isEqualTo(world.stored("1").leaseUntil()).isAfter(world.now());
    assertThat(world.connector().wire()).hasSize(1);
  }

  @Test
  void leasesForLongerThanTheCallMayTake() {
    open(lookedUp());
    Instant begin = world.now();
    killBeforeTheOutcomeIsStored();
    assertThat(world.stored("1").leaseUntil()).isAfter(begin.plus(Duration.ofMinutes(2)));
  }

  @Test
  void asksTheTargetOnceTheLeaseIsOver() {
    open(lookedUp());
    killBeforeTheOutcomeIsStored();
    world.pass(LONG);
    world.connector().found(new LookupResult.Found(null, new Outcome.Applied("4711")));
    WriteResult result = world.write("1", "x");
    assertThat(result.status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(result.reference()).isEqualTo("4711");
    assertThat(world.connector().wire()).hasSize(1);
  }

  @Test
  void sendsAgainOnceTheLeaseIsOverAndNothingIsThere() {
    open(lookedUp());
    killBeforeTheOutcomeIsStored();
    world.pass(LONG);
    world.connector().found(new LookupResult.Absent(world.now()));
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(world.connector().wire()).hasSize(2);
    assertThat(world.stored("1").leaseUntil()).isNull();
  }

  @Test
  void holdsWhatNobodyCanBeAskedAboutOnceTheLeaseIsOver() {
    open(ScriptedConnector.contract(Dedupe.NONE, false, Duration.ZERO));
    world.store().letOwnersLinger();
    killBeforeTheOutcomeIsStored();
    world.start("a", "b").recover();
    assertThat(world.write("1", "x").status())
        .as("its worker may still send it, whatever a person would find now")
        .isEqualTo(WriteStatus.UNKNOWN);
    world.runtime().reconcile();
    assertThat(world.stored("1").state()).isEqualTo(IntentionState.UNKNOWN);
    world.pass(LONG);
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.HELD);
    assertThat(world.connector().wire()).hasSize(1);
  }

  @Test
  void believesInAbsenceOnlyWhenAProcessThatHasGoneCanSendNoMore() {
    Duration settle = Duration.ofMinutes(1);
    open(ScriptedConnector.contract(Dedupe.NONE, true, settle));
    world.store().letOwnersLinger();
    killBeforeTheOutcomeIsStored();
    assertThat(world.start("a", "b").recover()).isEqualTo(1);
    assertThat(world.stored("1").state()).isEqualTo(IntentionState.UNKNOWN);
    world.connector().found(new LookupResult.Absent(world.now()));
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.UNKNOWN);
    assertThat(world.connector().wire()).hasSize(1);

    Instant over = Objects.requireNonNull(world.stored("1").leaseUntil());
    world.pass(Duration.between(world.now(), over));
    world.connector().found(new LookupResult.Absent(world.now()));
    assertThat(world.write("1", "x").status()).as("not settled").isEqualTo(WriteStatus.UNKNOWN);
    world.pass(settle);
    world.connector().found(new LookupResult.Absent(world.now().minusMillis(1)));
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.UNKNOWN);
    world.connector().found(new LookupResult.Absent(world.now()));
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(world.connector().wire()).hasSize(2);
  }

  @Test
  void believesAtOnceInWhatIsFoundOfAProcessThatHasGone() {
    open(lookedUp());
    world.store().letOwnersLinger();
    killBeforeTheOutcomeIsStored();
    world.start("a", "b").recover();
    world.connector().found(new LookupResult.Found(null, new Outcome.Applied("4711")));
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(world.connector().wire()).hasSize(1);
  }

  @Test
  void believesInAbsenceAtOnceWhereTheProcessIsProvenDead() {
    open(lookedUp());
    killBeforeTheOutcomeIsStored();
    world.start("a", "b").recover();
    world.connector().found(new LookupResult.Absent(world.now()));
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(world.connector().wire()).hasSize(2);
  }

  @Test
  void leavesAloneWhatAnotherProcessIsAtWorkOn() {
    open(lookedUp());
    killBeforeTheOutcomeIsStored();
    assertThat(world.runtime().recover()).as("by the process itself").isZero();
    assertThat(world.stored("1").state()).isEqualTo(IntentionState.SENDING);
    world.pass(LONG);
    assertThat(world.runtime().recover()).isEqualTo(1);
    assertThat(world.stored("1").state()).isEqualTo(IntentionState.UNKNOWN);
  }

  @Test
  void sendsNothingWhenItWakesUpAfterItsTime() {
    open(lookedUp());
    world.store().beforeCommit(() -> world.pass(LONG));
    WriteResult result = world.write("1", "x");
    assertThat(result.status()).isEqualTo(WriteStatus.RETRY_LATER);
    assertThat(world.connector().wire()).isEmpty();
    assertThat(world.stored("1").state()).isEqualTo(IntentionState.READY);
  }

  @Test
  void refusesTheReportOfAWorkerThatComesBackTooLate() {
    open(ScriptedConnector.nativeKey(true, false));
    world
        .connector()
        .answer(
            batch -> {
              world.connector().answer(new Outcome.Applied("second"));
              world.pass(LONG);
              WriteResult other = world.write("1", "x");
              assertThat(other.reference()).isEqualTo("second");
              return WriteReport.all(batch.items(), new Outcome.Applied("first"));
            });
    assertThat(world.write("1", "x").reference()).isEqualTo("second");
    assertThat(world.stored("1").fence()).isEqualTo(2);
    assertThat(world.store().attempts())
        .extracting(Transition::reference)
        .as("kept as evidence")
        .contains("first");
    assertThat(world.connector().wireKeys()).hasSize(2).containsOnly(world.stored("1").wireKey());
  }

  @Test
  void putsInDoubtOnceWhenTwoProcessesFindItOverdue() {
    open(lookedUp());
    killBeforeTheOutcomeIsStored();
    world.pass(LONG);
    world.store().beforeApply(() -> world.runtime().recover());
    world.connector().found(new LookupResult.Found(null, new Outcome.Applied("4711")));
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(world.connector().wire()).hasSize(1);
  }
}
