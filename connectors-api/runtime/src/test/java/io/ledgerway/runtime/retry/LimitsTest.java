package io.ledgerway.runtime.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LimitsTest {

  private static final Demand READ = new Demand("invoices", Lane.BATCH, Purpose.READ);
  private static final Demand OTHER = new Demand("payments", Lane.BATCH, Purpose.READ);
  private static final Demand PAYMENT = new Demand("invoices", Lane.BATCH, Purpose.PAYMENT);
  private static final Demand LOOKUP = new Demand("invoices", Lane.RECONCILE, Purpose.LOOKUP);

  private final SteeredClock clock = new SteeredClock();

  private Limits limits(Quota... quotas) {
    return new Limits(clock, List.of(quotas), Map.of());
  }

  private static Permit permit(Admission admission) {
    assertThat(admission).isInstanceOf(Admission.Admitted.class);
    return ((Admission.Admitted) admission).permit();
  }

  private static Instant later(Admission admission) {
    assertThat(admission).isInstanceOf(Admission.NotBefore.class);
    return ((Admission.NotBefore) admission).moment();
  }

  private Instant in(long millis) {
    return clock.instant().plusMillis(millis);
  }

  @Test
  void spendsABurstAndFillsUpSteadily() {
    Limits limits = limits(new Quota.Rate(10, Duration.ofSeconds(1), 2));
    permit(limits.admit(READ));
    permit(limits.admit(READ));
    assertThat(later(limits.admit(READ))).isEqualTo(in(100));
    clock.advance(Duration.ofMillis(99));
    assertThat(later(limits.admit(READ))).isBetween(in(1), in(1).plusNanos(2));
    clock.advance(Duration.ofMillis(1));
    permit(limits.admit(READ));
    clock.advance(Duration.ofDays(1));
    permit(limits.admit(READ));
    permit(limits.admit(READ));
    later(limits.admit(READ));
  }

  @Test
  void fillsNothingWhenTheClockIsSetBack() {
    Limits limits = limits(new Quota.Rate(1, Duration.ofSeconds(1), 1));
    permit(limits.admit(READ));
    clock.advance(Duration.ofHours(-1));
    assertThat(later(limits.admit(READ))).isEqualTo(in(1_000));
  }

  @Property(tries = 200)
  void neverExceedsItsRate(
      @ForAll Random random,
      @ForAll @IntRange(min = 1, max = 50) int permits,
      @ForAll @IntRange(min = 1, max = 20) int burst) {
    SteeredClock time = new SteeredClock();
    Limits limits =
        new Limits(time, List.of(new Quota.Rate(permits, Duration.ofSeconds(1), burst)), Map.of());
    Instant start = time.instant();
    int admitted = 0;
    for (int step = 0; step < 300; step++) {
      Admission admission = limits.admit(READ);
      if (admission instanceof Admission.NotBefore wait && random.nextBoolean()) {
        time.moveTo(wait.moment());
        permit(limits.admit(READ));
        admitted++;
      } else if (admission instanceof Admission.Admitted) {
        admitted++;
      }
      time.advance(Duration.ofMillis(random.nextInt(100)));
      double seconds = Duration.between(start, time.instant()).toNanos() / 1e9;
      assertThat((double) admitted).isLessThanOrEqualTo(burst + seconds * permits + 0.01);
    }
  }

  @Test
  void opensANewWindowWhenOneIsSpent() {
    Limits limits = limits(new Quota.Window(2, Duration.ofMinutes(1), 0));
    clock.advance(Duration.ofSeconds(59));
    permit(limits.admit(READ));
    permit(limits.admit(READ));
    assertThat(later(limits.admit(READ))).isEqualTo(in(1_000));
    clock.advance(Duration.ofMillis(999));
    later(limits.admit(READ));
    clock.advance(Duration.ofMillis(1));
    permit(limits.admit(READ));
    permit(limits.admit(READ));
    later(limits.admit(READ));
    clock.advance(Duration.ofMinutes(-5));
    assertThat(later(limits.admit(READ))).as("no window twice").isAfter(in(300_000));
  }

  @Test
  void keepsAShareOfTheDayForPaymentsAndLookups() {
    Limits limits = limits(new Quota.Window(5, Duration.ofDays(1), 2));
    for (int each = 0; each < 3; each++) {
      permit(limits.admit(READ));
    }
    assertThat(later(limits.admit(READ))).isEqualTo(Instant.parse("2026-11-06T00:00:00Z"));
    permit(limits.admit(PAYMENT));
    permit(limits.admit(LOOKUP));
    later(limits.admit(PAYMENT));
    later(limits.admit(LOOKUP));
  }

  @Test
  void endsWhatRunsAtTheSameTime() {
    Limits limits = limits(new Quota.Parallel(1));
    Permit first = permit(limits.admit(READ));
    assertThat(later(limits.admit(READ))).isAfter(clock.instant());
    first.close();
    first.close();
    first.unused();
    permit(limits.admit(READ));
    later(limits.admit(READ));
  }

  @Test
  void takesAllPermitsOrNone() {
    Limits limits =
        new Limits(
            clock,
            List.of(new Quota.Window(2, Duration.ofDays(1), 0)),
            Map.of("invoices", List.of(new Quota.Parallel(1))));
    Permit running = permit(limits.admit(READ));
    later(limits.admit(READ));
    later(limits.admit(READ));
    running.close();
    permit(limits.admit(READ));
    assertThat(later(limits.admit(OTHER)))
        .as("the day is spent by two calls, not by refusals")
        .isEqualTo(Instant.parse("2026-11-06T00:00:00Z"));
  }

  @Test
  void givesBackWhatWasNotUsed() {
    Limits limits =
        limits(
            new Quota.Window(1, Duration.ofDays(1), 0),
            new Quota.Rate(1, Duration.ofHours(1), 1),
            new Quota.Parallel(1));
    permit(limits.admit(READ)).unused();
    Permit used = permit(limits.admit(READ));
    used.close();
    used.unused();
    later(limits.admit(READ));
  }

  @Test
  void givesNothingBackIntoALaterWindow() {
    Limits limits = limits(new Quota.Window(1, Duration.ofMinutes(1), 0));
    Permit early = permit(limits.admit(READ));
    clock.advance(Duration.ofMinutes(1));
    permit(limits.admit(READ));
    early.unused();
    later(limits.admit(READ));
  }

  @Test
  void limitsAGroupBesideTheConnection() {
    Limits limits =
        new Limits(clock, List.of(), Map.of("invoices", List.of(new Quota.Parallel(1))));
    permit(limits.admit(READ));
    later(limits.admit(READ));
    permit(limits.admit(OTHER));
    permit(limits.admit(OTHER));
  }

  @Test
  void keepsAWholeGroupQuietUntilTheMomentThatTheTargetNamed() {
    Limits limits = limits();
    limits.throttled("invoices", in(5_000));
    limits.throttled("invoices", in(1_000));
    assertThat(later(limits.admit(READ))).isEqualTo(in(5_000));
    permit(limits.admit(OTHER));
    clock.advance(Duration.ofMillis(4_999));
    later(limits.admit(READ));
    clock.advance(Duration.ofMillis(1));
    permit(limits.admit(READ));
    limits.throttled("invoices", Instant.MAX.minusSeconds(1));
    assertThat(later(limits.admit(READ))).isEqualTo(in(86_400_000));
  }

  @Test
  void lowersTheRateWhenTheTargetThrottles() {
    Limits limits = limits(new Quota.Rate(7, Duration.ofSeconds(1), 7));
    limits.throttled("invoices", clock.instant());
    Duration wait = Duration.between(clock.instant(), later(limits.admit(READ)));
    assertThat(wait.toMillis()).as("1000 / (7 x 0.7)").isEqualTo(204);
  }

  @Test
  void recoversTheRateSteeplyThenCarefullyThenWhole() {
    AdaptiveRate rate = new AdaptiveRate();
    Instant start = clock.instant();
    assertThat(rate.part(start)).isEqualTo(1);
    assertThat(rate.throttled(start)).isTrue();
    assertThat(rate.part(start)).isCloseTo(0.7, offset(1e-9));
    assertThat(rate.throttled(start.plusMillis(999))).as("the same event").isFalse();
    double before = 0;
    for (int second = 0; second <= 60; second++) {
      double part = rate.part(start.plusSeconds(second));
      assertThat(part).isGreaterThanOrEqualTo(before);
      before = part;
    }
    assertThat(rate.part(start.plusSeconds(20))).isGreaterThan(0.9);
    assertThat(rate.part(start.plusSeconds(60))).isEqualTo(1);
    assertThat(rate.throttled(start.plusSeconds(1))).isTrue();
    for (int again = 2; again < 60; again++) {
      rate.throttled(start.plusSeconds(again));
    }
    assertThat(rate.part(start.plusSeconds(59))).isGreaterThanOrEqualTo(AdaptiveRate.LEAST);
    assertThat(rate.part(start.plusSeconds(600))).isEqualTo(1);
  }

  @Test
  void givesEachPermitOnceToManyThreads() {
    Limits limits = limits(new Quota.Window(500, Duration.ofDays(1), 0), new Quota.Parallel(3));
    AtomicInteger admitted = new AtomicInteger();
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CompletableFuture.allOf(
            IntStream.range(0, 8)
                .mapToObj(
                    thread ->
                        CompletableFuture.runAsync(
                            () -> {
                              while (admitted.get() < 500) {
                                if (limits.admit(READ) instanceof Admission.Admitted yes) {
                                  most.accumulateAndGet(running.incrementAndGet(), Math::max);
                                  admitted.incrementAndGet();
                                  running.decrementAndGet();
                                  yes.permit().close();
                                }
                              }
                            }))
                .toArray(CompletableFuture[]::new))
        .join();
    assertThat(admitted).hasValue(500);
    assertThat(most.get()).isLessThanOrEqualTo(3);
    later(limits.admit(READ));
  }

  @Test
  void refusesQuotasThatPermitNothing() {
    assertThatThrownBy(() -> new Quota.Rate(0, Duration.ofSeconds(1), 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Quota.Rate(1, Duration.ZERO, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Quota.Rate(1, Duration.ofSeconds(1), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Quota.Window(5, Duration.ofDays(1), 6))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Quota.Parallel(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesWindowsThatPermitNothingOrReserveTooMuch() {
    Duration day = Duration.ofDays(1);
    new Quota.Window(5, day, 5);
    new Quota.Window(5, day, 0);
    assertThatThrownBy(() -> new Quota.Window(0, day, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Quota.Window(5, Duration.ZERO, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Quota.Window(5, day, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fillsUpToTheMomentAtWhichTheTargetThrottles() {
    Limits limits = limits(new Quota.Rate(1, Duration.ofSeconds(1), 1));
    permit(limits.admit(READ));
    clock.advance(Duration.ofSeconds(5));
    limits.throttled("invoices", clock.instant());
    Duration wait = Duration.between(clock.instant(), later(limits.admit(READ)));
    assertThat(wait.toMillis()).as("what was filled is gone: 1000 / 0.7").isEqualTo(1428);
  }
}
