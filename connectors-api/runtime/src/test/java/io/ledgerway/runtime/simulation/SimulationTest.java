package io.ledgerway.runtime.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.runtime.idempotency.IntentionState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Many histories against each kind of target. {@code -Dledgerway.histories=N} makes it N for each;
 * a failure names the seed that repeats it.
 */
class SimulationTest {

  private static final int HISTORIES = Integer.getInteger("ledgerway.histories", 1000);
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

  /** What nobody can prevent is counted: a target that takes longer than it said. */
  @Test
  void countsWhatATargetDoesThatKeepsNoTime() {
    HistoryCount count = new HistoryCount();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed++) {
      Duration late = TargetKind.ON_ITS_WAY.multipliedBy(30);
      count.add(troubled(TargetKind.STRONG_LOOKUP, late, seed).countSecondEffects());
    }
    System.out.println("Later than promised: " + count);
    assertThat(count.secondEffects).isPositive();
  }

  private static HistoryCount history(TargetKind kind, long seed) {
    try {
      return troubled(kind, TargetKind.ON_ITS_WAY, seed).run();
    } catch (AssertionError e) {
      throw new AssertionError(kind + ", seed " + seed + ": " + e.getMessage(), e);
    }
  }

  private static History troubled(TargetKind kind, Duration onItsWay, long seed) {
    return new History(kind, onItsWay, new SeededDice(seed), 14, List.of("one", "two", "three"));
  }
}
