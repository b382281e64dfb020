package io.ledgerway.runtime.idempotency;

import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.KeyWindow;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.WriteContract;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what a connector answered into a transition; whatever it does not know becomes UNKNOWN. */
final class OutcomeInterpreter {

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

  private OutcomeInterpreter() {}

  static Transition interpret(Intention intention, @Nullable Outcome outcome) {
    if (outcome instanceof Outcome.Applied applied) {
      return with(intention, IntentionEvent.PROVEN_APPLIED, applied.reference());
    }
    if (outcome instanceof Outcome.Accepted accepted) {
      return with(intention, IntentionEvent.PROVEN_ACCEPTED, accepted.reference());
    }
    if (outcome instanceof Outcome.Duplicate duplicate) {
      return duplicate.contentEqual()
          ? interpret(intention, duplicate.state())
          : Transition.because(
              intention,
              IntentionEvent.HOLD,
              "MISMATCH",
              "The target has another document under this key: compare the two and decide");
    }
    if (outcome instanceof Outcome.Rejected rejected) {
      return failure(intention, IntentionEvent.PROVEN_REJECTED, rejected.failure());
    }
    if (outcome instanceof Outcome.NotAttempted notAttempted) {
      return failure(intention, IntentionEvent.PROVEN_NOT_APPLIED, notAttempted.failure());
    }
    if (outcome instanceof Outcome.Unknown unknown) {
      return failure(intention, IntentionEvent.LOST, unknown.failure());
    }
    return Transition.because(
        intention,
        IntentionEvent.LOST,
        FailureCategory.CONNECTOR_BUG.name(),
        "The connector gave no outcome for this document");
  }

  /** What a failure of a whole call says about every item in it. */
  static Transition interpret(Intention intention, Failure failure) {
    if (failure.effect() == Effect.NOT_SENT || failure.effect() == Effect.NOT_APPLIED) {
      boolean again = MAY_COME_AGAIN.contains(failure.category());
      return failure(
          intention,
          again ? IntentionEvent.PROVEN_NOT_APPLIED : IntentionEvent.PROVEN_REJECTED,
          failure);
    }
    return failure(intention, IntentionEvent.LOST, failure);
  }

  /**
   * What an answer to a second call says while the first one is in doubt: that the second did
   * nothing does not undo the first.
   *
   * @param decides whether the second call may have reached the target, after the first had come to
   *     its end there
   */
  static Transition keepDoubt(Transition transition, WriteContract contract, boolean decides) {
    // A target with a native key answers for the first call with that key, once that has come in.
    boolean nativeKey = contract.dedupe() == Dedupe.NATIVE_KEY;
    IntentionEvent doubt =
        nativeKey || contract.lookup() ? IntentionEvent.LOST : IntentionEvent.HOLD;
    return switch (transition.event()) {
      case PROVEN_NOT_APPLIED -> transition.as(IntentionEvent.LOST);
      case PROVEN_REJECTED -> nativeKey && decides ? transition : transition.as(doubt);
      default -> transition;
    };
  }

  /**
   * What an answer that nothing happened means at a target that would only repeat it: the next
   * attempt needs another key.
   */
  static Transition spendKey(Transition transition, WriteContract contract) {
    KeyWindow window = contract.keyWindow();
    boolean spent = window != null && window.replaysErrors();
    return spent && transition.event() == IntentionEvent.PROVEN_NOT_APPLIED
        ? transition.as(IntentionEvent.PROVEN_ABSENT)
        : transition;
  }

  private static Transition with(
      Intention intention, IntentionEvent event, @Nullable String reference) {
    return new Transition(intention.keyHash(), intention.fence(), event, reference, null, null);
  }

  private static Transition failure(Intention intention, IntentionEvent event, Failure failure) {
    String code = failure.targetCode();
    return Transition.because(
        intention, event, code == null ? failure.category().name() : code, failure.text());
  }
}
