package io.ledgerway.model.rules;

import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what one rule finds in one document. Not thread-safe. */
public final class RuleFindings {

  private static final String DOCUMENT = "/document";

  private final Rule rule;
  private final Envelope<?> envelope;
  private final ValidationFacts facts;
  private final List<Finding> violations = new ArrayList<>();
  private final List<NotEvaluated> notEvaluated = new ArrayList<>();

  RuleFindings(Rule rule, Envelope<?> envelope, ValidationFacts facts) {
    this.rule = rule;
    this.envelope = envelope;
    this.facts = facts;
  }

  /**
   * The envelope around the document.
   *
   * @return the envelope
   */
  public Envelope<?> envelope() {
    return envelope;
  }

  /**
   * What is known besides the document.
   *
   * @return the facts
   */
  public ValidationFacts facts() {
    return facts;
  }

  /**
   * Notes a violation with the severity of the rule.
   *
   * @param pointer JSON pointer relative to the document
   * @param message what is wrong and what to do
   * @param expected what the rule expects
   * @param actual what was found
   */
  public void violation(
      String pointer, String message, @Nullable String expected, @Nullable String actual) {
    add(rule.severity(), pointer, message, expected, actual);
  }

  /**
   * Notes something that the rule can't be sure about, as a warning.
   *
   * @param pointer JSON pointer relative to the document
   * @param message what is doubtful and what to do
   */
  public void warning(String pointer, String message) {
    add(Severity.WARNING, pointer, message, null, null);
  }

  /**
   * Notes that one of the {@link ValidationFacts} is missing, so that the rule can't be judged.
   *
   * @param fact its name
   */
  public void missingFact(String fact) {
    notEvaluated.add(new NotEvaluated(rule.id(), fact));
  }

  /**
   * Takes a finding that was made elsewhere.
   *
   * @param finding the finding, with its own severity and pointer
   */
  public void take(Finding finding) {
    violations.add(finding.toBuilder().profile(rule.profile().value()).build());
  }

  /**
   * Notes that a fact is missing, so that the rule can't be judged there.
   *
   * @param pointer JSON pointer of the fact relative to the document
   */
  public void missing(String pointer) {
    notEvaluated.add(new NotEvaluated(rule.id(), DOCUMENT + pointer));
  }

  private void add(
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

  List<Finding> violations() {
    return violations;
  }

  List<NotEvaluated> notEvaluated() {
    return notEvaluated;
  }
}
