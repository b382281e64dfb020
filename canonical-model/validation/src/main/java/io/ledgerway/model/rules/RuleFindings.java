package io.ledgerway.model.rules;

import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Severity;
import org.jspecify.annotations.Nullable;

/** Takes what one rule finds in one document. Not thread-safe. */
public final class RuleFindings {

  private final Rule rule;
  private final DocumentFindings findings;

  RuleFindings(Rule rule, DocumentFindings findings) {
    this.rule = rule;
    this.findings = findings;
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
    findings.violation(rule, pointer, message, expected, actual);
  }

  /**
   * Notes something that the rule can't be sure about, as a warning.
   *
   * @param pointer JSON pointer relative to the document
   * @param message what is doubtful and what to do
   */
  public void warning(String pointer, String message) {
    findings.violation(rule, Severity.WARNING, pointer, message, null, null);
  }

  /**
   * Notes that a fact is missing, so that the rule can't be judged there.
   *
   * @param pointer JSON pointer of the fact relative to the document
   */
  public void missing(String pointer) {
    findings.missing(rule, pointer);
  }

  /**
   * Notes that one of the {@link ValidationFacts} is missing, so that the rule can't be judged.
   *
   * @param fact its name
   */
  public void missingFact(String fact) {
    findings.missingFact(rule, fact);
  }

  /**
   * Takes a finding that was made elsewhere.
   *
   * @param finding the finding, with its own severity and pointer
   */
  public void take(Finding finding) {
    findings.take(rule, finding);
  }

  /**
   * The envelope around the document.
   *
   * @return the envelope
   */
  public Envelope<?> envelope() {
    return findings.envelope();
  }

  /**
   * What is known besides the document.
   *
   * @return the facts
   */
  public ValidationFacts facts() {
    return findings.facts();
  }
}
