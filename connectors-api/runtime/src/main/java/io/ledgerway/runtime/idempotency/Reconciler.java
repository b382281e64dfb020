package io.ledgerway.runtime.idempotency;

import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.lookup.LookupResult;
import io.ledgerway.connector.write.KeyWindow;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.WriteContract;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what is in doubt, as far as the target can be asked. Thread-safe. */
final class Reconciler {

  /** What can have become of a document that is there. */
  private static final Set<IntentionEvent> PRESENT =
      EnumSet.of(
          IntentionEvent.PROVEN_APPLIED,
          IntentionEvent.PROVEN_ACCEPTED,
          IntentionEvent.PROVEN_REJECTED,
          IntentionEvent.HOLD);

  private final IntentionStore store;

  Reconciler(IntentionStore store) {
    this.store = store;
  }

  /** Puts in doubt what a worker did not end within its lease; true when the plan has changed. */
  boolean doubtOverdue(WritePlan<?> plan) {
    Findings findings = new Findings();
    for (Intention intention : plan.overdue()) {
      findings.decided(
          Transition.because(
              intention,
              IntentionEvent.LOST,
              FailureCategory.OUTCOME_UNKNOWN.name(),
              "Its worker did not say what came of it"));
    }
    findings.store(store);
    return findings.decides();
  }

  /**
   * Settles what a plan has to ask about before anything is sent; true when the plan has changed.
   */
  boolean reconcile(WriteTarget target, WritePlan<?> plan) {
    Findings findings = new Findings();
    plan.hopeless().forEach(each -> findings.decided(hopeless(each)));
    for (Intention intention : plan.lookups()) {
      lookUp(target, intention, Duration.ZERO, findings);
    }
    for (Intention intention : plan.formerAttempts()) {
      Inquirer.find(target, intention)
          .filter(Reconciler::stands)
          .ifPresent(found -> findings.decided(standsAfterAll(intention)));
    }
    findings.store(store);
    return findings.decides();
  }

  /** Holds what nothing automatic can find out. */
  static Transition hopeless(Intention intention) {
    return Transition.because(
        intention,
        IntentionEvent.HOLD,
        FailureCategory.OUTCOME_UNKNOWN.name(),
        "It may have been sent and the target can't be asked: find out there and decide");
  }

  /**
   * Asks the target about an intention in doubt.
   *
   * @param rest how long to wait before the next inquiry, where this one says nothing
   */
  void lookUp(WriteTarget target, Intention intention, Duration rest, Findings findings) {
    Instant asked = store.now();
    Optional<LookupResult> result = Inquirer.find(target, intention);
    if (result.isPresent() && result.get() instanceof LookupResult.Absent absent) {
      // The clock that the target's moment was read from may be ahead of the database's.
      Instant asOf = absent.asOf().isBefore(asked) ? absent.asOf() : asked;
      judgeAbsence(intention, asOf, target.contract(), rest, findings);
      return;
    }
    Optional<Transition> decision = result.flatMap(seen -> interpret(intention, seen));
    decision.ifPresentOrElse(findings::decided, () -> findings.open(intention, rest));
  }

  /** What a target says that has or had it; empty when it says nothing. */
  static Optional<Transition> interpret(Intention intention, LookupResult result) {
    if (result instanceof LookupResult.Found found) {
      Outcome there = new Outcome.Duplicate(isEqual(intention, found), found.state());
      return Optional.of(OutcomeInterpreter.interpret(intention, there))
          .filter(transition -> PRESENT.contains(transition.event()));
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
    return Optional.empty();
  }

  /**
   * Whether an absence proves that nothing happened: not while its worker may still be sending it,
   * not while the call may still take effect, and where lookups lag only when it was absent twice,
   * the lag apart.
   */
  private void judgeAbsence(
      Intention intention, Instant asOf, WriteContract contract, Duration rest, Findings findings) {
    Instant settled = Settling.end(intention, contract.settle());
    if (settled == null || settled.isAfter(asOf)) {
      Duration left = settled == null ? contract.settle() : Duration.between(asOf, settled);
      findings.open(intention, shorter(rest, left));
      return;
    }
    Duration lag = contract.lookupLag();
    Instant since = absentSince(intention);
    if (!lag.isZero() && (since == null || since.plus(lag).isAfter(asOf))) {
      findings.absent(intention, shorter(rest, lag));
      return;
    }
    KeyWindow window = contract.keyWindow();
    boolean repeats = window != null && window.replaysErrors();
    findings.decided(
        Transition.of(
            intention, repeats ? IntentionEvent.PROVEN_ABSENT : IntentionEvent.PROVEN_NOT_APPLIED));
  }

  /** Since when it has not been seen there, after it was sent last. */
  private static @Nullable Instant absentSince(Intention intention) {
    Instant since = intention.absentSince();
    Instant sent = intention.lastSentAt();
    return since == null || sent == null || since.isBefore(sent) ? null : since;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** Whether what was believed not applied is there after all, and not refused. */
  private static boolean stands(LookupResult result) {
    return result instanceof LookupResult.Ambiguous
        || (result instanceof LookupResult.Found found
            && !(found.state() instanceof Outcome.Rejected));
  }

  private static Transition standsAfterAll(Intention intention) {
    return Transition.because(
        intention,
        IntentionEvent.HOLD,
        FailureCategory.OUTCOME_UNKNOWN.name(),
        "The target has it after all, under the key of the attempt before: resolve it as applied");
  }

  /** A target that keeps no hash can only be believed. */
  private static boolean isEqual(Intention intention, LookupResult.Found found) {
    String hash = found.contentHash();
    return hash == null || intention.fingerprint().endsWith(hash);
  }
}
