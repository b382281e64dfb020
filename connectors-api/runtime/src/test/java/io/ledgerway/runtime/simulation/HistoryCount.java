package io.ledgerway.runtime.simulation;

import io.ledgerway.runtime.idempotency.IntentionState;
import java.util.EnumMap;
import java.util.Map;

/** What happened in histories. */
final class HistoryCount {

  int histories;
  int deaths;
  int sleeps;
  int storeFailures;
  int secondEffects;
  final Map<IntentionState, Integer> ends = new EnumMap<>(IntentionState.class);

  void add(HistoryCount other) {
    histories++;
    deaths += other.deaths;
    sleeps += other.sleeps;
    storeFailures += other.storeFailures;
    secondEffects += other.secondEffects;
    other.ends.forEach((state, number) -> ends.merge(state, number, Integer::sum));
  }

  @Override
  public String toString() {
    return histories
        + " histories, "
        + deaths
        + " deaths, "
        + sleeps
        + " sleeps, "
        + storeFailures
        + " failures of the store, "
        + secondEffects
        + " second effects, ends "
        + ends;
  }
}
