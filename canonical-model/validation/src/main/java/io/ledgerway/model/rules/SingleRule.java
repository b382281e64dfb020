package io.ledgerway.model.rules;

import io.ledgerway.model.v1.envelope.Envelope;
import java.util.List;

/** A rule that is judged by itself. */
record SingleRule(Rule rule, RuleCheck<Object> check) implements RuleGroup {

  @Override
  public List<Rule> rules() {
    return List.of(rule);
  }

  @Override
  public void judge(Envelope<?> envelope, DocumentFindings findings) {
    check.check(envelope.document(), new RuleFindings(rule, findings));
  }
}
