package io.ledgerway.model.rules.internal.en16931;

import io.ledgerway.model.rules.Profile;
import io.ledgerway.model.rules.Rule;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.value.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes the rules of one release and keeps them in order. */
final class RuleBook {

  private final Release release;
  private final List<Rule> rules = new ArrayList<>();

  RuleBook(Release release) {
    this.release = release;
  }

  Release release() {
    return release;
  }

  Set<String> codes(String list) {
    return release.codes().list(list);
  }

  Rule rule(String id, String pointer, String description) {
    return add(id, Severity.ERROR, pointer, description);
  }

  Rule warning(String id, String pointer, String description) {
    return add(id, Severity.WARNING, pointer, description);
  }

  /** A rule that the official artefact states and never fails: nothing judges it. */
  void unjudged(String id, String pointer, String description) {
    add(id, Severity.ERROR, pointer, description + " Officially never failed.");
  }

  Rule decimals(String id, String pointer, String term) {
    return rule(id, pointer, "The " + term + " has at most 2 decimals.");
  }

  private Rule add(String id, Severity severity, String pointer, String description) {
    Rule rule =
        new Rule(
            id,
            "en16931/" + release.name(),
            severity,
            Profile.EN16931,
            pointer,
            description,
            Set.of(Invoice.class));
    rules.add(rule);
    return rule;
  }

  List<Rule> rules() {
    return List.copyOf(rules);
  }
}
