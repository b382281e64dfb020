package io.ledgerway.model.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that lists all rules. */
final class RulesPage {

  private static final String HEAD =
      "# Rules\n\n"
          + "Generated from the rule sets: `mvn -pl canonical-model/validation test"
          + " -Dtest=RulesPageTest -Dledgerway.regenerate=true`.\n\n"
          + "The pointer is relative to the document. Each rule has documents on both sides of its"
          + " boundary: the number of such pairs in `RuleBoundaryTest` and"
          + " `FinanceRuleTest` stands last; those of EN 16931"
          + " are compared with the official artefacts by `.ci/rule-campaign` too.\n";

  private RulesPage() {}

  static String of(List<RuleSet> sets) {
    Map<String, Long> tests =
        Stream.concat(
                RuleBoundaryTest.boundaries().map(Boundary::rule),
                FinanceRuleTest.cases().map(FinanceRuleTest.Case::rule))
            .collect(Collectors.groupingBy(rule -> rule, TreeMap::new, Collectors.counting()));
    StringBuilder page = new StringBuilder(HEAD);
    for (RuleSet set : sets) {
      page.append("\n## ").append(set.name()).append("\n\n");
      page.append("| id | source | profile | severity | rule | pointer | tests |\n");
      page.append("|---|---|---|---|---|---|---|\n");
      for (Rule rule : set.rules()) {
        row(page, rule, tests.getOrDefault(rule.id(), 0L));
      }
    }
    return page.toString();
  }

  private static void row(StringBuilder page, Rule rule, long tests) {
    page.append("| ").append(rule.id());
    page.append(" | ").append(rule.source());
    page.append(" | ").append(rule.profile());
    page.append(" | ").append(rule.severity());
    page.append(" | ").append(rule.description());
    page.append(" | `").append(rule.pointer()).append('`');
    page.append(" | ").append(tests).append(" |\n");
  }
}
