package io.ledgerway.testkit.contract;

import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.write.Outcome;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a connector says became of one document. Immutable.
 *
 * @param claim what it comes down to
 * @param failure why, where something failed; else null
 * @param reference the target's reference, where the connector gave one; else null
 */
public record Verdict(Claim claim, @Nullable Failure failure, @Nullable String reference) {

  /** What a connector can claim about one document. */
  public enum Claim {
    /** The target has done it. */
    DONE,
    /** The target has it and will say later. */
    ACCEPTED,
    /** The target had it already. */
    DUPLICATE,
    /** Nothing happened, and the target has said so. */
    NOT_APPLIED,
    /** Nothing was sent. */
    NOT_SENT,
    /** Nobody knows. */
    UNKNOWN,
    /** Nothing was said about this document, or nonsense. */
    SILENCE
  }

  static Verdict of(@Nullable Outcome outcome) {
    if (outcome instanceof Outcome.Applied applied) {
      return new Verdict(Claim.DONE, null, applied.reference());
    }
    if (outcome instanceof Outcome.Accepted accepted) {
      return new Verdict(Claim.ACCEPTED, null, accepted.reference());
    }
    if (outcome instanceof Outcome.Duplicate) {
      return new Verdict(Claim.DUPLICATE, null, null);
    }
    if (outcome == null) {
      return new Verdict(Claim.SILENCE, null, null);
    }
    Claim claim =
        outcome instanceof Outcome.Rejected
            ? Claim.NOT_APPLIED
            : outcome instanceof Outcome.NotAttempted ? Claim.NOT_SENT : Claim.UNKNOWN;
    return new Verdict(claim, outcome.cause().orElse(null), null);
  }

  static Verdict of(Failure failure) {
    Claim claim =
        failure.effect() == Effect.NOT_SENT
            ? Claim.NOT_SENT
            : failure.effect() == Effect.NOT_APPLIED ? Claim.NOT_APPLIED : Claim.UNKNOWN;
    return new Verdict(claim, failure, null);
  }

  /**
   * Whether the connector says that the target has the document.
   *
   * @return true when done, accepted or there already
   */
  public boolean isClaimedThere() {
    return claim == Claim.DONE || claim == Claim.ACCEPTED || claim == Claim.DUPLICATE;
  }

  /**
   * Why it failed.
   *
   * @return the failure, or empty
   */
  public Optional<Failure> cause() {
    return Optional.ofNullable(failure);
  }

  @Override
  public String toString() {
    return failure == null ? claim.name() : claim + " (" + failure.category() + ")";
  }
}
