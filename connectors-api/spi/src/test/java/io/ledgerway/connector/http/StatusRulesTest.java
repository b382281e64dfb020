package io.ledgerway.connector.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusRulesTest {

  private static final HttpRequest WRITE = HttpRequest.write("POST", "invoices", null);
  private static final HttpRequest READ = HttpRequest.read("GET", "invoices");
  private static final Instant LATER = Instant.parse("2026-11-02T10:00:00Z");

  private static Optional<Failure> judged(HttpRequest request, int status, Instant notBefore) {
    HttpReply reply = new HttpReply(status, HttpHeaders.EMPTY, new byte[0], true, notBefore);
    return StatusRules.standard().failure(request, reply);
  }

  @ParameterizedTest
  @CsvSource({
    "100, TARGET_BUG, UNKNOWN",
    "199, TARGET_BUG, UNKNOWN",
    "300, CONFIG, NOT_APPLIED",
    "301, OUTCOME_UNKNOWN, UNKNOWN",
    "302, OUTCOME_UNKNOWN, UNKNOWN",
    "303, OUTCOME_UNKNOWN, UNKNOWN",
    "304, CONFIG, NOT_APPLIED",
    "307, CONFIG, NOT_APPLIED",
    "308, CONFIG, NOT_APPLIED",
    "399, CONFIG, NOT_APPLIED",
    "400, VALIDATION, NOT_APPLIED",
    "401, AUTH_EXPIRED, NOT_APPLIED",
    "403, AUTH_DENIED, NOT_APPLIED",
    "404, NOT_FOUND, NOT_APPLIED",
    "405, CONFIG, NOT_APPLIED",
    "407, CONFIG, NOT_APPLIED",
    "408, TRANSIENT, UNKNOWN",
    "409, OUTCOME_UNKNOWN, UNKNOWN",
    "410, NOT_FOUND, NOT_APPLIED",
    "412, CONFLICT_VERSION, NOT_APPLIED",
    "413, VALIDATION, NOT_APPLIED",
    "422, VALIDATION, NOT_APPLIED",
    "423, CONFLICT_VERSION, NOT_APPLIED",
    "425, TRANSIENT, NOT_APPLIED",
    "429, THROTTLED, NOT_APPLIED",
    "499, VALIDATION, NOT_APPLIED",
    "500, TRANSIENT, UNKNOWN",
    "502, TRANSIENT, UNKNOWN",
    "503, TRANSIENT, UNKNOWN",
    "504, TRANSIENT, UNKNOWN",
    "599, TRANSIENT, UNKNOWN",
    "600, TARGET_BUG, UNKNOWN"
  })
  void judgesAWrite(int status, FailureCategory category, Effect effect) {
    Failure failure = judged(WRITE, status, null).orElseThrow();

    assertThat(failure.category()).isEqualTo(category);
    assertThat(failure.effect()).isEqualTo(effect);
    assertThat(failure.targetCode()).isEqualTo(Integer.toString(status));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204, 299})
  void findsNothingWrongWithASuccess(int status) {
    assertThat(judged(WRITE, status, null)).isEmpty();
    assertThat(judged(READ, status, null)).isEmpty();
  }

  @Test
  void knowsThatAnUnchangedDocumentIsNoFailureOfARead() {
    assertThat(judged(READ, 304, null)).isEmpty();
    assertThat(judged(READ, 303, null).orElseThrow().category()).isEqualTo(FailureCategory.CONFIG);
    assertThat(judged(READ, 409, null).orElseThrow().category())
        .isEqualTo(FailureCategory.TRANSIENT);
  }

  @Test
  void passesOnWhenToComeAgain() {
    Failure unavailable = judged(WRITE, 503, LATER).orElseThrow();

    assertThat(unavailable.category()).isEqualTo(FailureCategory.THROTTLED);
    assertThat(unavailable.effect()).isEqualTo(Effect.UNKNOWN);
    assertThat(unavailable.notBefore()).isEqualTo(LATER);
    assertThat(judged(WRITE, 429, LATER).orElseThrow().notBefore()).isEqualTo(LATER);
    assertThat(judged(WRITE, 500, LATER).orElseThrow().category())
        .isEqualTo(FailureCategory.TRANSIENT);
  }

  @Test
  void givesWayToWhatATargetDocuments() {
    StatusRules own =
        StatusRules.standard()
            .with(409, FailureCategory.DUPLICATE, Effect.APPLIED)
            .with(202, FailureCategory.IN_PROGRESS, Effect.UNKNOWN);
    HttpReply conflict = new HttpReply(409, HttpHeaders.EMPTY, new byte[0], true, null);
    HttpReply accepted = new HttpReply(202, HttpHeaders.EMPTY, new byte[0], true, null);

    assertThat(own.failure(WRITE, conflict).orElseThrow().category())
        .isEqualTo(FailureCategory.DUPLICATE);
    assertThat(own.failure(WRITE, accepted).orElseThrow().category())
        .isEqualTo(FailureCategory.IN_PROGRESS);
    assertThat(StatusRules.standard().failure(WRITE, accepted)).isEmpty();
  }
}
