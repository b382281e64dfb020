package io.ledgerway.runtime.retry;

import static io.ledgerway.runtime.retry.Attempts.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.KeyFormat;
import io.ledgerway.connector.write.KeyWindow;
import io.ledgerway.connector.write.WriteContract;
import io.ledgerway.connector.write.WriteContractBuilder;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RetryPlannerTest {

  private static final RetryTerms READ = RetryTerms.read();
  private static final RetryTerms KEY = Attempts.terms(Repeatability.NATIVE_KEY, true);
  private static final RetryTerms KEY_ALONE = Attempts.terms(Repeatability.NATIVE_KEY, false);
  private static final RetryTerms REFERENCE = Attempts.terms(Repeatability.UNIQUE_REFERENCE, true);
  private static final RetryTerms REFERENCE_ALONE =
      Attempts.terms(Repeatability.UNIQUE_REFERENCE, false);
  private static final RetryTerms NONE = Attempts.terms(Repeatability.NONE, true);
  private static final RetryTerms NONE_ALONE = Attempts.terms(Repeatability.NONE, false);

  private final RetryBudget budget = RetryBudget.ofCalls();

  private RetryDecision plan(Attempts attempt) {
    return new RetryPlanner(new Backoff(FixedRandom.HIGHEST), new DurableBackoff())
        .plan(attempt.failed(), budget);
  }

  private RetryAction action(RetryTerms terms, FailureCategory category, Effect effect) {
    return plan(Attempts.of(terms, category, effect)).action();
  }

  /** The rows of the table: read, native key, reference with lookup, nothing with and without. */
  @ParameterizedTest
  @CsvSource({
    // DNS, refused, connect timeout; 429
    "UNREACHABLE,NOT_SENT,RETRY,RETRY,RETRY,RETRY,RETRY",
    "THROTTLED,NOT_APPLIED,RETRY,RETRY,RETRY,RETRY,RETRY",
    // breaker open, bulkhead full
    "LOCAL_REJECT,NOT_SENT,REQUEUE,REQUEUE,REQUEUE,REQUEUE,REQUEUE",
    // TLS, 3xx, 403
    "CONFIG,NOT_APPLIED,STOP,STOP,STOP,STOP,STOP",
    "AUTH_DENIED,NOT_APPLIED,STOP,STOP,STOP,STOP,STOP",
    // reset or timeout after the first byte; 2xx that can't be read
    "OUTCOME_UNKNOWN,UNKNOWN,RETRY,RESEND_SAME_KEY,LOOKUP_FIRST,LOOKUP_FIRST,HOLD",
    // 408, 500, 502, 504
    "TRANSIENT,UNKNOWN,RETRY,RESEND_SAME_KEY,LOOKUP_FIRST,LOOKUP_FIRST,HOLD",
    // 503, and 503 of a target that declares it harmless
    "THROTTLED,UNKNOWN,RETRY,RESEND_SAME_KEY,LOOKUP_FIRST,LOOKUP_FIRST,HOLD",
    "TRANSIENT,NOT_APPLIED,RETRY,RETRY,RETRY,RETRY,RETRY",
    // 401
    "AUTH_EXPIRED,NOT_APPLIED,REFRESH_AUTH,REFRESH_AUTH,REFRESH_AUTH,REFRESH_AUTH,REFRESH_AUTH",
    // 409: still running, same key with other content, known reference, stale version, unclear
    "IN_PROGRESS,UNKNOWN,RETRY,RESEND_SAME_KEY,LOOKUP_FIRST,LOOKUP_FIRST,HOLD",
    "IN_PROGRESS,NOT_APPLIED,RETRY,RESEND_SAME_KEY,LOOKUP_FIRST,LOOKUP_FIRST,HOLD",
    "CONFLICT_KEY,NOT_APPLIED,STOP,STOP,STOP,STOP,STOP",
    "DUPLICATE,APPLIED,STOP,LOOKUP_FIRST,LOOKUP_FIRST,LOOKUP_FIRST,HOLD",
    "DUPLICATE,NOT_APPLIED,STOP,LOOKUP_FIRST,LOOKUP_FIRST,LOOKUP_FIRST,HOLD",
    "CONFLICT_VERSION,NOT_APPLIED,STOP,STOP,STOP,STOP,STOP",
    "TARGET_BUG,UNKNOWN,STOP,HOLD,HOLD,HOLD,HOLD",
    "CONNECTOR_BUG,NOT_APPLIED,STOP,HOLD,HOLD,HOLD,HOLD",
    // other 4xx
    "VALIDATION,NOT_APPLIED,STOP,STOP,STOP,STOP,STOP",
    "BUSINESS_RULE,NOT_APPLIED,STOP,STOP,STOP,STOP,STOP",
    "NOT_FOUND,NOT_APPLIED,STOP,STOP,STOP,STOP,STOP",
    "UNSUPPORTED,NOT_SENT,STOP,STOP,STOP,STOP,STOP",
    "UNREADABLE,NOT_APPLIED,STOP,STOP,STOP,STOP,STOP",
    // a final answer in doubt
    "VALIDATION,UNKNOWN,STOP,LOOKUP_FIRST,LOOKUP_FIRST,LOOKUP_FIRST,HOLD",
    "CONFLICT_KEY,UNKNOWN,STOP,HOLD,HOLD,HOLD,HOLD",
    // an effect that is known in spite of the failure
    "TRANSIENT,APPLIED,RETRY,LOOKUP_FIRST,LOOKUP_FIRST,LOOKUP_FIRST,HOLD",
    // the caller gave up
    "CANCELLED,NOT_SENT,REQUEUE,REQUEUE,REQUEUE,REQUEUE,REQUEUE",
    "CANCELLED,UNKNOWN,REQUEUE,PARK_UNTIL,LOOKUP_FIRST,LOOKUP_FIRST,HOLD",
    "DEADLINE,UNKNOWN,REQUEUE,PARK_UNTIL,LOOKUP_FIRST,LOOKUP_FIRST,HOLD"
  })
  void followsTheTable(
      FailureCategory category,
      Effect effect,
      RetryAction read,
      RetryAction key,
      RetryAction reference,
      RetryAction none,
      RetryAction noneAlone) {
    assertThat(action(READ, category, effect)).as("read").isEqualTo(read);
    assertThat(action(KEY, category, effect)).as("native key").isEqualTo(key);
    assertThat(action(REFERENCE, category, effect)).as("reference").isEqualTo(reference);
    assertThat(action(NONE, category, effect)).as("none, lookup").isEqualTo(none);
    assertThat(action(NONE_ALONE, category, effect)).as("none").isEqualTo(noneAlone);
  }

  @ParameterizedTest
  @EnumSource(FailureCategory.class)
  void knowsEveryCategory(FailureCategory category) {
    assertThat(SignalTable.rule(category, Effect.NOT_APPLIED, Repeatability.READ))
        .isNotEqualTo(SignalTable.Rule.PERSON);
  }

  @Test
  void asksAReferenceWithItselfWhereNothingElseAnswers() {
    RetryDecision decision =
        plan(Attempts.of(REFERENCE_ALONE, FailureCategory.OUTCOME_UNKNOWN, Effect.UNKNOWN));

    assertThat(decision.action()).isEqualTo(RetryAction.RESEND_SAME_KEY);
    assertThat(decision.goesOn()).isTrue();
    RetryDecision later =
        plan(Attempts.of(REFERENCE_ALONE, FailureCategory.CANCELLED, Effect.UNKNOWN));
    assertThat(later.action()).isEqualTo(RetryAction.PARK_UNTIL);
    assertThat(later.next()).isEqualTo(RetryAction.RESEND_SAME_KEY);
  }

  @Test
  void believesTheWireMoreThanTheClaim() {
    Attempts unreachable = Attempts.of(NONE_ALONE, FailureCategory.UNREACHABLE, Effect.NOT_SENT);
    assertThat(plan(unreachable.sendState(SendState.UNSENT)).action()).isEqualTo(RetryAction.RETRY);
    assertThat(plan(unreachable.sendState(SendState.SENT)).action()).isEqualTo(RetryAction.HOLD);
    assertThat(plan(unreachable.sendState(SendState.ANSWERED)).action())
        .isEqualTo(RetryAction.HOLD);

    Attempts harmless = Attempts.of(NONE_ALONE, FailureCategory.TRANSIENT, Effect.NOT_APPLIED);
    assertThat(plan(harmless.sendState(SendState.SENT)).action()).isEqualTo(RetryAction.HOLD);
    assertThat(plan(harmless.sendState(SendState.ANSWERED)).action()).isEqualTo(RetryAction.RETRY);

    Attempts doubtful = Attempts.of(NONE_ALONE, FailureCategory.TRANSIENT, Effect.UNKNOWN);
    assertThat(plan(doubtful.sendState(SendState.UNSENT)).action())
        .as("the wire does not take a doubt away")
        .isEqualTo(RetryAction.HOLD);
  }

  @Test
  void keepsTheDoubtOfAnEarlierAttempt() {
    Attempts refused = Attempts.of(KEY, FailureCategory.UNREACHABLE, Effect.NOT_SENT);
    assertThat(plan(refused).action()).isEqualTo(RetryAction.RETRY);
    assertThat(plan(refused.doubtful()).action()).isEqualTo(RetryAction.RESEND_SAME_KEY);

    assertThat(
            plan(Attempts.of(KEY_ALONE, FailureCategory.AUTH_DENIED, Effect.NOT_APPLIED).doubtful())
                .action())
        .as("a refusal says nothing about the attempt before")
        .isEqualTo(RetryAction.HOLD);
    assertThat(
            plan(Attempts.of(READ, FailureCategory.UNREACHABLE, Effect.NOT_SENT).doubtful())
                .action())
        .isEqualTo(RetryAction.RETRY);
  }

  @Test
  void doesNotAskForAStoredErrorAgain() {
    RetryTerms stored =
        new RetryTerms(Repeatability.NATIVE_KEY, true, true, NOW.plusSeconds(86_400));
    Attempts fault = Attempts.of(stored, FailureCategory.TRANSIENT, Effect.UNKNOWN);

    assertThat(plan(fault).action()).isEqualTo(RetryAction.LOOKUP_FIRST);
    assertThat(plan(fault.sendState(SendState.ANSWERED)).action())
        .isEqualTo(RetryAction.LOOKUP_FIRST);
    assertThat(plan(fault.sendState(SendState.SENT)).action())
        .as("no answer, no stored error")
        .isEqualTo(RetryAction.RESEND_SAME_KEY);
  }

  @Test
  void refreshesCredentialsOnce() {
    Attempts expired = Attempts.of(NONE, FailureCategory.AUTH_EXPIRED, Effect.NOT_APPLIED);
    RetryDecision first = plan(expired);
    assertThat(first.notBefore()).isEqualTo(NOW);
    assertThat(first.cost()).isEqualTo(RetryCost.NONE);
    assertThat(first.alert()).isFalse();

    RetryDecision second = plan(expired.refreshed());
    assertThat(second.action()).isEqualTo(RetryAction.STOP);
    assertThat(second.category()).isEqualTo(FailureCategory.AUTH_DENIED);
    assertThat(second.alert()).isTrue();

    RetryDecision third = plan(expired.attempt(3));
    assertThat(third.action()).isEqualTo(RetryAction.PARK_UNTIL);
    assertThat(third.next()).isEqualTo(RetryAction.REFRESH_AUTH);
    assertThat(plan(expired.refreshed().doubtful()).action()).isEqualTo(RetryAction.LOOKUP_FIRST);
  }

  @Test
  void makesThreeAttemptsAndParksThen() {
    Attempts fault = Attempts.of(READ, FailureCategory.TRANSIENT, Effect.UNKNOWN);

    assertThat(plan(fault.attempt(1)).notBefore()).isEqualTo(NOW.plusMillis(200));
    assertThat(plan(fault.attempt(2)).notBefore()).isEqualTo(NOW.plusMillis(400));
    RetryDecision third = plan(fault.attempt(3));
    assertThat(third.action()).isEqualTo(RetryAction.PARK_UNTIL);
    assertThat(third.notBefore()).isEqualTo(NOW.plusSeconds(60));
    assertThat(third.next()).isEqualTo(RetryAction.RETRY);
    assertThat(third.goesOn()).isFalse();
  }

  @Test
  void parksInsteadOfSleepingPastTheDeadline() {
    Attempts throttled =
        Attempts.of(NONE, FailureCategory.THROTTLED, Effect.NOT_APPLIED)
            .hint(Duration.ofSeconds(5));
    assertThat(plan(throttled.deadline(Duration.ofMillis(6_000))).action())
        .as("5.5 s and the floor of a write")
        .isEqualTo(RetryAction.RETRY);

    RetryDecision parked = plan(throttled.deadline(Duration.ofMillis(5_999)));
    assertThat(parked.action()).isEqualTo(RetryAction.PARK_UNTIL);
    assertThat(parked.notBefore()).isEqualTo(NOW.plusMillis(5_500));
    assertThat(parked.cost()).isEqualTo(RetryCost.NONE);
    assertThat(budget.tokens()).as("one retry was paid").isEqualTo(RetryBudget.CALLS - 5);

    Attempts read = Attempts.of(READ, FailureCategory.TRANSIENT, Effect.UNKNOWN);
    assertThat(plan(read.deadline(Duration.ofMillis(201))).action()).isEqualTo(RetryAction.RETRY);
    assertThat(plan(read.deadline(Duration.ofMillis(200))).action())
        .isEqualTo(RetryAction.PARK_UNTIL);
  }

  @Test
  void parksWhenTheBudgetIsEmpty() {
    while (budget.tryTake(RetryCost.TRANSIENT)) {
      assertThat(budget.tokens()).isNotNegative();
    }
    assertThat(action(READ, FailureCategory.TRANSIENT, Effect.UNKNOWN))
        .isEqualTo(RetryAction.PARK_UNTIL);
    assertThat(action(READ, FailureCategory.AUTH_EXPIRED, Effect.NOT_APPLIED))
        .as("new credentials cost nothing")
        .isEqualTo(RetryAction.REFRESH_AUTH);
  }

  @Test
  void waitsBeforeALookupToo() {
    assertThat(
            plan(Attempts.of(NONE, FailureCategory.THROTTLED, Effect.UNKNOWN)
                    .hint(Duration.ofSeconds(7)))
                .notBefore())
        .isEqualTo(NOW.plusSeconds(7));
  }

  @Test
  void capsAnAbsurdHintAndSaysSo() {
    RetryDecision decision =
        plan(
            Attempts.of(READ, FailureCategory.THROTTLED, Effect.NOT_APPLIED)
                .hint(Duration.ofDays(900)));
    assertThat(decision.action()).isEqualTo(RetryAction.PARK_UNTIL);
    assertThat(decision.notBefore()).isEqualTo(NOW.plus(Duration.ofHours(24)).plusSeconds(1));
    assertThat(decision.alert()).isTrue();
  }

  @Test
  void resendsNothingOnceTheWindowOfTheKeyIsOver() {
    for (long left : new long[] {200, 201}) {
      RetryTerms terms =
          new RetryTerms(Repeatability.NATIVE_KEY, false, false, NOW.plusMillis(left));
      assertThat(action(terms, FailureCategory.OUTCOME_UNKNOWN, Effect.UNKNOWN))
          .as("%s ms left", left)
          .isEqualTo(left == 200 ? RetryAction.HOLD : RetryAction.RESEND_SAME_KEY);
    }
  }

  @Test
  void restsNoLongerThanTheKeyHolds() {
    RetryTerms terms = new RetryTerms(Repeatability.NATIVE_KEY, false, false, NOW.plusSeconds(30));
    RetryDecision decision =
        plan(Attempts.of(terms, FailureCategory.OUTCOME_UNKNOWN, Effect.UNKNOWN).attempt(3));

    assertThat(decision.action()).isEqualTo(RetryAction.PARK_UNTIL);
    assertThat(decision.next()).isEqualTo(RetryAction.RESEND_SAME_KEY);
    assertThat(decision.notBefore()).isEqualTo(NOW.plusMillis(800));
  }

  @ParameterizedTest
  @CsvSource({"500,true,true", "499,false,true", "1,false,true", "0,false,false", "-1,false,false"})
  void startsNoWriteBelowTheFloor(long left, boolean write, boolean read) {
    assertThat(RetryPlanner.mayStart(NONE, NOW, NOW.plusMillis(left))).isEqualTo(write);
    assertThat(RetryPlanner.mayStart(READ, NOW, NOW.plusMillis(left))).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "NATIVE_KEY,true,NATIVE_KEY",
    "NATIVE_KEY,false,NONE",
    "UNIQUE_REFERENCE,false,UNIQUE_REFERENCE",
    "UPSERT,false,UNIQUE_REFERENCE",
    "NONE,true,NONE"
  })
  void derivesTheTermsFromTheContract(Dedupe dedupe, boolean inside, Repeatability expected) {
    assertThat(Repeatability.of(dedupe, inside)).isEqualTo(expected);
    KeyWindow day = new KeyWindow(Duration.ofHours(24), true);
    WriteContract contract =
        WriteContractBuilder.builder()
            .dedupe(dedupe)
            .keyWindow(dedupe == Dedupe.NATIVE_KEY ? day : null)
            .lookup(true)
            .key(KeyFormat.UUID)
            .maxItems(1)
            .build();
    Instant closed = NOW.minus(Duration.ofHours(23));
    RetryTerms terms = RetryTerms.of(contract, inside ? closed.plusMillis(1) : closed, NOW);
    assertThat(terms.repeatability()).isEqualTo(expected);
    assertThat(terms.lookup()).isTrue();
    assertThat(terms.replaysErrors()).isEqualTo(dedupe == Dedupe.NATIVE_KEY);
    assertThat(RetryTerms.of(contract, null, NOW).repeatability())
        .isNotEqualTo(Repeatability.NATIVE_KEY);
  }

  @Test
  void refusesTermsThatContradictThemselves() {
    assertThatThrownBy(() -> new RetryTerms(Repeatability.NATIVE_KEY, true, false, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RetryTerms(Repeatability.NONE, true, false, NOW))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> Attempts.of(READ, FailureCategory.TRANSIENT, Effect.UNKNOWN).attempt(0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
