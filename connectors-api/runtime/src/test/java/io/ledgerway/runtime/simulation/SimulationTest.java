package io.ledgerway.runtime.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.runtime.idempotency.IntentionState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Many histories against each kind of target. {@code -Dledgerway.histories=N} makes it N for each;
 * a failure names the seed that repeats it.
 */
class SimulationTest {

  private static final int HISTORIES = Integer.getInteger("ledgerway.histories", 1250);
  private static final long FIRST_SEED = Long.getLong("ledgerway.seed", 1);

  @ParameterizedTest
  @EnumSource
  void keepsEveryPromise(TargetKind kind) {
    HistoryCount count = new HistoryCount();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed++) {
      count.add(history(kind, seed));
    }
    System.out.println(kind + ": " + count);
    assertThat(count.ends.get(IntentionState.APPLIED)).isPositive();
  }

  private static HistoryCount history(TargetKind kind, long seed) {
    try {
      return new History(kind, seed).run();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(kind + ", seed " + seed + ": " + e.getMessage(), e);
    }
  }
}
