package io.ledgerway.model.rules;

import io.ledgerway.model.rules.internal.AccountRules;
import io.ledgerway.model.rules.internal.RuleData;
import io.ledgerway.model.rules.internal.RuleSource;
import io.ledgerway.model.rules.internal.TaxRules;
import io.ledgerway.model.rules.internal.TotalsRules;
import io.ledgerway.model.rules.internal.en16931.En16931Rules;
import io.ledgerway.model.rules.internal.finance.FinanceRules;
import io.ledgerway.model.v1.value.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of a profile in one version. Immutable and thread-safe.
 *
 * @param name name and version, such as {@code en16931/1.3.16}
 * @param groups the rules that this version judges, in the groups that judge them
 * @param knownIds the ids of all rules of the set, also of those that it does not judge
 */
public record RuleSet(String name, List<RuleGroup> groups, List<String> knownIds) {

  /** Rules for every document. */
  public static final RuleSet CORE = core();

  /** Rules before a payment leaves. */
  public static final RuleSet PAYMENT = payment();

  /** EN 16931, release 1.3.15 of the official artefacts (October 2025), with BR-CO-25. */
  public static final RuleSet EN16931_1_3_15 = en16931("1.3.15");

  /** EN 16931, release 1.3.16 of the official artefacts (April 2026): the default. */
  public static final RuleSet EN16931_1_3_16 = en16931("1.3.16");

  /**
   * All rule sets that there are.
   *
   * @return each version of each set
   */
  public static List<RuleSet> all() {
    return List.of(CORE, PAYMENT, EN16931_1_3_15, EN16931_1_3_16);
  }

  public RuleSet {
    groups = List.copyOf(groups);
    knownIds = List.copyOf(knownIds);
  }

  /**
   * The rules that this version judges.
   *
   * @return the rules of all groups
   */
  public List<Rule> rules() {
    return groups.stream().flatMap(group -> group.rules().stream()).toList();
  }

  /**
   * What the set is called without its version; two sets of one family replace each other.
   *
   * @return such as {@code en16931}
   */
  public String family() {
    return name.substring(0, name.lastIndexOf('/'));
  }

  private static RuleSet core() {
    RuleSource errors = new RuleSource("ledgerway/core", Severity.ERROR, Profile.CORE);
    RuleSource arithmetic = new RuleSource("en16931/1.3.16", Severity.ERROR, Profile.CORE);
    List<RuleGroup> groups = new ArrayList<>(TotalsRules.in(arithmetic));
    groups.add(TaxRules.drift(new RuleSource("ledgerway/core", Severity.WARNING, Profile.CORE)));
    groups.addAll(AccountRules.in(errors));
    groups.addAll(FinanceRules.forEveryDocument(errors));
    return new RuleSet("ledgerway/core/1.0", groups, RuleData.lines("core-1.0.txt"));
  }

  private static RuleSet payment() {
    RuleSource errors = new RuleSource("ledgerway/payment", Severity.ERROR, Profile.PAYMENT);
    List<RuleGroup> groups = FinanceRules.forPayments(errors);
    List<String> ids = groups.stream().flatMap(it -> it.rules().stream()).map(Rule::id).toList();
    return new RuleSet("ledgerway/payment/1.0", groups, ids);
  }

  private static RuleSet en16931(String release) {
    RuleGroup all = En16931Rules.of(release);
    List<String> ids = all.rules().stream().map(Rule::id).toList();
    return new RuleSet("en16931/" + release, List.of(all), ids);
  }
}
