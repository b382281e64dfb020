package io.ledgerway.runtime.retry;

import io.ledgerway.connector.failure.FailureCategory;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What to do after a failed attempt, and when. Immutable.
 *
 * @param action what to do
 * @param notBefore the earliest moment at which the target may be touched again
 * @param next what the durable layer does at that moment; null unless the action is {@link
 *     RetryAction#PARK_UNTIL}
 * @param category why, as it stands after the decision: credentials that failed again after their
 *     renewal are {@link FailureCategory#AUTH_DENIED}
 * @param cost what the decision took from the budget
 * @param alert whether somebody should look, whatever happens next
 */
public record RetryDecision(
    RetryAction action,
    Instant notBefore,
    @Nullable RetryAction next,
    FailureCategory category,
    RetryCost cost,
    boolean alert) {

  /** Refuses a missing part, and a parking that does not say what comes next. */
  public RetryDecision {
    Objects.requireNonNull(notBefore, "notBefore");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(cost, "cost");
    if ((action == RetryAction.PARK_UNTIL) != (next != null)) {
      throw new IllegalArgumentException("A parking, and nothing else, says what comes next");
    }
  }

  /**
   * Whether the same call goes on with another attempt.
   *
   * @return true for RETRY, RESEND_SAME_KEY and REFRESH_AUTH
   */
  public boolean goesOn() {
    return action.sends();
  }
}
