package io.ledgerway.runtime.simulation;

import java.util.HashMap;
import java.util.Map;

/** What really happened in the world, at whichever target. */
final class Effects {

  private final Map<String, Integer> counts = new HashMap<>();

  void add(String document) {
    counts.merge(document, 1, Integer::sum);
  }

  /** How many times a document took effect. */
  int of(String document) {
    return counts.getOrDefault(document, 0);
  }
}
