package io.ledgerway.runtime.retry;

import io.ledgerway.connector.failure.Failure;

/**
 * How a call ended.
 *
 * @param <R> what a success gives
 */
public sealed interface CallEnd<R> {

  /**
   * It succeeded.
   *
   * @param value what it gave
   * @param attempts how many attempts it took
   * @param <R> its type
   */
  record Completed<R>(R value, int attempts) implements CallEnd<R> {}

  /**
   * It did not succeed.
   *
   * @param decision what is to be done, by whom, when: never an action that goes on within the call
   * @param failure the last failure
   * @param doubtful whether one of the attempts may have taken effect
   * @param attempts how many attempts were made; 0 when none was started
   * @param <R> what a success would have given
   */
  record Ended<R>(RetryDecision decision, Failure failure, boolean doubtful, int attempts)
      implements CallEnd<R> {}
}
