package io.ledgerway.runtime.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Every choice of a history. The first of several possibilities is the undisturbed one. */
interface Dice {

  /** From now on nothing goes wrong. */
  void calm();

  /** Whether something goes wrong now, of a kind that is so often among all that can. */
  boolean trouble(double share);

  boolean in(double probability);

  /** From 0 to one less. */
  int below(int bound);

  /** The index of one of several possibilities, the more often the more weight it has. */
  int weighted(int... weights);

  /** A time above zero, short ones as likely as long ones. */
  Duration upTo(Duration longest);

  /** For whoever wants chances that decide nothing here. */
  Random random();

  default <T> T oneOf(List<T> some) {
    return some.get(below(some.size()));
  }
}
