package io.ledgerway.testkit.contract.live.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where a sandbox's replies differ from the simulated ones. Immutable.
 *
 * @param operation which operation
 * @param field path of the field; lists are marked by brackets, names that could be values by a
 *     star
 * @param what new, missing, changed, or that nothing of the operation is simulated
 * @param simulated kinds of values in the simulation; empty where it has no such field
 * @param live kinds of values in the sandbox; empty where it has no such field
 */
record Difference(
    String operation, String field, String what, Set<String> simulated, Set<String> live) {

  static List<Difference> between(
      String operation, Map<String, Set<String>> simulated, Map<String, Set<String>> live) {
    if (simulated.isEmpty()) {
      return List.of(new Difference(operation, "", "not simulated", Set.of(), Set.of()));
    }
    Map<String, Difference> found = new TreeMap<>();
    live.forEach(
        (path, kinds) -> {
          Set<String> known = simulated.get(path);
          if (known == null && simulated.containsKey(parent(path))) {
            String field = areNamesValues(parent(path), simulated, live) ? star(path) : path;
            found.putIfAbsent(field, new Difference(operation, field, "new", Set.of(), kinds));
          } else if (known != null && !known.containsAll(kinds)) {
            found.put(path, new Difference(operation, path, "changed", known, kinds));
          }
        });
    simulated.forEach(
        (path, kinds) -> {
          // A list without items tells nothing of items.
          boolean item = path.endsWith("[]");
          if (!item && !live.containsKey(path) && live.containsKey(parent(path))) {
            found.put(path, new Difference(operation, path, "missing", kinds, Set.of()));
          }
        });
    return new ArrayList<>(found.values());
  }

  private static String parent(String path) {
    return path.endsWith("[]")
        ? path.substring(0, path.length() - 2)
        : path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private static String star(String path) {
    return path.endsWith("[]") ? path : parent(path) + "/*";
  }

  /** Where nothing is called as in the simulation, names are what the owner has put there. */
  private static boolean areNamesValues(
      String parent, Map<String, Set<String>> simulated, Map<String, Set<String>> live) {
    Set<String> names = children(parent, live);
    Set<String> shared = new TreeSet<>(names);
    shared.retainAll(simulated.keySet());
    return shared.isEmpty() && !children(parent, simulated).isEmpty();
  }

  private static Set<String> children(String parent, Map<String, Set<String>> shape) {
    Set<String> children = new TreeSet<>();
    for (String path : shape.keySet()) {
      if (!path.equals(parent) && parent(path).equals(parent)) {
        children.add(path);
      }
    }
    return children;
  }
}
