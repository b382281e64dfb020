package io.ledgerway.testkit.mutants;

import io.ledgerway.runtime.idempotency.IntentionStore;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * A broken store, made over a sound one for a process whose clock is off, and the rules that must
 * find it out.
 */
record StoreMutant(
    String name, Set<String> killedBy, BiFunction<IntentionStore, Duration, IntentionStore> over) {

  static StoreMutant of(
      String name, BiFunction<IntentionStore, Duration, IntentionStore> over, String... killedBy) {
    return new StoreMutant(name, new TreeSet<>(Set.of(killedBy)), over);
  }

  @Override
  public String toString() {
    return name;
  }
}
