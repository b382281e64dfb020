package io.ledgerway.campaign;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Runs documents through both sides of one release and keeps count. */
final class Campaign {

  /** One document on which the two sides differ. */
  record Difference(String document, Set<String> officialOnly, Set<String> ownOnly, String xml) {

    @Override
    public String toString() {
      return document + ": official only " + officialOnly + ", own only " + ownOnly;
    }
  }

  private final Official official;
  private final Own own;
  private final List<Difference> differences = Collections.synchronizedList(new ArrayList<>());
  private final Set<String> fired = Collections.synchronizedSet(new TreeSet<>());
  private int documents;
  private int brokenOff;
  private int violating;

  Campaign(Official official, Own own) {
    this.official = official;
    this.own = own;
  }

  void judge(List<TestDocument> all) {
    all.parallelStream().forEach(this::judge);
  }

  private void judge(TestDocument document) {
    String xml = document.xml();
    Optional<Set<String>> expected = official.judge(xml);
    Set<String> actual = own.judge(xml);
    synchronized (this) {
      documents++;
      if (expected.isEmpty()) {
        brokenOff++;
        return;
      }
      violating += expected.get().isEmpty() ? 0 : 1;
      fired.addAll(expected.get());
      if (!expected.get().equals(actual)) {
        differences.add(difference(document.name(), expected.get(), actual, xml));
      }
    }
  }

  private static Difference difference(
      String name, Set<String> expected, Set<String> actual, String xml) {
    Set<String> officialOnly = new TreeSet<>(expected);
    officialOnly.removeAll(actual);
    Set<String> ownOnly = new TreeSet<>(actual);
    ownOnly.removeAll(expected);
    return new Difference(name, officialOnly, ownOnly, xml);
  }

  List<Difference> differences() {
    return List.copyOf(differences);
  }

  Set<String> fired() {
    return fired;
  }

  String summary() {
    return documents
        + " documents, "
        + brokenOff
        + " on which the official artefact breaks off, "
        + (documents - brokenOff)
        + " comparisons, "
        + violating
        + " with official findings, "
        + fired.size()
        + " rules fired, "
        + differences.size()
        + " differences";
  }

  /** How often each rule differs, and on which documents first. */
  String details() {
    Map<String, List<String>> byRule = new TreeMap<>();
    for (Difference difference : differences) {
      difference.officialOnly().forEach(id -> note(byRule, id + " official only", difference));
      difference.ownOnly().forEach(id -> note(byRule, id + " own only", difference));
    }
    StringBuilder out = new StringBuilder();
    byRule.forEach(
        (key, names) -> {
          out.append(key).append(": ").append(names.size()).append('\n');
          names.stream().limit(6).forEach(name -> out.append("    ").append(name).append('\n'));
        });
    return out.toString();
  }

  private static void note(Map<String, List<String>> byRule, String key, Difference difference) {
    byRule.computeIfAbsent(key, k -> new ArrayList<>()).add(difference.document());
  }
}
