package io.ledgerway.runtime.idempotency;

import static io.ledgerway.runtime.WritingWorld.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.KeyFormat;
import io.ledgerway.runtime.ScriptedConnector;
import io.ledgerway.runtime.StoreException;
import io.ledgerway.runtime.WritingWorld;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceDeskTest {

  private static final Set<IntentionState> OPEN =
      EnumSet.of(
          IntentionState.SENDING,
          IntentionState.ACCEPTED,
          IntentionState.UNKNOWN,
          IntentionState.HELD);

  @TempDir private Path root;
  private WritingWorld world;
  private EvidenceDesk desk;

  @BeforeEach
  void open() {
    world = new WritingWorld(root, ScriptedConnector.contract(Dedupe.NONE, false, Duration.ZERO));
    desk = world.runtime().evidence();
  }

  private static Evidence evidence(String id, boolean applied) {
    return new Evidence(
        "a",
        Keys.wireKey(key(id), "a", 0, KeyFormat.HEX_32),
        applied,
        applied ? "77" : null,
        applied ? null : "AC04",
        applied ? null : "Closed");
  }

  private EvidenceResult apply(Evidence... evidence) {
    return desk.apply("a", List.of(evidence)).get(evidence[0].wireKey());
  }

  @ParameterizedTest
  @EnumSource(IntentionState.class)
  void takesTheProofThatItHappened(IntentionState state) {
    world.put("1", state);
    EvidenceResult expected =
        switch (state) {
          case SENDING, ACCEPTED, UNKNOWN, HELD, READY -> EvidenceResult.DECIDED;
          case APPLIED -> EvidenceResult.KNOWN;
          case REJECTED, ABANDONED -> EvidenceResult.CONTRADICTS;
        };
    assertThat(apply(evidence("1", true))).isEqualTo(expected);
    assertThat(world.stored("1").state())
        .isEqualTo(expected == EvidenceResult.DECIDED ? IntentionState.APPLIED : state);
    assertThat(keptAttempts()).hasSize(expected == EvidenceResult.KNOWN ? 0 : 1);
  }

  @ParameterizedTest
  @EnumSource(IntentionState.class)
  void takesTheProofThatItWasRefused(IntentionState state) {
    world.put("1", state);
    EvidenceResult expected =
        OPEN.contains(state)
            ? EvidenceResult.DECIDED
            : state == IntentionState.APPLIED ? EvidenceResult.CONTRADICTS : EvidenceResult.KNOWN;
    assertThat(apply(evidence("1", false))).isEqualTo(expected);
    assertThat(world.stored("1").state())
        .isEqualTo(expected == EvidenceResult.DECIDED ? IntentionState.REJECTED : state);
    assertThat(keptAttempts()).hasSize(expected == EvidenceResult.KNOWN ? 0 : 1);
  }

  private List<Transition> keptAttempts() {
    return world.store().attempts().stream()
        .filter(each -> each.event().name().startsWith("EVIDENCE"))
        .toList();
  }

  @Test
  void sendsNothingAgainThatIsProvenToHaveHappened() {
    world.put("1", IntentionState.READY);
    apply(evidence("1", true));
    assertThat(world.write("1", "x").status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(world.connector().wire()).hasSize(1);
  }

  @Test
  void keepsReferenceAndReason() {
    world.put("1", IntentionState.ACCEPTED);
    world.put("2", IntentionState.ACCEPTED);
    desk.apply("a", List.of(evidence("1", true), evidence("2", false)));
    assertThat(world.stored("1").reference()).isEqualTo("77");
    assertThat(world.stored("2").reasonCode()).isEqualTo("AC04");
  }

  @Test
  void knowsTheSameProofAgain() {
    world.put("1", IntentionState.ACCEPTED);
    assertThat(apply(evidence("1", true))).isEqualTo(EvidenceResult.DECIDED);
    assertThat(apply(evidence("1", true))).isEqualTo(EvidenceResult.KNOWN);
  }

  @Test
  void matchesOnlyWithinItsConnection() {
    world.put("1", IntentionState.ACCEPTED);
    Evidence foreign = evidence("1", true);
    assertThat(desk.apply("b", List.of(foreign)))
        .containsExactly(Map.entry(foreign.wireKey(), EvidenceResult.UNMATCHED));
    assertThat(world.stored("1").state()).isEqualTo(IntentionState.ACCEPTED);
  }

  @Test
  void losesNothingWhereOneKeyOccursSeveralTimes() {
    world.put("1", IntentionState.ACCEPTED);
    world.put("2", IntentionState.ACCEPTED);
    assertThat(apply(evidence("1", true), evidence("1", true))).isEqualTo(EvidenceResult.DECIDED);
    assertThat(apply(evidence("2", false), evidence("2", true)))
        .isEqualTo(EvidenceResult.CONTRADICTS);
    assertThat(world.stored("2").state()).isEqualTo(IntentionState.REJECTED);
    assertThat(keptAttempts())
        .extracting(Transition::event)
        .containsExactly(
            IntentionEvent.EVIDENCE_APPLIED,
            IntentionEvent.EVIDENCE_REJECTED,
            IntentionEvent.EVIDENCE_APPLIED);
  }

  @Test
  void judgesAgainWhereAnotherWorkerWasFaster() {
    world.put("1", IntentionState.ACCEPTED);
    world.put("2", IntentionState.ACCEPTED);
    world
        .store()
        .beforeApply(
            () ->
                world
                    .store()
                    .put(world.stored("1").toBuilder().state(IntentionState.REJECTED).build()));
    var results = desk.apply("a", List.of(evidence("1", true), evidence("2", true)));
    assertThat(results)
        .containsEntry(evidence("1", true).wireKey(), EvidenceResult.CONTRADICTS)
        .containsEntry(evidence("2", true).wireKey(), EvidenceResult.DECIDED);
  }

  @Test
  void decidesForPeopleOnlyWhatWaitsForThem() {
    DecisionDesk decisions = world.runtime().decisions();
    world.put("1", IntentionState.HELD);
    assertThat(
            decisions
                .decide(key("1"), IntentionEvent.DECIDED_APPLIED, "Clerk", "Seen at the bank")
                .orElseThrow())
        .satisfies(
            each -> {
              assertThat(each.state()).isEqualTo(IntentionState.APPLIED);
              assertThat(each.reason()).isEqualTo("By Clerk: Seen at the bank");
            });
    int attempts = world.store().attempts().size();
    assertThat(decisions.decide(key("1"), IntentionEvent.DECIDED_APPLIED, "Clerk", "Again"))
        .isPresent();
    assertThat(world.store().attempts()).hasSize(attempts);
    assertThat(decisions.decide(key("1"), IntentionEvent.DECIDED_NOT_APPLIED, "Clerk", "No"))
        .isEmpty();
    assertThat(decisions.decide(key("none"), IntentionEvent.REOPEN, "Clerk", "No")).isEmpty();
  }

  @Test
  void reopensARejectionUnderANewGeneration() {
    world.put("1", IntentionState.REJECTED);
    Intention open =
        world
            .runtime()
            .decisions()
            .decide(key("1"), IntentionEvent.REOPEN, "Clerk", "The period is open again")
            .orElseThrow();
    assertThat(open.state()).isEqualTo(IntentionState.READY);
    assertThat(open.generation()).isEqualTo(1);
  }

  @Test
  void refusesADecisionWithoutNameOrReasonAndEventsThatAreNoDecision() {
    DecisionDesk decisions = world.runtime().decisions();
    world.put("1", IntentionState.READY);
    assertThatThrownBy(
            () -> decisions.decide(key("1"), IntentionEvent.DECIDED_ABANDONED, " ", "why"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> decisions.decide(key("1"), IntentionEvent.DECIDED_ABANDONED, "who", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> decisions.decide(key("1"), IntentionEvent.SEND, "who", "why"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(world.stored("1").state()).isEqualTo(IntentionState.READY);
  }

  @Test
  void takesNoDecisionWhereTheIntentionMovedMeanwhile() {
    world.put("1", IntentionState.HELD);
    world.store().beforeApply(() -> apply(evidence("1", true)));
    assertThat(
            world
                .runtime()
                .decisions()
                .decide(key("1"), IntentionEvent.DECIDED_NOT_APPLIED, "Clerk", "Not seen"))
        .isEmpty();
    assertThat(world.stored("1").state()).isEqualTo(IntentionState.APPLIED);
  }

  @Test
  void showsWhatIsKnown() {
    assertThat(world.runtime().decisions().find(key("1"))).isEmpty();
    world.put("1", IntentionState.HELD);
    assertThat(world.runtime().decisions().find(key("1"))).contains(world.stored("1"));
  }

  @Test
  void tellsTheGravestOfSeveralPiecesInAnyOrder() {
    world.put("1", IntentionState.ACCEPTED);
    assertThat(apply(evidence("1", true), evidence("1", false)))
        .isEqualTo(EvidenceResult.CONTRADICTS);
    assertThat(apply(evidence("1", false), evidence("1", true)))
        .isEqualTo(EvidenceResult.CONTRADICTS);
    assertThat(apply(evidence("1", true), evidence("1", true))).isEqualTo(EvidenceResult.KNOWN);
  }

  @Test
  void givesUpWhereOthersAreFasterAgainAndAgain() {
    world.put("1", IntentionState.ACCEPTED);
    AtomicInteger rounds = new AtomicInteger();
    Runnable[] faster = new Runnable[1];
    faster[0] =
        () -> {
          long fence = 100 + rounds.incrementAndGet();
          world.store().put(world.stored("1").toBuilder().fence(fence).build());
          world.store().beforeApply(faster[0]);
        };
    world.store().beforeApply(faster[0]);
    assertThatThrownBy(() -> apply(evidence("1", true))).isInstanceOf(StoreException.class);
    assertThat(rounds).hasValue(5);
  }
}
