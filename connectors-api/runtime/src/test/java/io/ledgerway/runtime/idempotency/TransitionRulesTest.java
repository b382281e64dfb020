package io.ledgerway.runtime.idempotency;

import static io.ledgerway.runtime.idempotency.IntentionState.ABANDONED;
import static io.ledgerway.runtime.idempotency.IntentionState.ACCEPTED;
import static io.ledgerway.runtime.idempotency.IntentionState.APPLIED;
import static io.ledgerway.runtime.idempotency.IntentionState.HELD;
import static io.ledgerway.runtime.idempotency.IntentionState.READY;
import static io.ledgerway.runtime.idempotency.IntentionState.REJECTED;
import static io.ledgerway.runtime.idempotency.IntentionState.SENDING;
import static io.ledgerway.runtime.idempotency.IntentionState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionRulesTest {

  static Stream<Arguments> table() {
    return Stream.of(
        row(IntentionEvent.SEND, SENDING, READY, UNKNOWN),
        row(IntentionEvent.PROVEN_APPLIED, APPLIED, SENDING, UNKNOWN),
        row(IntentionEvent.PROVEN_ACCEPTED, ACCEPTED, SENDING, UNKNOWN),
        row(IntentionEvent.PROVEN_NOT_APPLIED, READY, SENDING, UNKNOWN),
        row(IntentionEvent.PROVEN_ABSENT, READY, SENDING, UNKNOWN),
        row(IntentionEvent.PROVEN_REJECTED, REJECTED, SENDING, UNKNOWN),
        row(IntentionEvent.LOST, UNKNOWN, SENDING),
        row(IntentionEvent.JOB_LOST, UNKNOWN, ACCEPTED),
        row(IntentionEvent.WORKER_GONE, UNKNOWN, SENDING),
        row(IntentionEvent.HOLD, HELD, READY, SENDING, ACCEPTED, UNKNOWN),
        row(IntentionEvent.EVIDENCE_APPLIED, APPLIED, READY, SENDING, ACCEPTED, UNKNOWN, HELD),
        row(IntentionEvent.EVIDENCE_REJECTED, REJECTED, SENDING, ACCEPTED, UNKNOWN, HELD),
        row(IntentionEvent.DECIDED_APPLIED, APPLIED, HELD),
        row(IntentionEvent.DECIDED_NOT_APPLIED, READY, HELD),
        row(IntentionEvent.DECIDED_ABANDONED, ABANDONED, HELD, READY),
        row(IntentionEvent.REOPEN, READY, REJECTED));
  }

  private static Arguments row(IntentionEvent event, IntentionState to, IntentionState... from) {
    return Arguments.of(event, to, EnumSet.copyOf(Arrays.asList(from)));
  }

  @ParameterizedTest
  @MethodSource("table")
  void leadsFromTheseStatesAndNoOthersToThatOne(
      IntentionEvent event, IntentionState to, Set<IntentionState> from) {
    assertThat(TransitionRules.from(event)).isEqualTo(from);
    assertThat(TransitionRules.to(event)).isEqualTo(to);
  }

  @Test
  void hasARowForEveryEvent() {
    assertThat(table().map(row -> row.get()[0]))
        .containsExactlyInAnyOrder((Object[]) IntentionEvent.values());
  }

  @ParameterizedTest
  @EnumSource(IntentionEvent.class)
  void startsAGenerationOnlyAfterAProofThatNothingIsThere(IntentionEvent event) {
    boolean expected =
        Set.of(
                IntentionEvent.PROVEN_ABSENT,
                IntentionEvent.DECIDED_NOT_APPLIED,
                IntentionEvent.REOPEN)
            .contains(event);
    assertThat(TransitionRules.startsGeneration(event)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(IntentionEvent.class)
  void keepsTheLeaseOnlyOfAWorkerThatMayStillSend(IntentionEvent event) {
    assertThat(TransitionRules.keepsLease(event)).isEqualTo(event == IntentionEvent.WORKER_GONE);
  }

  @Test
  void leavesAppliedAndAbandonedForNothing() {
    for (IntentionEvent event : IntentionEvent.values()) {
      assertThat(TransitionRules.from(event)).doesNotContain(APPLIED, ABANDONED);
    }
  }

  @ParameterizedTest
  @EnumSource(IntentionEvent.class)
  void countsFromWhereADoubtBegins(IntentionEvent event) {
    assertThat(TransitionRules.endsSending(event))
        .isEqualTo(event == IntentionEvent.LOST || event == IntentionEvent.JOB_LOST);
  }
}
