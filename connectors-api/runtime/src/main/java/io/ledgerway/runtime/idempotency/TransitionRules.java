package io.ledgerway.runtime.idempotency;

import static io.ledgerway.runtime.idempotency.IntentionState.ABANDONED;
import static io.ledgerway.runtime.idempotency.IntentionState.ACCEPTED;
import static io.ledgerway.runtime.idempotency.IntentionState.APPLIED;
import static io.ledgerway.runtime.idempotency.IntentionState.HELD;
import static io.ledgerway.runtime.idempotency.IntentionState.READY;
import static io.ledgerway.runtime.idempotency.IntentionState.REJECTED;
import static io.ledgerway.runtime.idempotency.IntentionState.SENDING;
import static io.ledgerway.runtime.idempotency.IntentionState.UNKNOWN;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which event leads from which states to which: the state machine as data. */
public final class TransitionRules {

  private record Rule(Set<IntentionState> from, IntentionState to) {}

  private static final Map<IntentionEvent, Rule> RULES = new EnumMap<>(IntentionEvent.class);

  static {
    Set<IntentionState> open = EnumSet.of(SENDING, ACCEPTED, UNKNOWN, HELD);
    rule(IntentionEvent.SEND, EnumSet.of(READY, UNKNOWN), SENDING);
    rule(IntentionEvent.PROVEN_APPLIED, EnumSet.of(SENDING, UNKNOWN), APPLIED);
    rule(IntentionEvent.PROVEN_ACCEPTED, EnumSet.of(SENDING, UNKNOWN), ACCEPTED);
    rule(IntentionEvent.PROVEN_NOT_APPLIED, EnumSet.of(SENDING, UNKNOWN), READY);
    rule(IntentionEvent.PROVEN_ABSENT, EnumSet.of(SENDING, UNKNOWN), READY);
    rule(IntentionEvent.PROVEN_REJECTED, EnumSet.of(SENDING, UNKNOWN), REJECTED);
    rule(IntentionEvent.LOST, EnumSet.of(SENDING), UNKNOWN);
    rule(IntentionEvent.WORKER_GONE, EnumSet.of(SENDING), UNKNOWN);
    rule(IntentionEvent.JOB_LOST, EnumSet.of(ACCEPTED), UNKNOWN);
    rule(IntentionEvent.HOLD, EnumSet.of(READY, SENDING, ACCEPTED, UNKNOWN), HELD);
    // What is proven to have happened must not go out again, whatever we believed so far.
    rule(
        IntentionEvent.EVIDENCE_APPLIED,
        EnumSet.of(READY, SENDING, ACCEPTED, UNKNOWN, HELD),
        APPLIED);
    rule(IntentionEvent.EVIDENCE_REJECTED, open, REJECTED);
    rule(IntentionEvent.DECIDED_APPLIED, EnumSet.of(HELD), APPLIED);
    rule(IntentionEvent.DECIDED_NOT_APPLIED, EnumSet.of(HELD), READY);
    rule(IntentionEvent.DECIDED_ABANDONED, EnumSet.of(HELD, READY), ABANDONED);
    rule(IntentionEvent.REOPEN, EnumSet.of(REJECTED), READY);
  }

  private TransitionRules() {}

  private static void rule(IntentionEvent event, Set<IntentionState> from, IntentionState to) {
    RULES.put(event, new Rule(Set.copyOf(from), to));
  }

  /**
   * The states that an event may find.
   *
   * @param event what happened
   * @return the states it leads away from
   */
  public static Set<IntentionState> from(IntentionEvent event) {
    return find(event).from();
  }

  /**
   * The state that an event leads to.
   *
   * @param event what happened
   * @return the new state
   */
  public static IntentionState to(IntentionEvent event) {
    return find(event).to();
  }

  /**
   * Whether an event starts a new generation: the next attempt gets a new wire key.
   *
   * @param event what happened
   * @return true after a proof that nothing of the former attempt stands, by a person or by a
   *     target that would only repeat its answer
   */
  public static boolean startsGeneration(IntentionEvent event) {
    return event == IntentionEvent.PROVEN_ABSENT
        || event == IntentionEvent.DECIDED_NOT_APPLIED
        || event == IntentionEvent.REOPEN;
  }

  /**
   * Whether an event leaves open that the worker of before is still sending: then the lease stays.
   *
   * @param event what happened
   * @return true where only its process was seen to have gone
   */
  public static boolean keepsLease(IntentionEvent event) {
    return event == IntentionEvent.WORKER_GONE;
  }

  /**
   * Whether an event ends the time in which something of it may have gone out: what can still take
   * effect is counted from here.
   *
   * @param event what happened
   * @return true where a doubt begins, and nobody sends any more
   */
  public static boolean endsSending(IntentionEvent event) {
    return event == IntentionEvent.LOST || event == IntentionEvent.JOB_LOST;
  }

  private static Rule find(IntentionEvent event) {
    Rule rule = RULES.get(event);
    if (rule == null) {
      throw new IllegalStateException("No rule for " + event);
    }
    return rule;
  }
}
