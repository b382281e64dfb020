package io.ledgerway.connector;

import java.util.List;

/**
 * What a check of a connection found. Immutable.
 *
 * @param problems what is wrong and what to do about it; empty when all is well
 */
public record CheckReport(List<String> problems) {

  /** Nothing wrong. */
  public static final CheckReport OK = new CheckReport(List.of());

  /** Copies the list. */
  public CheckReport {
    problems = List.copyOf(problems);
  }

  /**
   * Whether nothing is wrong.
   *
   * @return true without problems
   */
  public boolean isOk() {
    return problems.isEmpty();
  }
}
