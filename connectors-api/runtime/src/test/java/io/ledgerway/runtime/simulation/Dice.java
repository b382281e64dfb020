package io.ledgerway.runtime.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Every choice of a history; the same seed makes the same choices. Not thread-safe. */
final class Dice {

  private final Random random;
  private double trouble;

  Dice(long seed) {
    this.random = new Random(seed);
    this.trouble = random.nextInt(4) * 0.05;
  }

  /** From now on nothing goes wrong. */
  void calm() {
    trouble = 0;
  }

  /** Whether something goes wrong now, of a kind that is so often among all that can. */
  boolean trouble(double share) {
    return trouble > 0 && random.nextDouble() < trouble * share;
  }

  boolean in(double probability) {
    return random.nextDouble() < probability;
  }

  /** From 0 to one less. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T oneOf(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** A time above zero, short ones as likely as long ones. */
  Duration upTo(Duration longest) {
    double seconds = Math.pow(longest.toSeconds(), random.nextDouble());
    return Duration.ofMillis(Math.max(1, (long) (seconds * 1000)));
  }

  Random random() {
    return random;
  }
}
