package io.ledgerway.runtime.retry;

import java.util.random.RandomGenerator;

/** Draws the one end of every range, or the other. */
enum FixedRandom implements RandomGenerator {
  LOWEST,
  HIGHEST;

  @Override
  public long nextLong() {
    return this == LOWEST ? 0 : -1;
  }

  @Override
  public long nextLong(long bound) {
    return this == LOWEST ? 0 : bound - 1;
  }
}
