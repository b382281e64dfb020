package io.ledgerway.runtime.retry;

import io.ledgerway.connector.failure.Failure;
import java.time.Instant;
import java.util.Objects;

/**
 * An attempt that failed, and what stands around it: all that a decision needs. Immutable.
 *
 * @param terms on which terms the call may be repeated
 * @param failure why it failed and what happened
 * @param sendState how far the attempt got on the wire
 * @param doubtful whether an earlier attempt of the same intention may have taken effect: then no
 *     later failure proves that nothing did
 * @param refreshed whether the credentials were renewed in this call
 * @param attempt which attempt of this call, from 1
 * @param round how many calls the durable layer made before this one, from 0
 * @param now when the attempt ended
 * @param deadline the end of the call
 */
public record FailedAttempt(
    RetryTerms terms,
    Failure failure,
    SendState sendState,
    boolean doubtful,
    boolean refreshed,
    int attempt,
    int round,
    Instant now,
    Instant deadline) {

  /** Refuses a missing part, an attempt below 1 and a round below 0. */
  public FailedAttempt {
    Objects.requireNonNull(terms, "terms");
    Objects.requireNonNull(failure, "failure");
    Objects.requireNonNull(sendState, "sendState");
    Objects.requireNonNull(now, "now");
    Objects.requireNonNull(deadline, "deadline");
    if (attempt < 1 || round < 0) {
      throw new IllegalArgumentException("Attempts count from 1, rounds from 0");
    }
  }
}
