package io.ledgerway.runtime.retry;

import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.FailureCategory;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * Decides what follows a failed attempt. It holds: a write that may have had an effect, and that
 * nothing protects against a second one, is never sent again by a decision; a target is never asked
 * again before the moment it named; no wait within a call passes the call's deadline. As
 * thread-safe as its {@link Backoff}.
 *
 * <p>A reconciling lookup is planned like a read, with the budget of lookups.
 */
public final class RetryPlanner {

  /** How many attempts one call makes. */
  public static final int MAX_ATTEMPTS = 3;

  /** The time that must be left for a write to be started. */
  public static final Duration WRITE_FLOOR = Duration.ofMillis(500);

  private static final Set<FailureCategory> SLOW =
      EnumSet.of(FailureCategory.THROTTLED, FailureCategory.IN_PROGRESS);
  private static final Set<FailureCategory> ALERTING =
      EnumSet.of(
          FailureCategory.AUTH_DENIED,
          FailureCategory.CONFIG,
          FailureCategory.CONFLICT_KEY,
          FailureCategory.CONNECTOR_BUG,
          FailureCategory.TARGET_BUG);

  private final Backoff backoff;
  private final DurableBackoff durable;

  /**
   * A planner.
   *
   * @param backoff waits within a call
   * @param durable rests between calls
   */
  public RetryPlanner(Backoff backoff, DurableBackoff durable) {
    this.backoff = backoff;
    this.durable = durable;
  }

  /**
   * Whether there is time to start an attempt.
   *
   * @param terms the terms of the call
   * @param at when it would start
   * @param deadline the end of the call
   * @return for a write whether {@link #WRITE_FLOOR} is left, for a read whether any time is
   */
  public static boolean mayStart(RetryTerms terms, Instant at, Instant deadline) {
    return terms.isWrite() ? !at.plus(WRITE_FLOOR).isAfter(deadline) : at.isBefore(deadline);
  }

  /**
   * Decides, and takes from the budget what the decision costs.
   *
   * @param failed the attempt that failed
   * @param budget the budget of its connection and endpoint group
   * @return the decision
   */
  public RetryDecision plan(FailedAttempt failed, RetryBudget budget) {
    Plan plan = new Plan(failed);
    Effect effect = effect(failed);
    SignalTable.Rule rule =
        SignalTable.rule(failed.failure().category(), effect, failed.terms().repeatability());
    return switch (rule) {
      case AGAIN -> plan.goOn(RetryAction.RETRY, budget);
      case SAME_KEY ->
          storedErrorComesBack(failed)
              ? plan.lookOrHold()
              : plan.sameKey(RetryAction.RESEND_SAME_KEY, budget);
      case LOOK_OR_SAME_KEY ->
          failed.terms().lookup()
              ? plan.lookOrHold()
              : plan.sameKey(RetryAction.RESEND_SAME_KEY, budget);
      case LOOK_OR_LATER -> failed.terms().lookup() ? plan.lookOrHold() : plan.parkSameKey();
      case LOOK_OR_HOLD -> plan.lookOrHold();
      case REFRESH -> refresh(failed, effect, plan, budget);
      case LATER_SAME_KEY -> plan.parkSameKey();
      case REQUEUE_UNCOUNTED -> plan.end(RetryAction.REQUEUE);
      case FINAL -> plan.end(RetryAction.STOP);
      case PERSON -> plan.end(RetryAction.HOLD);
    };
  }

  /** What is known of the whole intention: doubt of an earlier attempt stays. */
  static Effect effect(FailedAttempt failed) {
    Effect effect = failed.sendState().believe(failed.failure().effect());
    boolean running = failed.failure().category() == FailureCategory.IN_PROGRESS;
    return (running || failed.doubtful()) && effect != Effect.APPLIED ? Effect.UNKNOWN : effect;
  }

  /** A target that stores errors answers the same key with the same error for ever. */
  private static boolean storedErrorComesBack(FailedAttempt failed) {
    return failed.terms().replaysErrors()
        && failed.failure().category() == FailureCategory.TRANSIENT
        && failed.sendState() != SendState.SENT
        && failed.sendState() != SendState.UNSENT;
  }

