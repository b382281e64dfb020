package io.ledgerway.model.rules;

import io.ledgerway.model.v1.envelope.Envelope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges documents by the rules of a profile. Immutable and thread-safe.
 *
 * <pre>{@code
 * ValidationReport report =
 *     DocumentValidator.create().validate(envelope, Profiles.claimedBy(envelope.document()));
 * }</pre>
 */
public final class DocumentValidator {

  /** The special set comes first: its decimals rules run before any arithmetic. */
  private static final Map<Profile, List<RuleSet>> LATEST =
      Map.of(
          Profile.CORE, List.of(RuleSet.CORE),
          Profile.PAYMENT, List.of(RuleSet.PAYMENT, RuleSet.CORE),
          Profile.EN16931, List.of(RuleSet.EN16931_1_3_16, RuleSet.CORE));

  private static final DocumentValidator DEFAULT = new DocumentValidator(LATEST);

  private final Map<Profile, List<RuleSet>> sets;
  private final Map<Profile, RulePlan> plans = new HashMap<>();

  private DocumentValidator(Map<Profile, List<RuleSet>> sets) {
    this.sets = Map.copyOf(sets);
    this.sets.forEach((profile, ofProfile) -> plans.put(profile, new RulePlan(ofProfile)));
  }

  /**
   * A validator with the latest version of each rule set.
   *
   * @return the validator
   */
  public static DocumentValidator create() {
    return DEFAULT;
  }

  /**
   * A validator that uses a certain version of a rule set.
   *
   * @param version the rule set, such as {@link RuleSet#EN16931_1_3_15}
   * @return a validator with that set in place of the other version
   * @throws IllegalArgumentException when no profile has a set of that family
   */
  public DocumentValidator withRuleSet(RuleSet version) {
    Map<Profile, List<RuleSet>> changed = new HashMap<>();
    sets.forEach(
        (profile, ofProfile) ->
            changed.put(
                profile,
                ofProfile.stream()
                    .map(set -> set.family().equals(version.family()) ? version : set)
                    .toList()));
    if (changed.values().stream().noneMatch(ofProfile -> ofProfile.contains(version))) {
      throw new IllegalArgumentException("No profile has a rule set of family " + version.family());
    }
    return new DocumentValidator(changed);
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
    RulePlan plan = plans.get(profile);
    if (plan == null) {
      throw new UnknownProfileException(profile);
    }
    return plan.judge(envelope, facts);
  }
}
