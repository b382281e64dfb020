package io.ledgerway.runtime.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.failure.FailureCategory;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

  private static final Backoff LOWEST = new Backoff(FixedRandom.LOWEST);
  private static final Backoff HIGHEST = new Backoff(FixedRandom.HIGHEST);

  @ParameterizedTest
  @CsvSource({"0,200", "1,400", "2,800", "6,12800", "7,20000", "2147483647,20000"})
  void doublesItsCeilingUpToTheCap(int retry, long millis) {
    assertThat(Backoff.ceiling(Backoff.TRANSIENT_BASE, retry)).isEqualTo(Duration.ofMillis(millis));
  }

  @Test
  void waitsFromZeroToTheCeiling() {
    assertThat(LOWEST.delay(Backoff.THROTTLE_BASE, 3)).isZero();
    assertThat(HIGHEST.delay(Backoff.THROTTLE_BASE, 3)).isEqualTo(Duration.ofSeconds(8));
  }

  @Test
  void spreadsItsWaits() {
    Backoff backoff = new Backoff(new Random(7));
    assertThat(Stream.generate(() -> backoff.delay(Backoff.THROTTLE_BASE, 0)).limit(100).distinct())
        .hasSizeGreaterThan(90);
  }

  @Test
  void lengthensAHintAndNeverShortensIt() {
    Duration hint = Duration.ofSeconds(5);
    assertThat(LOWEST.delay(Backoff.THROTTLE_BASE, 0, hint)).isEqualTo(hint);
    assertThat(HIGHEST.delay(Backoff.THROTTLE_BASE, 0, hint)).isEqualTo(Duration.ofMillis(5_500));
    assertThat(HIGHEST.delay(Backoff.THROTTLE_BASE, 0, Duration.ofMinutes(10)))
        .as("by no more than the base")
        .isEqualTo(Duration.ofSeconds(601));
    assertThat(HIGHEST.delay(Backoff.THROTTLE_BASE, 3, hint))
        .as("its own wait is longer")
        .isEqualTo(Duration.ofSeconds(8));
  }

  @Property(tries = 500)
  void undercutsNoHint(
      @ForAll long seed,
      @ForAll @IntRange(max = 40) int retry,
      @ForAll @LongRange(max = 86_400_000) long hintMillis) {
    Duration hint = Duration.ofMillis(hintMillis);
    assertThat(new Backoff(new Random(seed)).delay(Backoff.TRANSIENT_BASE, retry, hint))
        .isBetween(hint, hint.plus(Backoff.CAP));
  }

  @Test
  void countsFromZero() {
    assertThatThrownBy(() -> Backoff.ceiling(Backoff.CAP, -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DurableBackoff().delay(FailureCategory.TRANSIENT, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "TRANSIENT,0,PT1M",
    "TRANSIENT,1,PT5M",
    "TRANSIENT,2,PT30M",
    "TRANSIENT,3,PT2H",
    "TRANSIENT,5,PT12H",
    "TRANSIENT,2147483647,PT12H",
    "UNREACHABLE,2,PT30M",
    "THROTTLED,2,PT15M",
    "THROTTLED,9,PT2H",
    "LOCAL_REJECT,9,PT5M"
  })
  void restsLongerWithEachRound(FailureCategory category, int round, Duration rest) {
    assertThat(new DurableBackoff().delay(category, round)).isEqualTo(rest);
  }
}
