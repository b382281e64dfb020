package io.ledgerway.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DatabaseClockTest {

  private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

  private Instant database = NOON;
  private long nanos = 17;
  private int asked;

  private final DatabaseClock clock =
      new DatabaseClock(
          () -> {
            asked++;
            return database;
          },
          () -> nanos);

  private void pass(Duration duration) {
    nanos += duration.toNanos();
  }

  @Test
  void countsOnFromWhatTheDatabaseSaid() {
    pass(Duration.ofSeconds(7));
    assertThat(clock.now()).isEqualTo(NOON.plusSeconds(7));
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void asksAgainAfterHalfAMinute() {
    pass(Duration.ofSeconds(29));
    assertThat(clock.now()).isEqualTo(NOON.plusSeconds(29));
    database = NOON.plusSeconds(100);
    pass(Duration.ofSeconds(1));
    assertThat(clock.now()).isEqualTo(NOON.plusSeconds(100));
    pass(Duration.ofSeconds(1));
    assertThat(clock.now()).isEqualTo(NOON.plusSeconds(101));
    assertThat(asked).isEqualTo(2);
  }
}
