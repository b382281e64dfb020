package io.ledgerway.model.rules.internal;

import io.ledgerway.model.rules.Profile;
import io.ledgerway.model.rules.Rule;
import io.ledgerway.model.rules.RuleCheck;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.value.Severity;

/**
 * What the rules of one set have in common.
 *
 * @param source the rule set
 * @param severity how grave its violations are
 * @param profile the profile of its findings
 */
public record RuleSource(String source, Severity severity, Profile profile) {

  Rule<Invoice> invoice(
      String id, String pointer, String description, RuleCheck<? super Invoice> check) {
    return new Rule<>(id, source, severity, profile, pointer, description, Invoice.class, check);
  }

  Rule<Object> any(String id, String pointer, String description, RuleCheck<Object> check) {
    return new Rule<>(id, source, severity, profile, pointer, description, Object.class, check);
  }

  RuleSource asWarning() {
    return new RuleSource(source, Severity.WARNING, profile);
  }
}
