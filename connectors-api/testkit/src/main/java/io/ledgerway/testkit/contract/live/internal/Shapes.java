package io.ledgerway.testkit.contract.live.internal;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which fields replies have and what kinds of values, by operation; no value. Thread-safe. */
public final class Shapes {

  /**
   * What a partition came to.
   *
   * @param documents how many documents were read
   * @param unreadable how many records could not be read
   */
  record Count(int documents, int unreadable) {}

  private final Map<String, Map<String, Set<String>>> kinds = new TreeMap<>();
  private final Map<String, Map<String, Count>> counts = new TreeMap<>();

  /** No shape so far. */
  public Shapes() {}

  synchronized void add(String operation, String body) {
    Map<String, Set<String>> known = kinds.computeIfAbsent(operation, name -> new TreeMap<>());
    BodyShape.of(body)
        .forEach((path, seen) -> known.computeIfAbsent(path, p -> new TreeSet<>()).addAll(seen));
  }

  /** Keeps how much was read of a partition. */
  public synchronized void counted(
      String operation, String partition, int documents, int unreadable) {
    counts
        .computeIfAbsent(operation, name -> new TreeMap<>())
        .put(partition, new Count(documents, unreadable));
  }

  synchronized Set<String> operations() {
    return new TreeSet<>(kinds.keySet());
  }

  /** Kinds of values by the path of their field. */
  synchronized Map<String, Set<String>> of(String operation) {
    return new TreeMap<>(kinds.getOrDefault(operation, Map.of()));
  }

  synchronized Count count(String operation) {
    return counts.getOrDefault(operation, Map.of()).values().stream()
        .reduce(
            new Count(0, 0),
            (one, other) ->
                new Count(
                    one.documents() + other.documents(), one.unreadable() + other.unreadable()));
  }
}
