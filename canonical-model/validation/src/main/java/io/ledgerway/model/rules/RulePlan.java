package io.ledgerway.model.rules;

import io.ledgerway.model.v1.envelope.Envelope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The rule sets of a profile, each rule once. Thread-safe. */
final class RulePlan {

  /** What runs for one type of document. */
  private record Steps(List<RuleGroup> groups, List<RuleCoverage> coverage) {}

  private final List<RuleSet> sets;
  private final Map<Class<?>, Steps> stepsByType = new ConcurrentHashMap<>();

  /** Of rules with the same id the one of the first set runs. */
  RulePlan(List<RuleSet> sets) {
    this.sets = List.copyOf(sets);
  }

  ValidationReport judge(Envelope<?> envelope, ValidationFacts facts) {
    Steps steps = stepsByType.computeIfAbsent(envelope.document().getClass(), this::stepsFor);
    DocumentFindings findings = new DocumentFindings(envelope, facts);
    for (RuleGroup group : steps.groups()) {
      group.judge(envelope, findings);
    }
    return new ValidationReport(findings.violations(), findings.notEvaluated(), steps.coverage());
  }

  private Steps stepsFor(Class<?> documentType) {
    List<RuleGroup> groups = new ArrayList<>();
    List<RuleCoverage> coverage = new ArrayList<>();
    Set<String> judged = new HashSet<>();
    for (RuleSet set : sets) {
      List<String> covered = new ArrayList<>();
      for (RuleGroup group : set.groups()) {
        List<String> ids =
            group.rules().stream()
                .filter(rule -> rule.applies(documentType))
                .map(Rule::id)
                .toList();
        covered.addAll(ids);
        if (judged.addAll(ids)) {
          groups.add(group);
        }
      }
      coverage.add(new RuleCoverage(set.name(), covered, set.knownIds().size()));
    }
    return new Steps(List.copyOf(groups), List.copyOf(coverage));
  }
}
