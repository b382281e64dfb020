package io.ledgerway.runtime.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-11-05T12:00:00Z");

  private static @Nullable RetryAfter parse(String value) {
    return RetryAfter.parse(value, null, NOW).orElse(null);
  }

  @ParameterizedTest
  @CsvSource({"0,0", "1,1", "120,120", "' 120\t',120", "007,7", "86399,86399", "86400,86400"})
  void readsWholeSeconds(String value, long seconds) {
    assertThat(parse(value)).isEqualTo(new RetryAfter(Duration.ofSeconds(seconds), false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"86401", "999999999", "9999999999", "99999999999999999999999999999999999999"})
  void capsAndFlagsWhatIsLongerThanADay(String value) {
    assertThat(parse(value)).isEqualTo(new RetryAfter(Duration.ofHours(24), true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-1",
        "+1",
        "1.5",
        "1e3",
        "0x10",
        "soon",
        "5 seconds",
        "5,6",
        "\u0661\u0662",
        "2026-11-05T12:01:00Z",
        "Thu, 05 Nov 2026 12:01:00",
        "Thu, 05 Nov 2026 12:01:00 UTC",
        "Thu, 05 Nov 2026 12:01:00 +0000",
        "thu, 05 nov 2026 12:01:00 gmt",
        "Thu, 5 Nov 2026 12:01:00 GMT",
        "Fri, 05 Nov 2026 12:01:00 GMT",
        "Tue, 31 Nov 2026 12:01:00 GMT",
        "Thu, 05 Nov 2026 24:01:00 GMT",
        "Thu, 05 Nov 2026 12:60:00 GMT",
        "Thu, 05 Nov 2026 12:01:61 GMT",
        "Thu, 05-Nov-26 12:01:00 GMT",
        "Thursday, 05 Nov 2026 12:01:00 GMT",
        "Thu Nov 5 12:01:00 2026",
        "Thu Nov  5 12:01:00 2026 GMT"
      })
  void takesGarbageForNothing(String value) {
    assertThat(parse(value)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thu, 05 Nov 2026 12:01:30 GMT",
        "Thursday, 05-Nov-26 12:01:30 GMT",
        "Thu Nov  5 12:01:30 2026",
        "Thu Nov 05 12:01:30 2026"
      })
  void readsTheThreeDatesOfHttp(String value) {
    assertThat(parse(value)).isEqualTo(new RetryAfter(Duration.ofSeconds(90), false));
  }

  @Test
  void readsAMissingHeaderAsNothing() {
    assertThat(RetryAfter.parse(null, null, NOW)).isEmpty();
  }

  @Test
  void readsALeapSecond() {
    Instant eve = Instant.parse("2016-12-31T23:59:30Z");
    assertThat(RetryAfter.parse("Sat, 31 Dec 2016 23:59:60 GMT", null, eve).orElseThrow().delay())
        .isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void takesTwoDigitsForTheNearestCentury() {
    assertThat(HttpDate.parse("Thursday, 05-Nov-76 12:00:00 GMT", NOW))
        .contains(Instant.parse("2076-11-05T12:00:00Z"));
    assertThat(HttpDate.parse("Saturday, 05-Nov-77 12:00:00 GMT", NOW))
        .contains(Instant.parse("1977-11-05T12:00:00Z"));
    Instant late = Instant.parse("2099-12-31T23:59:00Z");
    assertThat(HttpDate.parse("Friday, 01-Jan-00 00:00:00 GMT", late))
        .contains(Instant.parse("2100-01-01T00:00:00Z"));
  }

  @Test
  void takesADateThatHasPassedForNoWait() {
    assertThat(parse("Thu, 05 Nov 2026 11:59:59 GMT"))
        .isEqualTo(new RetryAfter(Duration.ZERO, false));
    assertThat(parse("Thu, 05 Nov 2026 12:00:00 GMT"))
        .isEqualTo(new RetryAfter(Duration.ZERO, false));
  }

  @Test
  void capsADateBeyondADay() {
    assertThat(parse("Fri, 06 Nov 2026 12:00:00 GMT"))
        .isEqualTo(new RetryAfter(Duration.ofHours(24), false));
    assertThat(parse("Fri, 06 Nov 2026 12:00:01 GMT"))
        .isEqualTo(new RetryAfter(Duration.ofHours(24), true));
  }

  @Test
  void measuresADateAgainstTheTargetsOwnClock() {
    RetryAfter wait =
        RetryAfter.parse("Thu, 05 Nov 2026 17:00:30 GMT", "Thu, 05 Nov 2026 17:00:00 GMT", NOW)
            .orElseThrow();

    assertThat(wait.delay()).isEqualTo(Duration.ofSeconds(30));
    assertThat(wait.notBefore(NOW)).isEqualTo(NOW.plusSeconds(30));
  }

  @Test
  void measuresADateAgainstOurClockWhereTheTargetsIsUnreadable() {
    assertThat(
            RetryAfter.parse("Thu, 05 Nov 2026 12:00:30 GMT", "yesterday", NOW)
                .orElseThrow()
                .delay())
        .isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void refusesWhatIsNoWait() {
    assertThatThrownBy(() -> new RetryAfter(Duration.ofNanos(-1), false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RetryAfter(RetryAfter.LONGEST.plusNanos(1), true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(RetryAfter.of(Duration.ofNanos(-1)).delay()).isZero();
  }
}
