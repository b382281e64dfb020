package io.ledgerway.model.rules;

import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.value.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Judges documents by the rules of a profile. Thread-safe.
 *
 * <pre>{@code
 * ValidationReport report =
 *     DocumentValidator.create().validate(envelope, Profiles.claimedBy(envelope.document()));
 * }</pre>
 */
public final class DocumentValidator {

  private DocumentValidator() {}

  /**
   * A validator with the rule sets of this version.
   *
   * @return the validator
   */
  public static DocumentValidator create() {
    return new DocumentValidator();
  }

  /**
   * Judges a document. CORE always runs; EN16931 adds its rules, and where both have a rule it runs
   * once, as that of EN16931.
   *
   * @param envelope the document with what its reader observed
   * @param profile the profile
   * @return everything that was found
   * @throws UnknownProfileException when there are no rules for the profile
   */
  public ValidationReport validate(Envelope<?> envelope, Profile profile) {
    return validate(envelope, profile, ValidationFacts.NONE);
  }

  /**
   * Judges a document with what is known besides it.
   *
   * @param envelope the document with what its reader observed
   * @param profile the profile
   * @param facts what is known besides
   * @return everything that was found
   * @throws UnknownProfileException when there are no rules for the profile
   */
  public ValidationReport validate(Envelope<?> envelope, Profile profile, ValidationFacts facts) {
    List<RuleSet> sets = setsOf(profile);
    List<Finding> violations = new ArrayList<>(envelope.observations());
    List<NotEvaluated> notEvaluated = new ArrayList<>();
    List<RuleCoverage> coverage = new ArrayList<>();
    Set<String> judged = new HashSet<>();
    for (RuleSet set : sets) {
      List<String> covered = new ArrayList<>();
      for (Rule rule : set.rules()) {
        if (!rule.applies(envelope.document())) {
          continue;
        }
        covered.add(rule.id());
        if (judged.add(rule.id())) {
          RuleFindings findings = rule.judge(envelope, facts);
          violations.addAll(findings.violations());
          notEvaluated.addAll(findings.notEvaluated());
        }
      }
      coverage.add(new RuleCoverage(set.name(), covered, set.knownIds().size()));
    }
    return new ValidationReport(violations, notEvaluated, coverage);
  }

  /** The special set comes first: its decimals rules run before any arithmetic. */
  private static List<RuleSet> setsOf(Profile profile) {
    if (profile.equals(Profile.CORE)) {
      return List.of(RuleSet.CORE);
    }
    if (profile.equals(Profile.EN16931)) {
      return List.of(RuleSet.EN16931, RuleSet.CORE);
    }
    if (profile.equals(Profile.PAYMENT)) {
      return List.of(RuleSet.PAYMENT, RuleSet.CORE);
    }
    throw new UnknownProfileException(profile);
  }
}
