package io.ledgerway.model.rules;

import io.ledgerway.model.rules.internal.AccountRules;
import io.ledgerway.model.rules.internal.DecimalsRules;
import io.ledgerway.model.rules.internal.OperandRules;
import io.ledgerway.model.rules.internal.PresenceRules;
import io.ledgerway.model.rules.internal.RuleData;
import io.ledgerway.model.rules.internal.RuleSource;
import io.ledgerway.model.rules.internal.TaxRules;
import io.ledgerway.model.rules.internal.TotalsRules;
import io.ledgerway.model.rules.internal.finance.FinanceRules;
import io.ledgerway.model.v1.value.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of a profile in one version. Immutable and thread-safe.
 *
 * @param name name and version, such as {@code en16931/1.3.16}
 * @param rules the rules that this version judges
 * @param knownIds the ids of all rules of the set, also of those that it does not judge
 */
public record RuleSet(String name, List<Rule> rules, List<String> knownIds) {

  /** Rules for every document. */
  public static final RuleSet CORE = core();

  /** EN 16931, release 1.3.16 of the official artefacts. */
  public static final RuleSet EN16931 = en16931();

  /** Rules before a payment leaves. */
  public static final RuleSet PAYMENT = payment();

  public RuleSet {
    rules = List.copyOf(rules);
    knownIds = List.copyOf(knownIds);
  }

  private static RuleSet core() {
    RuleSource errors = new RuleSource("ledgerway/core", Severity.ERROR, Profile.CORE);
    RuleSource arithmetic = new RuleSource("en16931/1.3.16", Severity.ERROR, Profile.CORE);
    List<Rule> rules = new ArrayList<>(TotalsRules.in(arithmetic));
    rules.add(TaxRules.drift(new RuleSource("ledgerway/core", Severity.WARNING, Profile.CORE)));
    rules.addAll(AccountRules.in(errors));
    rules.addAll(FinanceRules.forEveryDocument(errors));
    return new RuleSet("ledgerway/core/1.0", rules, RuleData.lines("core-1.0.txt"));
  }

  private static RuleSet payment() {
    RuleSource errors = new RuleSource("ledgerway/payment", Severity.ERROR, Profile.PAYMENT);
    List<Rule> rules = FinanceRules.forPayments(errors);
    return new RuleSet("ledgerway/payment/1.0", rules, rules.stream().map(Rule::id).toList());
  }

  private static RuleSet en16931() {
    RuleSource errors = new RuleSource("en16931/1.3.16", Severity.ERROR, Profile.EN16931);
    List<Rule> rules = new ArrayList<>(DecimalsRules.in(errors));
    rules.addAll(PresenceRules.in(errors));
    rules.addAll(OperandRules.in(errors));
    rules.addAll(TotalsRules.in(errors));
    rules.add(TaxRules.product(errors));
    return new RuleSet("en16931/1.3.16", rules, RuleData.lines("en16931-1.3.16.txt"));
  }
}
