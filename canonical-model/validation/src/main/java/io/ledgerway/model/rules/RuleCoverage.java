package io.ledgerway.model.rules;

import java.util.List;

/**
 * Which rules of a rule set ran over the document. Immutable and thread-safe.
 *
 * @param ruleSet name and version of the rule set, such as {@code en16931/1.3.16}
 * @param covered ids of the rules that ran
 * @param known how many rules the set has, also those that this version does not judge
 */
public record RuleCoverage(String ruleSet, List<String> covered, int known) {

  public RuleCoverage {
    covered = List.copyOf(covered);
  }
}
