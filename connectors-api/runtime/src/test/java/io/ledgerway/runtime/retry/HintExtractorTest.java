package io.ledgerway.runtime.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HintExtractorTest {

  private static final Instant NOW = Instant.parse("2026-11-05T12:00:00Z");
  private static final String AT = Long.toString(NOW.getEpochSecond() + 42);

  private static HintExtractor declares(String name, HintUnit unit) {
    return new HintExtractor(List.of(new HintHeader(name, unit)));
  }

  @Test
  void readsWhatAConnectorDeclares() {
    HintExtractor hints = declares("X-RateLimit-Reset", HintUnit.EPOCH_SECONDS);

    assertThat(hints.extract(Map.of("x-ratelimit-reset", List.of(AT)), NOW))
        .contains(new RetryAfter(Duration.ofSeconds(42), false));
  }

  @ParameterizedTest
  @CsvSource({
    "EPOCH_SECONDS,1793880042,PT42S",
    "EPOCH_SECONDS,1793880042.5,PT42.5S",
    "EPOCH_SECONDS,1793879999,PT0S",
    "EPOCH_MILLIS,1793880042007,PT42.007S",
    "DELTA_SECONDS,42,PT42S",
    "DELTA_SECONDS,0.0001,PT0.001S",
    "DELTA_MILLIS,1500,PT1.5S",
    "DELTA_MILLIS,0,PT0S"
  })
  void knowsTheUnits(HintUnit unit, String value, Duration wait) {
    assertThat(declares("Reset", unit).extract(Map.of("Reset", List.of(value)), NOW))
        .contains(new RetryAfter(wait, false));
  }

  @Test
  void capsAHugeNumber() {
    for (HintUnit unit : HintUnit.values()) {
      assertThat(
              declares("Reset", unit).extract(Map.of("Reset", List.of("9999999999999999999")), NOW))
          .contains(new RetryAfter(RetryAfter.LONGEST, true));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1e9", "NaN", "99999999999999999999", "1.", ".5", "soon"})
  void takesGarbageForNothing(String value) {
    assertThat(
            declares("Reset", HintUnit.DELTA_SECONDS).extract(Map.of("Reset", List.of(value)), NOW))
        .isEmpty();
  }

  @Test
  void believesTheLongestOfSeveral() {
    HintExtractor hints = declares("Reset", HintUnit.DELTA_SECONDS);

    assertThat(
            hints.extract(Map.of("Retry-After", List.of("10"), "Reset", List.of("5", "30")), NOW))
        .contains(new RetryAfter(Duration.ofSeconds(30), false));
    assertThat(hints.extract(Map.of("RETRY-AFTER", List.of("10"), "Reset", List.of("x")), NOW))
        .contains(new RetryAfter(Duration.ofSeconds(10), false));
  }

  @Test
  void measuresAMomentAgainstTheTargetsOwnClock() {
    Map<String, List<String>> answer =
        Map.of("Date", List.of("Thu, 05 Nov 2026 12:00:40 GMT"), "Reset", List.of(AT));

    assertThat(declares("Reset", HintUnit.EPOCH_SECONDS).extract(answer, NOW))
        .contains(new RetryAfter(Duration.ofSeconds(2), false));
  }

  @Test
  void knowsNothingThatIsNotDeclared() {
    assertThat(HintExtractor.STANDARD.extract(Map.of("X-RateLimit-Reset", List.of(AT)), NOW))
        .isEmpty();
    assertThatThrownBy(() -> new HintHeader(" ", HintUnit.DELTA_MILLIS))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
