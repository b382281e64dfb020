package io.ledgerway.runtime;

import io.ledgerway.runtime.retry.Sleeper;
import java.util.random.RandomGenerator;

/**
 * How calls wait between their attempts.
 *
 * @param sleeper who lets the time pass
 * @param random what waits are drawn from; thread-safe where the runtime is used by several threads
 */
record Waiting(Sleeper sleeper, RandomGenerator random) {}
