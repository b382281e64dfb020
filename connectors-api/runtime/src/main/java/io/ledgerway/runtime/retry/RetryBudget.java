package io.ledgerway.runtime.retry;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many retries one connection and endpoint group may still make within calls: a target that
 * fails everything is not also buried under retries. Empty means that the durable layer takes over.
 * Thread-safe.
 *
 * <p>Lookups that reconcile have a small budget of their own, so that a storm of retries can't keep
 * doubt from being resolved.
 */
public final class RetryBudget {

  /** Tokens of an endpoint group. */
  public static final int CALLS = 500;

  /** Tokens of an endpoint group's reconciling lookups. */
  public static final int LOOKUPS = 70;

  private final int capacity;
  private final AtomicInteger tokens;

  private RetryBudget(int capacity) {
    this.capacity = capacity;
    this.tokens = new AtomicInteger(capacity);
  }

  /**
   * The budget of calls, full.
   *
   * @return {@link #CALLS} tokens
   */
  public static RetryBudget ofCalls() {
    return new RetryBudget(CALLS);
  }

  /**
   * The budget of reconciling lookups, full.
   *
   * @return {@link #LOOKUPS} tokens
   */
  public static RetryBudget ofLookups() {
    return new RetryBudget(LOOKUPS);
  }

  /**
   * A budget of another size, full.
   *
   * @param capacity tokens
   * @return the budget
   */
  public static RetryBudget of(int capacity) {
    if (capacity < 0) {
      throw new IllegalArgumentException("A budget can't be negative");
    }
    return new RetryBudget(capacity);
  }

  /**
   * Takes what a retry costs, all or nothing.
   *
   * @param cost the cost
   * @return whether the retry may be made
   */
  public boolean tryTake(RetryCost cost) {
    int held = tokens.get();
    while (held >= cost.tokens()) {
      if (tokens.compareAndSet(held, held - cost.tokens())) {
        return true;
      }
      held = tokens.get();
    }
    return false;
  }

  /**
   * Gives back after a success what its last retry took, at least one token, never above the
   * capacity.
   *
   * @param lastRetry the cost of the last retry; {@link RetryCost#NONE} when the first attempt
   *     succeeded
   */
  public void succeeded(RetryCost lastRetry) {
    tokens.updateAndGet(held -> Math.min(capacity, held + Math.max(1, lastRetry.tokens())));
  }

  /**
   * What is left.
   *
   * @return tokens, from 0 to the capacity
   */
  public int tokens() {
    return tokens.get();
  }
}
