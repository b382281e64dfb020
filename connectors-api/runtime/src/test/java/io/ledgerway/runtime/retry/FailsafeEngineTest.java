package io.ledgerway.runtime.retry;

import static io.ledgerway.runtime.retry.Attempts.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.CancelSignal;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FailsafeEngineTest {

  private static final Demand READ = new Demand("invoices", Lane.BATCH, Purpose.READ);
  private static final Demand PAY = new Demand("payments", Lane.BATCH, Purpose.PAYMENT);
  private static final RetryTerms KEY = Attempts.terms(Repeatability.NATIVE_KEY, true);
  private static final RetryTerms NONE = Attempts.terms(Repeatability.NONE, false);
  private static final Failure BROKEN =
      Failure.of(FailureCategory.TRANSIENT, Effect.UNKNOWN, "The target broke down");
  private static final Failure REFUSED =
      Failure.of(FailureCategory.UNREACHABLE, Effect.NOT_SENT, "The target refused a connection");

  private final SteeredClock clock = new SteeredClock();
  private final SteeredSleeper sleeper = new SteeredSleeper(clock);
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final List<Attempt.Start> starts = new ArrayList<>();
  private final Deque<Object> answers = new ArrayDeque<>();

  private FailsafeEngine engine(List<Quota> quotas) {
    return new FailsafeEngine(
        clock,
        sleeper,
        new RetryPlanner(new Backoff(FixedRandom.HIGHEST), new DurableBackoff()),
        new Limits(clock, quotas, Map.of()),
        new Breaker.Settings(4, 4, Duration.ofSeconds(30)),
        new LaneSizes(1, 1, 1));
  }

  private CallPlan call(Demand demand, RetryTerms terms) {
    CancelSignal cancel = cancelled::get;
    return new CallPlan(
        demand,
        terms,
        new Call(clock.instant().plusSeconds(30), cancel, "case-1"),
        Duration.ofSeconds(10),
        0,
        false);
  }

  private CallEnd<String> run(FailsafeEngine engine, CallPlan plan, Object... script) {
    starts.clear();
    answers.clear();
    answers.addAll(List.of(script));
    return engine.run(plan, this::answer);
  }

  private Attempt.Result<String> answer(Attempt.Start start) {
    starts.add(start);
    Object answer = answers.removeFirst();
    if (answer instanceof Failure failure) {
      return new Attempt.Result.Failed<>(failure, SendState.UNTRACKED);
    }
    if (answer instanceof RuntimeException exception) {
      throw exception;
    }
    return new Attempt.Result.Succeeded<>(answer.toString());
  }

  private static CallEnd.Ended<String> ended(CallEnd<String> end) {
    assertThat(end).isInstanceOf(CallEnd.Ended.class);
    return (CallEnd.Ended<String>) end;
  }

  private static Failure throttled(@Nullable Instant notBefore) {
    return new Failure(
        FailureCategory.THROTTLED, Effect.NOT_APPLIED, null, "Slow down", null, null, notBefore);
  }

  @Test
  void givesWhatTheFirstAttemptGives() {
    assertThat(run(engine(List.of()), call(READ, RetryTerms.read()), "page"))
        .isEqualTo(new CallEnd.Completed<>("page", 1));
    assertThat(starts).containsExactly(new Attempt.Start(1, NOW.plusSeconds(10), false));
    assertThat(sleeper.slept()).isEmpty();
  }

  @Test
  void retriesAReadTwiceAndNoMore() {
    FailsafeEngine engine = engine(List.of());
    assertThat(run(engine, call(READ, RetryTerms.read()), BROKEN, BROKEN, "page"))
        .isEqualTo(new CallEnd.Completed<>("page", 3));
    assertThat(sleeper.slept()).containsExactly(NOW.plusMillis(200), NOW.plusMillis(600));

    CallEnd.Ended<String> end =
        ended(run(engine, call(READ, RetryTerms.read()), BROKEN, BROKEN, BROKEN));
    assertThat(end.attempts()).isEqualTo(3);
    assertThat(end.decision().action()).isEqualTo(RetryAction.PARK_UNTIL);
    assertThat(end.failure()).isEqualTo(BROKEN);
    assertThat(end.doubtful()).isFalse();
  }

  @Test
  void sendsADoubtfulWriteThatNothingProtectsExactlyOnce() {
    CallEnd.Ended<String> end =
        ended(run(engine(List.of()), call(PAY, NONE), BROKEN, "never reached"));

    assertThat(starts).hasSize(1);
    assertThat(end.decision().action()).isEqualTo(RetryAction.HOLD);
    assertThat(end.doubtful()).isTrue();
  }

  @Test
  void takesAThrownFailureForAFailure() {
    assertThat(run(engine(List.of()), call(PAY, NONE), new ConnectorException(REFUSED), "paid"))
        .isEqualTo(new CallEnd.Completed<>("paid", 2));
    assertThat(
            ended(run(engine(List.of()), call(PAY, NONE), new ConnectorException(BROKEN)))
                .doubtful())
        .isTrue();
  }

  @Test
  void neverRepeatsWhatThrewSomethingElse() {
    FailsafeEngine engine = engine(List.of(new Quota.Parallel(1)));
    for (int each = 0; each < 3; each++) {
      assertThatThrownBy(
              () ->
                  run(
                      engine,
                      call(READ, RetryTerms.read()),
                      new IllegalStateException("A store broke"),
                      "never reached"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("A store broke");
      assertThat(starts).hasSize(1);
    }
    assertThat(run(engine, call(READ, RetryTerms.read()), "page"))
        .as("each gave its permits back")
        .isInstanceOf(CallEnd.Completed.class);
  }

  @Test
  void keepsTheDoubtOfTheFirstAttempt() {
    CallEnd.Ended<String> end =
        ended(run(engine(List.of()), call(PAY, KEY), BROKEN, REFUSED, REFUSED));

    assertThat(starts).hasSize(3);
    assertThat(end.doubtful()).isTrue();
    assertThat(end.decision().next()).isEqualTo(RetryAction.RESEND_SAME_KEY);
  }

  @Test
  void waitsAsLongAsTheTargetAsksOrParks() {
    FailsafeEngine engine = engine(List.of());
    assertThat(run(engine, call(PAY, NONE), throttled(NOW.plusSeconds(20)), "paid"))
        .isEqualTo(new CallEnd.Completed<>("paid", 2));
    assertThat(sleeper.slept()).containsExactly(NOW.plusSeconds(21));

    Instant late = clock.instant().plusSeconds(40);
    CallEnd.Ended<String> end = ended(run(engine, call(PAY, NONE), throttled(late), "never"));
    assertThat(end.decision().action()).isEqualTo(RetryAction.PARK_UNTIL);
    assertThat(end.decision().notBefore()).isEqualTo(late.plusSeconds(1));
    assertThat(sleeper.slept()).as("nobody slept for it").hasSize(1);

    CallEnd.Ended<String> other = ended(run(engine, call(PAY, NONE), "never"));
    assertThat(starts).as("the rest of the group stays away too").isEmpty();
    assertThat(other.decision().action()).isEqualTo(RetryAction.REQUEUE);
    assertThat(other.decision().notBefore()).isEqualTo(late);
    assertThat(other.attempts()).isZero();
  }

  @Test
  void waitsForAPermitWithinTheDeadline() {
    FailsafeEngine engine = engine(List.of(new Quota.Rate(1, Duration.ofSeconds(20), 1)));
    run(engine, call(READ, RetryTerms.read()), "page");
    CallPlan second = call(READ, RetryTerms.read());
    assertThat(run(engine, second, "page")).isInstanceOf(CallEnd.Completed.class);
    assertThat(clock.instant()).isEqualTo(NOW.plusSeconds(20));

    CallEnd.Ended<String> third = ended(run(engine, second, "never"));
    assertThat(starts).isEmpty();
    assertThat(third.failure().category()).isEqualTo(FailureCategory.LOCAL_REJECT);
    assertThat(third.decision().action()).isEqualTo(RetryAction.REQUEUE);
    assertThat(third.decision().notBefore()).isEqualTo(NOW.plusSeconds(40));
  }

  @Test
  void refreshesCredentialsOnceAndSaysSo() {
    Failure expired =
        Failure.of(FailureCategory.AUTH_EXPIRED, Effect.NOT_APPLIED, "The token has run out");
    assertThat(run(engine(List.of()), call(PAY, NONE), expired, "paid"))
        .isEqualTo(new CallEnd.Completed<>("paid", 2));
    assertThat(starts.stream().map(Attempt.Start::refreshAuth)).containsExactly(false, true);
    assertThat(sleeper.slept()).isEmpty();

    CallEnd.Ended<String> end =
        ended(run(engine(List.of()), call(PAY, NONE), expired, expired, "never"));
    assertThat(end.decision().action()).isEqualTo(RetryAction.STOP);
    assertThat(end.decision().category()).isEqualTo(FailureCategory.AUTH_DENIED);
    assertThat(starts).hasSize(2);
  }

  @Test
  void startsNothingOnceItIsTooLateOrCancelled() {
    CallPlan plan = call(PAY, NONE);
    clock.moveTo(plan.call().deadline().minusMillis(499));
    CallEnd.Ended<String> late = ended(run(engine(List.of()), plan, "never"));
    assertThat(late.failure().category()).isEqualTo(FailureCategory.DEADLINE);
    assertThat(late.decision().action()).isEqualTo(RetryAction.REQUEUE);
    cancelled.set(true);
    CallEnd.Ended<String> gone = ended(run(engine(List.of()), call(PAY, NONE), "never"));
    assertThat(gone.failure().category()).isEqualTo(FailureCategory.CANCELLED);
    assertThat(starts).isEmpty();
  }

  @Test
  void shortensAnAttemptToTheDeadline() {
    CallPlan plan = call(READ, RetryTerms.read());
    clock.moveTo(plan.call().deadline().minusSeconds(3));
    run(engine(List.of()), plan, "page");
    assertThat(starts.get(0).deadline()).isEqualTo(plan.call().deadline());
  }

  @Test
  void endsWhenItIsCancelledBetweenAttempts() {
    CallEnd<String> end =
        engine(List.of())
            .run(
                call(PAY, KEY),
                start -> {
                  starts.add(start);
                  cancelled.set(true);
                  return new Attempt.Result.Failed<>(BROKEN, SendState.UNTRACKED);
                });
    assertThat(starts).hasSize(1);
    assertThat(ended(end).doubtful()).isTrue();
    assertThat(ended(end).decision().action()).isEqualTo(RetryAction.PARK_UNTIL);
    assertThat(ended(end).decision().next()).isEqualTo(RetryAction.RESEND_SAME_KEY);
  }

  @Test
  void endsWhenItsThreadIsInterruptedAndKeepsTheFlag() {
    CallEnd<String> end =
        engine(List.of())
            .run(
                call(PAY, KEY),
                start -> {
                  starts.add(start);
                  Thread.currentThread().interrupt();
                  return new Attempt.Result.Failed<>(BROKEN, SendState.UNTRACKED);
                });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(starts).hasSize(1);
    assertThat(ended(end).doubtful()).isTrue();
    assertThat(ended(end).failure().category()).isEqualTo(FailureCategory.CANCELLED);
  }

  @Test
  void opensTheBreakerOfOneGroupAndLetsAReadProbe() {
    FailsafeEngine engine = engine(List.of());
    run(engine, call(PAY, NONE), REFUSED, REFUSED, REFUSED);
    run(engine, call(PAY, NONE), REFUSED);
    CallEnd.Ended<String> end = ended(run(engine, call(PAY, NONE), "never"));
    assertThat(starts).isEmpty();
    assertThat(end.decision().action()).isEqualTo(RetryAction.REQUEUE);
    assertThat(run(engine, call(READ, RetryTerms.read()), "page"))
        .as("another group")
        .isInstanceOf(CallEnd.Completed.class);

    clock.moveTo(end.decision().notBefore());
    ended(run(engine, call(PAY, NONE), "never"));
    Demand probe = new Demand("payments", Lane.RECONCILE, Purpose.LOOKUP);
    run(engine, call(probe, RetryTerms.read()), "found");
    assertThat(run(engine, call(PAY, NONE), "paid")).isInstanceOf(CallEnd.Completed.class);
  }

  @Test
  void keepsPlacesForOtherLanes() {
    FailsafeEngine engine = engine(List.of());
    CallEnd<String> outer =
        engine.run(
            call(READ, RetryTerms.read()),
            start -> {
              CallEnd.Ended<String> full =
                  ended(run(engine, call(READ, RetryTerms.read()), "never"));
              assertThat(full.failure().category()).isEqualTo(FailureCategory.LOCAL_REJECT);
              Demand lookup = new Demand("invoices", Lane.RECONCILE, Purpose.LOOKUP);
              assertThat(run(engine, call(lookup, RetryTerms.read()), "found"))
                  .isInstanceOf(CallEnd.Completed.class);
              return new Attempt.Result.Succeeded<>("page");
            });
    assertThat(outer).isEqualTo(new CallEnd.Completed<>("page", 1));
    assertThat(run(engine, call(READ, RetryTerms.read()), "page"))
        .isInstanceOf(CallEnd.Completed.class);
  }

  @Test
  void startsNoThread() {
    Set<String> before = threads();
    run(engine(List.of()), call(READ, RetryTerms.read()), BROKEN, BROKEN, "page");
    assertThat(threads()).isSubsetOf(before);
  }

  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> !name.startsWith("surefire"))
        .collect(Collectors.toSet());
  }

  @Test
  void refusesPlansThatContradictThemselves() {
    assertThatThrownBy(() -> call(READ, NONE)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> call(PAY, RetryTerms.read()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LaneSizes(1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void givesAProbeBackThatFindsNoPermit() {
    FailsafeEngine engine = engine(List.of(new Quota.Window(5, Duration.ofHours(1), 0)));
    run(engine, call(PAY, NONE), REFUSED, REFUSED, REFUSED);
    run(engine, call(PAY, NONE), REFUSED);
    clock.advance(Duration.ofSeconds(30));
    Demand probe = new Demand("payments", Lane.RECONCILE, Purpose.LOOKUP);
    Demand elsewhere = new Demand("other", Lane.INTERACTIVE, Purpose.READ);
    run(engine, call(elsewhere, RetryTerms.read()), "the last permit");
    ended(run(engine, call(probe, RetryTerms.read()), "never"));
    clock.moveTo(NOW.plus(Duration.ofHours(1)));
    run(engine, call(probe, RetryTerms.read()), "found");
    assertThat(run(engine, call(PAY, NONE), "paid")).isInstanceOf(CallEnd.Completed.class);
  }

  @Test
  void givesPermitAndProbeBackThatFindNoPlace() {
    FailsafeEngine engine = engine(List.of(new Quota.Window(6, Duration.ofDays(9), 0)));
    run(engine, call(PAY, NONE), REFUSED, REFUSED, REFUSED);
    run(engine, call(PAY, NONE), REFUSED);
    clock.advance(Duration.ofSeconds(30));
    Demand outer = new Demand("other", Lane.RECONCILE, Purpose.LOOKUP);
    Demand probe = new Demand("payments", Lane.RECONCILE, Purpose.LOOKUP);
    engine.run(
        call(outer, RetryTerms.read()),
        start -> {
          assertThat(ended(run(engine, call(probe, RetryTerms.read()), "never")).failure().text())
              .contains("taken");
          return new Attempt.Result.Succeeded<>("page");
        });
    assertThat(run(engine, call(probe, RetryTerms.read()), "found"))
        .isInstanceOf(CallEnd.Completed.class);
  }

  @Test
  void givesAProbeBackThatSaidNothing() {
    FailsafeEngine engine = engine(List.of());
    run(engine, call(PAY, NONE), REFUSED, REFUSED, REFUSED);
    run(engine, call(PAY, NONE), REFUSED);
    clock.advance(Duration.ofSeconds(30));
    Demand probe = new Demand("payments", Lane.RECONCILE, Purpose.LOOKUP);
    assertThatThrownBy(
            () -> run(engine, call(probe, RetryTerms.read()), new IllegalStateException("a bug")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(run(engine, call(probe, RetryTerms.read()), "found"))
        .isInstanceOf(CallEnd.Completed.class);
  }

  @Test
  void keepsABudgetForLookups() {
    FailsafeEngine engine = engine(List.of());
    Demand calls = new Demand("invoices", Lane.BATCH, Purpose.READ);
    Demand lookups = new Demand("invoices", Lane.RECONCILE, Purpose.LOOKUP);
    assertThat(retriesUntilTheBudgetIsSpent(engine, lookups))
        .isLessThan(retriesUntilTheBudgetIsSpent(engine, calls));
  }

  private int retriesUntilTheBudgetIsSpent(FailsafeEngine engine, Demand demand) {
    int retries = 0;
    int attempts = 3;
    while (attempts == 3 && retries < 1_000) {
      attempts =
          ended(
                  run(
                      engine,
                      call(demand, RetryTerms.read()),
                      throttled(null),
                      throttled(null),
                      throttled(null)))
              .attempts();
      retries += attempts - 1;
      clock.advance(Duration.ofMinutes(10));
    }
    return retries;
  }
}
