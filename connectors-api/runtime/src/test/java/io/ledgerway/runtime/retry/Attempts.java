package io.ledgerway.runtime.retry;

import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Failed attempts, each differing in one thing from the plainest. Immutable. */
record Attempts(FailedAttempt failed) {

  static final Instant NOW = Instant.parse("2026-11-05T12:00:00Z");
  static final Instant DEADLINE = NOW.plusSeconds(30);

  static Attempts of(RetryTerms terms, FailureCategory category, Effect effect) {
    return new Attempts(
        new FailedAttempt(
            terms,
            Failure.of(category, effect, "A test failed it"),
            SendState.UNTRACKED,
            false,
            false,
            1,
            0,
            NOW,
            DEADLINE));
  }

  static RetryTerms terms(Repeatability repeatability, boolean lookup) {
    boolean key = repeatability == Repeatability.NATIVE_KEY;
    return repeatability == Repeatability.READ
        ? RetryTerms.read()
        : new RetryTerms(repeatability, lookup, false, key ? NOW.plusSeconds(86_400) : null);
  }

  Attempts sendState(SendState state) {
    return with(failed.failure(), state, failed.doubtful(), failed.refreshed(), failed.attempt());
  }

  Attempts doubtful() {
    return with(failed.failure(), failed.sendState(), true, failed.refreshed(), failed.attempt());
  }

  Attempts refreshed() {
    return with(failed.failure(), failed.sendState(), failed.doubtful(), true, failed.attempt());
  }

  Attempts attempt(int attempt) {
    return with(
        failed.failure(), failed.sendState(), failed.doubtful(), failed.refreshed(), attempt);
  }

  Attempts hint(@Nullable Duration hint) {
    Failure plain = failed.failure();
    Failure hinted =
        new Failure(
            plain.category(),
            plain.effect(),
            null,
            plain.text(),
            null,
            null,
            hint == null ? null : NOW.plus(hint));
    return with(
        hinted, failed.sendState(), failed.doubtful(), failed.refreshed(), failed.attempt());
  }

  Attempts deadline(Duration left) {
    return new Attempts(
        new FailedAttempt(
            failed.terms(),
            failed.failure(),
            failed.sendState(),
            failed.doubtful(),
            failed.refreshed(),
            failed.attempt(),
            failed.round(),
            NOW,
            NOW.plus(left)));
  }

  private Attempts with(
      Failure failure, SendState state, boolean doubtful, boolean refreshed, int attempt) {
    return new Attempts(
        new FailedAttempt(
            failed.terms(),
            failure,
            state,
            doubtful,
            refreshed,
            attempt,
            failed.round(),
            NOW,
            failed.deadline()));
  }
}
