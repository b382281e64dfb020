package io.ledgerway.runtime.retry;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The engine of one connection on Failsafe: its retry policy turns the loop, its bulkhead counts
 * the places of the lanes. Failsafe neither waits nor decides here: waits go through the sleeper,
 * decisions are the planner's. Its breaker and its rate limiter read a clock that nobody can steer,
 * its timeout starts a thread; {@link Breaker} and {@link Limits} stand in their place.
 * Thread-safe.
 */
public final class FailsafeEngine implements ResilienceEngine {

  private final Clock clock;
  private final Sleeper sleeper;
  private final RetryPlanner planner;
  private final Gate gate;
  private final Map<String, RetryBudget> callBudgets = new ConcurrentHashMap<>();
  private final Map<String, RetryBudget> lookupBudgets = new ConcurrentHashMap<>();

  /** Only a step that says so is repeated: never one that threw. */
  private final RetryPolicy<Boolean> untilEnded =
      RetryPolicy.<Boolean>builder()
          .handleIf((goesOn, thrown) -> thrown == null && Boolean.TRUE.equals(goesOn))
          .withMaxRetries(-1)
          .build();

  /**
   * The engine of a connection.
   *
   * @param clock the time
   * @param sleeper lets time pass
   * @param planner decides after failures
   * @param limits the connection's limits
   * @param breaker when the breaker of an endpoint group opens
   * @param lanes places of the lanes
   */
  public FailsafeEngine(
      Clock clock,
      Sleeper sleeper,
      RetryPlanner planner,
      Limits limits,
      Breaker.Settings breaker,
      LaneSizes lanes) {
    this.clock = clock;
    this.sleeper = sleeper;
    this.planner = planner;
    this.gate = new Gate(clock, limits, breaker, lanes);
  }

  @Override
  public <R> CallEnd<R> run(CallPlan plan, Attempt<R> attempt) {
    Loop<R> loop = new Loop<>(plan, attempt);
    try {
      Failsafe.with(untilEnded).get(loop::step);
    } catch (FailsafeException e) {
      if (!(e.getCause() instanceof InterruptedException)) {
        throw e;
      }
      loop.refuse(FailureCategory.CANCELLED, null, "The thread was interrupted between attempts");
    }
    return loop.end();
  }

  @Override
  public boolean leavesAlone(String group) {
    return gate.leavesAlone(group);
  }

  private RetryBudget budget(Demand demand) {
    return demand.purpose() == Purpose.LOOKUP
        ? lookupBudgets.computeIfAbsent(demand.group(), group -> RetryBudget.ofLookups())
        : callBudgets.computeIfAbsent(demand.group(), group -> RetryBudget.ofCalls());
  }

  /** One call; used by one thread. */
  private final class Loop<R> {

    private final CallPlan plan;
    private final Attempt<R> attempt;
    private final RetryBudget budget;
    private boolean doubtful;
    private boolean refreshed;
    private int attempts;
    private @Nullable RetryDecision last;
    private @Nullable CallEnd<R> end;

    Loop(CallPlan plan, Attempt<R> attempt) {
      this.plan = plan;
      this.attempt = attempt;
      this.budget = budget(plan.demand());
      this.doubtful = plan.doubtful();
    }

    CallEnd<R> end() {
      return Objects.requireNonNull(end, "end");
    }

    /** One attempt, with the wait before it; says whether the call goes on. */
    boolean step() {
      if (last != null && !sleepUntil(last.notBefore())) {
        return refuse(FailureCategory.CANCELLED, null, "The call was cancelled between attempts");
      }
      Gate.Entry entry = enter();
      if (entry == null) {
        return false;
      }
      try (entry) {
        attempts++;
        Attempt.Result<R> result = attempt();
        if (result instanceof Attempt.Result.Succeeded<R> success) {
          entry.succeeded();
          budget.succeeded(last == null ? RetryCost.NONE : last.cost());
          end = new CallEnd.Completed<>(success.value(), attempts);
          return false;
        }
        Attempt.Result.Failed<R> failed = (Attempt.Result.Failed<R>) result;
        Failure failure = failed.failure();
        Instant notBefore = failure.notBefore();
        entry.failed(failure.category(), notBefore == null ? clock.instant() : notBefore);
        return decide(failure, failed.sendState());
      }
    }

    /** Every permit; null when there is none and the call has ended. */
    private Gate.@Nullable Entry enter() {
      while (true) {
        Instant now = clock.instant();
        if (plan.call().cancel().isCancelled()) {
          refuse(FailureCategory.CANCELLED, null, "The call was cancelled");
          return null;
        }
        if (!RetryPlanner.mayStart(plan.terms(), now, plan.call().deadline())) {
          refuse(FailureCategory.DEADLINE, null, "Too little time is left for an attempt");
          return null;
        }
        Gate.Answer answer = gate.enter(plan.demand());
        if (answer instanceof Gate.Answer.Open open) {
          return open.entry();
        }
        if (answer instanceof Gate.Answer.Refused refused) {
          refuse(FailureCategory.LOCAL_REJECT, refused.moment(), refused.text());
          return null;
        }
        Instant moment = ((Gate.Answer.Wait) answer).moment();
        if (!RetryPlanner.mayStart(plan.terms(), moment, plan.call().deadline())) {
          refuse(FailureCategory.LOCAL_REJECT, moment, "No permit before the call's deadline");
          return null;
        }
        if (!sleepUntil(moment)) {
          refuse(FailureCategory.CANCELLED, null, "The call was cancelled before its permit");
          return null;
        }
      }
    }

    private Attempt.Result<R> attempt() {
      boolean refresh = last != null && last.action() == RetryAction.REFRESH_AUTH;
      refreshed |= refresh;
      Instant timeout = clock.instant().plus(plan.timeout());
      Instant deadline = plan.call().deadline();
      try {
        return attempt.run(
            new Attempt.Start(attempts, timeout.isBefore(deadline) ? timeout : deadline, refresh));
      } catch (ConnectorException e) {
        return new Attempt.Result.Failed<>(e.failure(), SendState.UNTRACKED);
      }
    }

    private boolean sleepUntil(Instant moment) {
      return !clock.instant().isBefore(moment) || sleeper.sleepUntil(moment, plan.call().cancel());
    }

    boolean refuse(FailureCategory category, @Nullable Instant notBefore, String text) {
      return decide(
          new Failure(category, Effect.NOT_SENT, null, text, null, null, notBefore),
          SendState.UNSENT);
    }

    private boolean decide(Failure failure, SendState sendState) {
      FailedAttempt failed =
          new FailedAttempt(
              plan.terms(),
              failure,
              sendState,
              doubtful,
              refreshed,
              Math.max(1, attempts),
              plan.round(),
              clock.instant(),
              plan.call().deadline());
      doubtful |= plan.terms().isWrite() && RetryPlanner.effect(failed) == Effect.UNKNOWN;
      RetryDecision decision = planner.plan(failed, budget);
      last = decision;
      if (decision.goesOn()) {
        return true;
      }
      end = new CallEnd.Ended<>(decision, failure, doubtful, attempts);
      return false;
    }
  }
}
