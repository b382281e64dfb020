package io.ledgerway.runtime.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecurringWorkTest {

  private static RecurringWork work(String name, Duration pause) {
    return new RecurringWork(name, pause, () -> {});
  }

  @Test
  void takesANameOfAHundredCharacters() {
    assertThat(work("n".repeat(100), Duration.ofMillis(1)).name()).hasSize(100);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 101})
  void refusesAnEmptyOrLongName(int length) {
    String name = "n".repeat(length);
    assertThatThrownBy(() -> work(name, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void refusesToWorkWithoutAPause(long millis) {
    Duration pause = Duration.ofMillis(millis);
    assertThatThrownBy(() -> work("feed", pause))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("feed");
  }
}
