package io.ledgerway.runtime.retry;

/** What a retry takes from a {@link RetryBudget}. */
public enum RetryCost {
  /** A step that is no retry. */
  NONE(0),
  /** A retry that the target asked for. */
  THROTTLE(5),
  /** A retry after a fault. */
  TRANSIENT(14);

  private final int tokens;

  RetryCost(int tokens) {
    this.tokens = tokens;
  }

  /**
   * The cost.
   *
   * @return tokens
   */
  public int tokens() {
    return tokens;
  }
}
