package io.ledgerway.runtime.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.failure.FailureCategory;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BreakerTest {

  private static final Duration OPEN_FOR = Duration.ofSeconds(30);
  private static final Set<FailureCategory> COUNTED =
      EnumSet.of(
          FailureCategory.UNREACHABLE, FailureCategory.TRANSIENT, FailureCategory.OUTCOME_UNKNOWN);

  private final SteeredClock clock = new SteeredClock();
  private final Breaker breaker = new Breaker(clock, new Breaker.Settings(4, 2, OPEN_FOR));

  private Breaker.Passage pass(Purpose purpose) {
    return breaker.enter(purpose).orElseThrow();
  }

  private void fail(int times) {
    for (int each = 0; each < times; each++) {
      pass(Purpose.PAYMENT).failed(FailureCategory.UNREACHABLE);
    }
  }

  @ParameterizedTest
  @EnumSource(FailureCategory.class)
  void countsOnlyFaultsOfReachability(FailureCategory category) {
    for (int each = 0; each < 2; each++) {
      pass(Purpose.WRITE).failed(category);
    }
    assertThat(breaker.enter(Purpose.WRITE).isEmpty()).isEqualTo(COUNTED.contains(category));
  }

  @Test
  void looksAtTheLastCalls() {
    fail(1);
    for (int each = 0; each < 3; each++) {
      pass(Purpose.WRITE).succeeded();
    }
    pass(Purpose.WRITE).succeeded();
    fail(1);
    assertThat(breaker.enter(Purpose.WRITE)).as("the first failure is forgotten").isPresent();
    fail(1);
    assertThat(breaker.enter(Purpose.WRITE)).isEmpty();
  }

  @Test
  void letsNothingPassWhileItIsOpen() {
    assertThat(breaker.earliest()).isEqualTo(clock.instant());
    fail(2);
    for (Purpose purpose : Purpose.values()) {
      assertThat(breaker.enter(purpose)).isEmpty();
    }
    assertThat(breaker.earliest()).isEqualTo(clock.instant().plus(OPEN_FOR));
    clock.advance(OPEN_FOR.minusNanos(1));
    assertThat(breaker.enter(Purpose.READ)).isEmpty();
  }

  @Test
  void letsOneReadProbeAndNeverAWrite() {
    fail(2);
    clock.advance(OPEN_FOR);
    assertThat(breaker.enter(Purpose.WRITE)).isEmpty();
    assertThat(breaker.enter(Purpose.PAYMENT)).isEmpty();
    assertThat(breaker.earliest()).isAfter(clock.instant());
    Breaker.Passage probe = pass(Purpose.LOOKUP);
    assertThat(breaker.enter(Purpose.READ)).as("one at a time").isEmpty();

    probe.succeeded();

    assertThat(breaker.enter(Purpose.PAYMENT)).isPresent();
    fail(1);
    assertThat(breaker.enter(Purpose.PAYMENT)).as("it starts from zero").isPresent();
  }

  @Test
  void opensAgainWhenTheProbeFails() {
    fail(2);
    clock.advance(OPEN_FOR);
    pass(Purpose.READ).failed(FailureCategory.TRANSIENT);
    assertThat(breaker.earliest()).isEqualTo(clock.instant().plus(OPEN_FOR));
    assertThat(breaker.enter(Purpose.READ)).isEmpty();
  }

  @Test
  void takesAnyAnswerToAProbeForAnAnswer() {
    fail(2);
    clock.advance(OPEN_FOR);
    pass(Purpose.READ).failed(FailureCategory.THROTTLED);
    assertThat(breaker.enter(Purpose.WRITE)).isPresent();
  }

  @Test
  void letsTheNextProbeWhereOneWasNotMade() {
    fail(2);
    clock.advance(OPEN_FOR);
    pass(Purpose.READ).unused();
    pass(Purpose.READ).failed(FailureCategory.CANCELLED);
    pass(Purpose.READ);
    assertThat(breaker.enter(Purpose.READ)).isEmpty();
    clock.advance(OPEN_FOR);
    assertThat(breaker.enter(Purpose.READ)).as("the last one never reported").isPresent();
  }

  @Test
  void ignoresWhatComesBackFromAFormerPeriod() {
    Breaker.Passage early = pass(Purpose.READ);
    Breaker.Passage late = pass(Purpose.READ);
    fail(2);
    early.succeeded();
    assertThat(breaker.enter(Purpose.READ)).as("an old success closes nothing").isEmpty();
    clock.advance(OPEN_FOR);
    Breaker.Passage probe = pass(Purpose.READ);
    late.failed(FailureCategory.TRANSIENT);
    probe.succeeded();
    late.failed(FailureCategory.TRANSIENT);
    late.failed(FailureCategory.TRANSIENT);
    assertThat(breaker.enter(Purpose.WRITE)).as("an old failure opens nothing").isPresent();
  }

  @Test
  void refusesSettingsThatMakeNoSense() {
    assertThatThrownBy(() -> new Breaker.Settings(3, 4, OPEN_FOR))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Breaker.Settings(3, 0, OPEN_FOR))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Breaker.Settings(3, 3, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void canBeSetToTheWholeWindowAndNoFurther() {
    new Breaker.Settings(3, 3, OPEN_FOR);
    assertThatThrownBy(() -> new Breaker.Settings(3, 4, OPEN_FOR))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Breaker.Settings(3, 0, OPEN_FOR))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Breaker.Settings(3, 3, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
