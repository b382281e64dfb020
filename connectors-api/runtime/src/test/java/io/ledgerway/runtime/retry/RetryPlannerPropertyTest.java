package io.ledgerway.runtime.retry;

import static io.ledgerway.runtime.retry.Attempts.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** What no decision may ever do: every combination of the facts, with random times around them. */
class RetryPlannerPropertyTest {

  private static final Set<RetryAction> SENDS =
      EnumSet.of(
          RetryAction.RETRY,
          RetryAction.RESEND_SAME_KEY,
          RetryAction.REFRESH_AUTH,
          RetryAction.REQUEUE);

  private static boolean maySend(RetryDecision decision) {
    return SENDS.contains(decision.action())
        || decision.next() != null && SENDS.contains(decision.next());
  }

  private static boolean mayHaveHappened(FailedAttempt failed) {
    Effect claimed = failed.failure().effect();
    boolean contradicted =
        failed.sendState() == SendState.SENT && claimed != Effect.APPLIED
            || failed.sendState() == SendState.ANSWERED && claimed == Effect.NOT_SENT;
    return claimed == Effect.UNKNOWN
        || claimed == Effect.APPLIED
        || failed.doubtful()
        || contradicted;
  }

  /** Each combination of category, effect, wire, repeatability, lookup, doubt and refresh. */
  private static List<FailedAttempt> combinations(Random random) {
    List<FailedAttempt> all = new ArrayList<>();
    for (FailureCategory category : FailureCategory.values()) {
      for (Effect effect : Effect.values()) {
        for (SendState state : SendState.values()) {
          for (Repeatability repeatability : Repeatability.values()) {
            for (int bits = 0; bits < 16; bits++) {
              all.add(attempt(random, category, effect, state, repeatability, bits));
            }
          }
        }
      }
    }
    return all;
  }

  private static FailedAttempt attempt(
      Random random,
      FailureCategory category,
      Effect effect,
      SendState state,
      Repeatability repeatability,
      int bits) {
    boolean key = repeatability == Repeatability.NATIVE_KEY;
    Instant window = key ? NOW.plusMillis(random.nextLong(-1_000, 100_000)) : null;
    RetryTerms terms =
        new RetryTerms(repeatability, (bits & 1) != 0, key && (bits & 8) != 0, window);
    return new FailedAttempt(
        terms,
        new Failure(category, effect, null, "A test failed it", null, null, hint(random)),
        state,
        (bits & 2) != 0,
        (bits & 4) != 0,
        random.nextInt(1, 5),
        random.nextInt(0, 9),
        NOW,
        NOW.plusMillis(random.nextLong(-1_000, 60_000)));
  }

  private static @Nullable Instant hint(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> null;
      case 1 -> NOW.plusMillis(random.nextLong(-10_000, 10_000));
      case 2 -> NOW.plusSeconds(random.nextLong(0, 90_000));
      default -> NOW.plus(Duration.ofDays(random.nextLong(0, 4_000)));
    };
  }

  private static RetryDecision plan(FailedAttempt failed, Random random) {
    return new RetryPlanner(new Backoff(random), new DurableBackoff())
        .plan(failed, RetryBudget.of(random.nextInt(0, 30)));
  }

  @Property(tries = 20)
  void neverSendsAgainWhatMayHaveHappenedAndNothingProtects(@ForAll Random random) {
    for (FailedAttempt failed : combinations(random)) {
      if (failed.terms().repeatability() == Repeatability.NONE && mayHaveHappened(failed)) {
        RetryDecision decision = plan(failed, random);
        assertThat(decision.action())
            .as("%s", failed)
            .isIn(RetryAction.LOOKUP_FIRST, RetryAction.HOLD);
        assertThat(decision.action() == RetryAction.LOOKUP_FIRST && !failed.terms().lookup())
            .as("%s", failed)
            .isFalse();
      }
    }
  }

  @Property(tries = 20)
  void resendsUnderAKeyOnlyInsideItsWindow(@ForAll Random random) {
    for (FailedAttempt failed : combinations(random)) {
      Instant until = failed.terms().sameKeyUntil();
      RetryDecision decision = plan(failed, random);
      if (until != null && mayHaveHappened(failed) && maySend(decision)) {
        assertThat(decision.notBefore()).as("%s", failed).isBefore(until);
      }
    }
  }

  @Property(tries = 20)
  void neverCallsADoubtOver(@ForAll Random random) {
    for (FailedAttempt failed : combinations(random)) {
      if (failed.terms().isWrite() && mayHaveHappened(failed)) {
        RetryDecision decision = plan(failed, random);
        assertThat(decision.action())
            .as("%s", failed)
            .isNotIn(RetryAction.STOP, RetryAction.RETRY, RetryAction.REQUEUE);
        assertThat(decision.next()).as("%s", failed).isNotEqualTo(RetryAction.RETRY);
      }
    }
  }

  @Property(tries = 20)
  void undercutsNoHintAndPassesNoDeadline(@ForAll Random random) {
    for (FailedAttempt failed : combinations(random)) {
      RetryDecision decision = plan(failed, random);
      Instant hint = failed.failure().notBefore();
      if (hint != null) {
        Instant believed = NOW.plus(RetryAfter.LONGEST);
        assertThat(decision.notBefore())
            .as("%s", failed)
            .isAfterOrEqualTo(hint.isBefore(believed) ? hint : believed);
      }
      assertThat(decision.notBefore()).isAfterOrEqualTo(NOW);
      if (decision.goesOn()) {
        assertThat(decision.notBefore()).as("%s", failed).isBefore(failed.deadline());
        assertThat(failed.attempt()).as("%s", failed).isLessThan(RetryPlanner.MAX_ATTEMPTS);
        if (failed.terms().isWrite()) {
          assertThat(decision.notBefore().plus(RetryPlanner.WRITE_FLOOR))
              .as("%s", failed)
              .isBeforeOrEqualTo(failed.deadline());
        }
      }
    }
  }

  @Property(tries = 20)
  void takesFromTheBudgetWhatTheDecisionSays(@ForAll Random random) {
    for (FailedAttempt failed : combinations(random)) {
      RetryBudget budget = RetryBudget.of(random.nextInt(0, 30));
      int before = budget.tokens();
      RetryDecision decision =
          new RetryPlanner(new Backoff(random), new DurableBackoff()).plan(failed, budget);
      assertThat(before - budget.tokens()).as("%s", failed).isEqualTo(decision.cost().tokens());
    }
  }
}
