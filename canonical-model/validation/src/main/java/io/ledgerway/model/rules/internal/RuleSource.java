package io.ledgerway.model.rules.internal;

import io.ledgerway.model.rules.Profile;
import io.ledgerway.model.rules.Rule;
import io.ledgerway.model.rules.RuleCheck;
import io.ledgerway.model.rules.RuleGroup;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.value.Severity;
import java.util.Set;

/**
 * What the rules of one set have in common.
 *
 * @param source the rule set
 * @param severity how grave its violations are
 * @param profile the profile of its findings
 */
public record RuleSource(String source, Severity severity, Profile profile) {

  /** A rule about one type of document. */
  public <T> RuleGroup document(
      Class<T> type, String id, String pointer, String description, RuleCheck<T> check) {
    return rule(
        id,
        pointer,
        description,
        Set.of(type),
        (document, findings) -> check.check(type.cast(document), findings));
  }

  /** A rule about invoices. */
  public RuleGroup invoice(
      String id, String pointer, String description, RuleCheck<Invoice> check) {
    return document(Invoice.class, id, pointer, description, check);
  }

  /** A rule about several types of documents. */
  public RuleGroup rule(
      String id,
      String pointer,
      String description,
      Set<Class<?>> documentTypes,
      RuleCheck<Object> check) {
    return RuleGroup.of(
        new Rule(id, source, severity, profile, pointer, description, documentTypes), check);
  }

  /** The same set, for rules that only warn. */
  public RuleSource asWarning() {
    return new RuleSource(source, Severity.WARNING, profile);
  }
}
