package io.ledgerway.runtime.retry;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.CancelSignal;
import io.ledgerway.connector.Cancellation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ParkingSleeperTest {

  private final Clock clock = Clock.systemUTC();
  private final Sleeper sleeper = Sleeper.parking(clock);

  @Test
  void wakesWhenTheMomentHasCome() {
    Instant moment = clock.instant().plusMillis(30);
    long begin = System.nanoTime();
    assertThat(sleeper.sleepUntil(moment, CancelSignal.NEVER)).isTrue();
    assertThat(System.nanoTime() - begin).isGreaterThan(Duration.ofMillis(20).toNanos());
  }

  @Test
  void doesNotWaitForThePast() {
    assertThat(sleeper.sleepUntil(clock.instant().minusSeconds(9), CancelSignal.NEVER)).isTrue();
  }

  @Test
  void wakesAtOnceWhenCancelled() throws Exception {
    Cancellation cancellation = new Cancellation();
    CompletableFuture<Boolean> waiting =
        CompletableFuture.supplyAsync(
            () -> sleeper.sleepUntil(clock.instant().plus(Duration.ofHours(1)), cancellation));
    cancellation.cancel();
    assertThat(waiting.get(10, TimeUnit.SECONDS)).isFalse();
  }

  @Test
  void keepsTheFlagOfAnInterruptedThread() {
    Thread.currentThread().interrupt();
    boolean slept =
        sleeper.sleepUntil(clock.instant().plus(Duration.ofHours(1)), CancelSignal.NEVER);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(slept).isFalse();
  }
}
