package io.ledgerway.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.lookup.LookupResult;
import io.ledgerway.connector.write.Completion;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.WriteContract;
import io.ledgerway.runtime.ScriptedConnector;
import io.ledgerway.runtime.WritingWorld;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes over a store that was restored from a backup of an hour ago. */
class ForgottenWriteTest {

  private static final Duration SETTLE = Duration.ofMinutes(1);

  @TempDir private Path root;
  private WritingWorld world;

  private void restore(WriteContract contract) {
    world = new WritingWorld(root, contract);
    world.store().forgetSince(world.now().minus(Duration.ofHours(1)));
  }

  private static LookupResult found() {
    return new LookupResult.Found(null, new Outcome.Applied("4711"));
  }

  @Test
  void findsWhatHadBeenSent() {
    restore(ScriptedConnector.contract(Dedupe.NONE, true, SETTLE));
    world.connector().found(found());
    assertThat(world.write("1", "x").reference()).isEqualTo("4711");
    assertThat(world.connector().wire()).isEmpty();
    assertThat(world.connector().lookedUp()).containsExactly(world.stored("1").wireKey());
  }

  @Test
  void sendsWhatIsNotThere() {
    restore(ScriptedConnector.contract(Dedupe.NONE, true, SETTLE));
    world.connector().found(new LookupResult.Absent(world.now()));
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.UNKNOWN);
    world.pass(SETTLE);
    world.connector().found(new LookupResult.Absent(world.now()));
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(world.connector().wire()).hasSize(1);
  }

  @Test
  void holdsWhatNobodyCanBeAskedAbout() {
    restore(ScriptedConnector.contract(Dedupe.NONE, false, SETTLE));
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.HELD);
    assertThat(world.connector().wire()).isEmpty();
  }

  @Test
  void sendsTheSameKeyAgainAsLongAsItWouldHaveBeenHonoured() {
    restore(ScriptedConnector.nativeKey(false, false));
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.APPLIED);
    world.pass(Duration.ofHours(22).minusMillis(1));
    assertThat(world.write("2", "x").status()).isEqualTo(WriteStatus.APPLIED);
    world.pass(Duration.ofMillis(1));
    assertThat(world.write("3", "x").status())
        .as("a day after the backup")
        .isEqualTo(WriteStatus.HELD);
    assertThat(world.connector().wire()).hasSize(2);
  }

  @Test
  void leavesAloneWhatIsKnown() {
    world = new WritingWorld(root, ScriptedConnector.contract(Dedupe.NONE, false, SETTLE));
    world.write("1", "x");
    world.store().forgetSince(world.now());
    assertThat(world.write("1", "x").replayed()).isTrue();
    assertThat(world.write("1", "y").status()).isEqualTo(WriteStatus.CONFLICT_KEY);
    assertThat(world.write("2", "x").status()).isEqualTo(WriteStatus.HELD);
  }

  @Test
  void holdsAFileAndEveryDocumentInIt() {
    restore(ScriptedConnector.staged(Completion.ACKNOWLEDGED));
    MemberIntention member = new MemberIntention(WritingWorld.key("m"), "end-m", "fp1:m");
    WriteRequest<String> batch =
        new WriteRequest<>(WritingWorld.key("b"), "fp1:b", "b", "doc-b", List.of(member));
    assertThat(world.write("a", List.of(batch)).get(0).status()).isEqualTo(WriteStatus.HELD);
    world.runtime().reconcile();
    assertThat(world.stored("m").state()).isEqualTo(IntentionState.HELD);
    assertThat(world.connector().wire()).isEmpty();
  }
}
