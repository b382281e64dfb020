package io.ledgerway.model.rules;

import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what all rules find in one document. Not thread-safe. */
public final class DocumentFindings {

  private static final String DOCUMENT = "/document";

  private final Envelope<?> envelope;
  private final ValidationFacts facts;
  private final List<Finding> violations;
  private final List<NotEvaluated> notEvaluated = new ArrayList<>(0);

  DocumentFindings(Envelope<?> envelope, ValidationFacts facts) {
    this.envelope = envelope;
    this.facts = facts;
    violations = new ArrayList<>(envelope.observations());
  }

  Envelope<?> envelope() {
    return envelope;
  }

  ValidationFacts facts() {
    return facts;
  }

  /**
   * Notes a violation with the severity of the rule.
   *
   * @param rule the rule
   * @param pointer JSON pointer relative to the document
   * @param message what is wrong and what to do
   * @param expected what the rule expects
   * @param actual what was found; never a number of an account or a tax payer
   */
  public void violation(
      Rule rule,
      String pointer,
      String message,
      @Nullable String expected,
      @Nullable String actual) {
    violation(rule, rule.severity(), pointer, message, expected, actual);
  }

  void violation(
      Rule rule,
      Severity severity,
      String pointer,
      String message,
      @Nullable String expected,
      @Nullable String actual) {
    violations.add(
        new Finding(
            rule.id(),
            rule.profile().value(),
            severity,
            DOCUMENT + pointer,
            message,
            expected,
            actual));
  }

  /**
   * Notes that a fact is missing, so that the rule can't be judged there.
   *
   * @param rule the rule
   * @param pointer JSON pointer of the fact relative to the document
   */
  public void missing(Rule rule, String pointer) {
    notEvaluated.add(new NotEvaluated(rule.id(), DOCUMENT + pointer));
  }

  void missingFact(Rule rule, String fact) {
    notEvaluated.add(new NotEvaluated(rule.id(), fact));
  }

  void take(Rule rule, Finding finding) {
    violations.add(finding.toBuilder().profile(rule.profile().value()).build());
  }

  List<Finding> violations() {
    return violations;
  }

  List<NotEvaluated> notEvaluated() {
    return notEvaluated;
  }
}
