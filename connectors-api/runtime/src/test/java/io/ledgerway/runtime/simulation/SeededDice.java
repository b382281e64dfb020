package io.ledgerway.runtime.simulation;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

/** Chances; the same seed makes the same choices. Not thread-safe. */
final class SeededDice implements Dice {

  private final Random random;
  private double trouble;

  SeededDice(long seed) {
    this.random = new Random(seed);
    this.trouble = random.nextInt(4) * 0.05;
  }

  @Override
  public void calm() {
    trouble = 0;
  }

  @Override
  public boolean trouble(double share) {
    return trouble > 0 && random.nextDouble() < trouble * share;
  }

  @Override
  public boolean in(double probability) {
    return random.nextDouble() < probability;
  }

  @Override
  public int below(int bound) {
    return random.nextInt(bound);
  }

  @Override
  public int weighted(int... weights) {
    int left = random.nextInt(Arrays.stream(weights).sum());
    int index = 0;
    while (left >= weights[index]) {
      left -= weights[index];
      index++;
    }
    return index;
  }

  @Override
  public Duration upTo(Duration longest) {
    double seconds = Math.pow(longest.toSeconds(), random.nextDouble());
    return Duration.ofMillis(Math.max(1, (long) (seconds * 1000)));
  }

  @Override
  public Random random() {
    return random;
  }
}
