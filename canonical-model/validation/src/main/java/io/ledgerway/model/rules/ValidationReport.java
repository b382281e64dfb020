package io.ledgerway.model.rules;

import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * What validation found. Immutable and thread-safe.
 *
 * @param violations what the reader observed, then what the rules found: all of it, in the order of
 *     the rules
 * @param notEvaluated rules that lacked a fact
 * @param coverage which rules ran, by rule set
 */
public record ValidationReport(
    List<Finding> violations, List<NotEvaluated> notEvaluated, List<RuleCoverage> coverage) {

  public ValidationReport {
    violations = List.copyOf(violations);
    notEvaluated = List.copyOf(notEvaluated);
    coverage = List.copyOf(coverage);
  }

  /**
   * Whether nothing grave was found. Look at {@link #notEvaluated()} and {@link #coverage()} for
   * what this does not say.
   *
   * @return true when no violation is an error
   */
  public boolean isValid() {
    return violations.stream().noneMatch(finding -> finding.severity().equals(Severity.ERROR));
  }

  ValidationReport plus(List<Finding> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<Finding> all = new ArrayList<>(violations);
    all.addAll(more);
    return new ValidationReport(all, notEvaluated, coverage);
  }
}
