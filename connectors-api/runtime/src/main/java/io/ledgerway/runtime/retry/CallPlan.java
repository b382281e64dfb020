package io.ledgerway.runtime.retry;

import io.ledgerway.connector.Call;
import java.time.Duration;
import java.util.Objects;

/**
 * One call that may take several attempts. Immutable.
 *
 * @param demand what it needs permits for
 * @param terms on which terms it may be repeated
 * @param call its deadline, its cancel signal, its case
 * @param timeout how long one attempt may take
 * @param round how many calls the durable layer made before this one, from 0
 * @param doubtful whether an earlier attempt of the same intention may have taken effect
 */
public record CallPlan(
    Demand demand, RetryTerms terms, Call call, Duration timeout, int round, boolean doubtful) {

  /** Refuses a missing part, a negative round, and writes on the terms of a read or the reverse. */
  public CallPlan {
    Objects.requireNonNull(call, "call");
    Objects.requireNonNull(timeout, "timeout");
    boolean effectless = demand.purpose() == Purpose.READ || demand.purpose() == Purpose.LOOKUP;
    if (effectless == terms.isWrite()) {
      throw new IllegalArgumentException("Purpose and terms contradict each other");
    }
    if (round < 0) {
      throw new IllegalArgumentException("Rounds count from 0");
    }
  }
}
