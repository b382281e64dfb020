package io.ledgerway.runtime.idempotency;

import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.lookup.LookupResult;
import io.ledgerway.connector.lookup.RecordLookup;
import io.ledgerway.connector.write.KeyWindow;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.WriteContract;
import io.ledgerway.runtime.RuntimeConnection;
import io.ledgerway.runtime.retry.Attempt;
import io.ledgerway.runtime.retry.CallEnd;
import io.ledgerway.runtime.retry.CallPlan;
import io.ledgerway.runtime.retry.Demand;
import io.ledgerway.runtime.retry.Lane;
import io.ledgerway.runtime.retry.Purpose;
import io.ledgerway.runtime.retry.RetryTerms;
import io.ledgerway.runtime.retry.SendState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides what is in doubt, as far as the target can be asked. Thread-safe. */
final class Reconciler {

  private final IntentionStore store;

  Reconciler(IntentionStore store) {
    this.store = store;
  }

  /** Puts in doubt what a worker did not end within its lease; true when the plan has changed. */
  boolean doubtOverdue(WritePlan<?> plan) {
    List<Transition> transitions = new ArrayList<>();
    for (Intention intention : plan.overdue()) {
      transitions.add(
          Transition.because(
              intention,
              IntentionEvent.LOST,
              FailureCategory.OUTCOME_UNKNOWN.name(),
              "Its worker did not say what came of it"));
    }
    return apply(transitions);
  }

  /**
   * Settles what a plan has to ask about before anything is sent; true when the plan has changed.
   */
  boolean reconcile(WriteTarget target, WritePlan<?> plan) {
    List<Transition> transitions = new ArrayList<>();
    for (Intention intention : plan.hopeless()) {
      transitions.add(
          Transition.because(
              intention,
              IntentionEvent.HOLD,
              FailureCategory.OUTCOME_UNKNOWN.name(),
              "It may have been sent and the target can't be asked: find out there and decide"));
    }
    for (Intention intention : plan.lookups()) {
      boolean ended = hasEnded(intention);
      find(target, intention)
          .flatMap(result -> interpret(intention, result, target.contract(), ended))
          .ifPresent(transitions::add);
    }
    for (Intention intention : plan.formerAttempts()) {
      find(target, intention)
          .filter(Reconciler::stands)
          .ifPresent(found -> transitions.add(hold(intention)));
    }
    return apply(transitions);
  }

  private boolean apply(List<Transition> transitions) {
    if (!transitions.isEmpty()) {
      store.apply(transitions);
    }
    return !transitions.isEmpty();
  }

  /** What the target says, asked again where that may help; empty when nothing can be said. */
  private static Optional<LookupResult> find(WriteTarget target, Intention intention) {
    RuntimeConnection connection = target.connection();
    Optional<RecordLookup> lookup = connection.connector().lookup(target.operation().id());
    if (lookup.isEmpty()) {
      return Optional.empty();
    }
    CallPlan call =
        new CallPlan(
            new Demand(target.operation().id().value(), Lane.RECONCILE, Purpose.LOOKUP),
            RetryTerms.read(),
            connection.call(intention.keyHash()),
            connection.spec().limits().attemptTimeout(),
            0,
            false);
    CallEnd<LookupResult> end =
        connection
            .engine()
            .run(
                call,
                start -> {
                  LookupResult result =
                      lookup.get().find(intention.wireKey(), call.call().until(start.deadline()));
                  return result instanceof LookupResult.Unavailable unavailable
                      ? failed(unavailable.failure())
                      : new Attempt.Result.Succeeded<>(result);
                });
    return end instanceof CallEnd.Completed<LookupResult> completed
        ? Optional.of(completed.value())
        : Optional.empty();
  }

  private static Attempt.Result<LookupResult> failed(Failure failure) {
    return new Attempt.Result.Failed<>(failure, SendState.UNTRACKED);
  }

  /** Whether what was believed not applied is there after all, and not refused. */
  private static boolean stands(LookupResult result) {
    return result instanceof LookupResult.Ambiguous
        || (result instanceof LookupResult.Found found
            && !(found.state() instanceof Outcome.Rejected));
  }

  private static Transition hold(Intention intention) {
    return Transition.because(
        intention,
        IntentionEvent.HOLD,
        FailureCategory.OUTCOME_UNKNOWN.name(),
        "The target has it after all, under the key of the attempt before: resolve it as applied");
  }

  /** Whether the worker that sent it last can send nothing of it any more. */
  private boolean hasEnded(Intention intention) {
    Instant until = intention.leaseUntil();
    return until == null || !until.isAfter(store.now());
  }

  private static Optional<Transition> interpret(
      Intention intention, LookupResult result, WriteContract contract, boolean ended) {
    if (result instanceof LookupResult.Found found) {
      return Optional.of(
          OutcomeInterpreter.interpret(
              intention, new Outcome.Duplicate(isEqual(intention, found), found.state())));
    }
    if (result instanceof LookupResult.Ambiguous) {
      return Optional.of(
          Transition.because(
              intention,
              IntentionEvent.HOLD,
              "AMBIGUOUS",
              "The target has more than one document under this key: find out there which of them"
                  + " stand, and decide"));
    }
    if (result instanceof LookupResult.Absent absent
        && ended
        && isSettled(intention, absent, contract.settle())) {
      KeyWindow window = contract.keyWindow();
      boolean repeats = window != null && window.replaysErrors();
      return Optional.of(
          Transition.of(
              intention,
              repeats ? IntentionEvent.PROVEN_ABSENT : IntentionEvent.PROVEN_NOT_APPLIED));
    }
    return Optional.empty();
  }

  /** A target that keeps no hash can only be believed. */
  private static boolean isEqual(Intention intention, LookupResult.Found found) {
    String hash = found.contentHash();
    return hash == null || intention.fingerprint().endsWith(hash);
  }

  /** What was sent a moment ago may still take effect: its absence proves nothing yet. */
  private static boolean isSettled(
      Intention intention, LookupResult.Absent absent, Duration settle) {
    Instant sent = intention.lastSentAt();
    return settle.isZero() || (sent != null && !absent.asOf().isBefore(sent.plus(settle)));
  }
}
