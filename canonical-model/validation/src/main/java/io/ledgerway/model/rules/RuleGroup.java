package io.ledgerway.model.rules;

import io.ledgerway.model.v1.envelope.Envelope;
import java.util.List;

/** Rules that are judged together, in one pass over a document. Thread-safe. */
public interface RuleGroup {

  /**
   * The rules that this group judges.
   *
   * @return its rules, in the order of their findings
   */
  List<Rule> rules();

  /**
   * Judges a document of one of the types of its rules.
   *
   * @param envelope the document with what its reader observed
   * @param findings takes every violation and every missing fact
   */
  void judge(Envelope<?> envelope, DocumentFindings findings);

  /**
   * A group of one rule.
   *
   * @param rule the rule
   * @param check its test
   * @return the group
   */
  static RuleGroup of(Rule rule, RuleCheck<Object> check) {
    return new SingleRule(rule, check);
  }
}
