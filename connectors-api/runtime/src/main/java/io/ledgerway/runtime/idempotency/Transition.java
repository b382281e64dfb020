package io.ledgerway.runtime.idempotency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One conditional change of an intention: applied only where fence and state still are what the
 * caller saw. A store keeps each as evidence, also one that comes too late: in an attempt row, or
 * in the intention itself where nothing can overwrite it there. Immutable.
 *
 * @param keyHash which intention
 * @param fence the fence that the caller holds
 * @param event what happened
 * @param reference the target's reference, where it gave one
 * @param reasonCode why, for rejections and holds
 * @param reason the same in words
 */
public record Transition(
    String keyHash,
    long fence,
    IntentionEvent event,
    @Nullable String reference,
    @Nullable String reasonCode,
    @Nullable String reason) {

  /**
   * A transition without further words.
   *
   * @param intention which intention
   * @param event what happened
   * @return the transition
   */
  public static Transition of(Intention intention, IntentionEvent event) {
    return new Transition(intention.keyHash(), intention.fence(), event, null, null, null);
  }

  /**
   * What an intention becomes by this. Whether this may happen to it is not asked here.
   *
   * @param intention the intention before
   * @param now the time by the store's clock
   * @return the intention after it
   */
  public Intention appliedTo(Intention intention, Instant now) {
    boolean next = TransitionRules.startsGeneration(event);
    return intention.toBuilder()
        .state(TransitionRules.to(event))
        .generation(next ? intention.generation() + 1 : intention.generation())
        .reference(reference == null ? intention.reference() : reference)
        .lastSentAt(TransitionRules.endsSending(event) ? now : intention.lastSentAt())
        .leaseUntil(TransitionRules.keepsLease(event) ? intention.leaseUntil() : null)
        .nextAt(null)
        .inquiries(0)
        .reasonCode(reasonCode)
        .reason(reason)
        .build();
  }

  /**
   * The same for a document in a file: what answers name it by was stored with it, and the file's
   * own reference says less.
   *
   * @param intention the intention as it was stored when it went out
   * @return the transition
   */
  Transition inFile(Intention intention) {
    return intention.reference() == null
        ? this
        : new Transition(keyHash, fence, event, null, reasonCode, reason);
  }

  /**
   * The same for another reason to move.
   *
   * @param other what happened instead
   * @return the transition
   */
  Transition as(IntentionEvent other) {
    return new Transition(keyHash, fence, other, reference, reasonCode, reason);
  }

  /**
   * A transition that says why.
   *
   * @param intention which intention
   * @param event what happened
   * @param reasonCode why
   * @param reason the same in words
   * @return the transition
   */
  public static Transition because(
      Intention intention, IntentionEvent event, @Nullable String reasonCode, String reason) {
    return new Transition(intention.keyHash(), intention.fence(), event, null, reasonCode, reason);
  }
}