  private static RetryDecision refresh(
      FailedAttempt failed, Effect effect, Plan plan, RetryBudget budget) {
    if (!failed.refreshed()) {
      return effect == Effect.UNKNOWN && failed.terms().isWrite()
          ? plan.sameKey(RetryAction.REFRESH_AUTH, budget)
          : plan.goOn(RetryAction.REFRESH_AUTH, budget);
    }
    Plan denied = plan.as(FailureCategory.AUTH_DENIED);
    return effect == Effect.UNKNOWN && failed.terms().isWrite()
        ? denied.lookOrHold()
        : denied.end(RetryAction.STOP);
  }

  /** One failed attempt with its waits drawn. */
  private final class Plan {

    private final FailedAttempt failed;
    private final FailureCategory category;
    private final RetryAfter hint;
    private final Instant soonest;
    private final boolean slow;

    Plan(FailedAttempt failed) {
      this.failed = failed;
      this.category = failed.failure().category();
      Instant asked = failed.failure().notBefore();
      this.hint =
          RetryAfter.of(asked == null ? Duration.ZERO : Duration.between(failed.now(), asked));
      this.slow = SLOW.contains(category);
      this.soonest =
          failed
              .now()
              .plus(
                  backoff.delay(
                      slow ? Backoff.THROTTLE_BASE : Backoff.TRANSIENT_BASE,
                      failed.attempt() - 1,
                      hint.delay()));
    }

    private Plan(Plan other, FailureCategory category) {
      this.failed = other.failed;
      this.category = category;
      this.hint = other.hint;
      this.soonest = other.soonest;
      this.slow = other.slow;
    }

    Plan as(FailureCategory other) {
      return new Plan(this, other);
    }

    RetryDecision goOn(RetryAction action, RetryBudget budget) {
      Instant at = startOf(action);
      RetryCost cost =
          action == RetryAction.REFRESH_AUTH
              ? RetryCost.NONE
              : slow ? RetryCost.THROTTLE : RetryCost.TRANSIENT;
      boolean inCall =
          failed.attempt() < MAX_ATTEMPTS
              && mayStart(failed.terms(), at, failed.deadline())
              && budget.tryTake(cost);
      return inCall
          ? new RetryDecision(action, at, null, category, cost, alert())
          : park(restUntil(), action);
    }

    RetryDecision sameKey(RetryAction action, RetryBudget budget) {
      return failed.terms().sameKeyHolds(startOf(action))
          ? keepingTheKey(goOn(action, budget))
          : lookOrHold();
    }

    RetryDecision parkSameKey() {
      return keepingTheKey(park(restUntil(), RetryAction.RESEND_SAME_KEY));
    }

    /** A rest of our own never outlasts the key; one that the target asked for may. */
    private RetryDecision keepingTheKey(RetryDecision decision) {
      if (failed.terms().sameKeyHolds(decision.notBefore())) {
        return decision;
      }
      return failed.terms().sameKeyHolds(soonest)
          ? park(soonest, decision.next() == null ? decision.action() : decision.next())
          : lookOrHold();
    }

    RetryDecision lookOrHold() {
      return failed.terms().lookup()
          ? new RetryDecision(
              RetryAction.LOOKUP_FIRST, hinted(), null, category, RetryCost.NONE, alert())
          : end(RetryAction.HOLD);
    }

    RetryDecision end(RetryAction action) {
      return new RetryDecision(action, hinted(), null, category, RetryCost.NONE, alert());
    }

    private RetryDecision park(Instant until, RetryAction next) {
      return new RetryDecision(
          RetryAction.PARK_UNTIL, until, next, category, RetryCost.NONE, alert());
    }

    private Instant hinted() {
      return hint.notBefore(failed.now());
    }

    /** New credentials need no wait of their own. */
    private Instant startOf(RetryAction action) {
      return action == RetryAction.REFRESH_AUTH ? hinted() : soonest;
    }

    /** A target that names its moment is believed; else the ladder says when. */
    private Instant restUntil() {
      if (!hint.delay().isZero()) {
        return soonest;
      }
      Instant rested = failed.now().plus(durable.delay(category, failed.round()));
      return rested.isAfter(soonest) ? rested : soonest;
    }

    private boolean alert() {
      return hint.capped() || ALERTING.contains(category);
    }
  }
}
