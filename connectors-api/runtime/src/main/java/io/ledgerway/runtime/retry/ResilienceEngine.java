package io.ledgerway.runtime.retry;

/**
 * Makes a call of one connection, again where that is safe, and never faster than the target
 * allows. Thread-safe.
 */
public interface ResilienceEngine {

  /**
   * Makes the call: at most three attempts, each behind breaker, limits and bulkhead, none after
   * the call's deadline. Waits on the caller's thread, through the sleeper.
   *
   * @param plan the call
   * @param attempt one attempt of it
   * @param <R> what a success gives
   * @return how it ended
   */
  <R> CallEnd<R> run(CallPlan plan, Attempt<R> attempt);

  /**
   * Whether the target failed so often that an endpoint group is left alone.
   *
   * @param group the endpoint group
   * @return true until a call without effect has found out that the target is back
   */
  boolean leavesAlone(String group);
}
