package io.ledgerway.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.Lineage;
import io.ledgerway.model.v1.envelope.Trace;
import io.ledgerway.model.v1.value.Finding;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of our own, on both sides of their boundary. */
class FinanceRuleTest {

  /**
   * A document on each side of a rule.
   *
   * @param insideFacts what is known besides the document that keeps the rule
   * @param facts what is known besides the one that breaks it
   * @param pointer where the violation is found
   */
  record Case(
      String rule,
      Object inside,
      Object outside,
      ValidationFacts insideFacts,
      ValidationFacts facts,
      String pointer) {

    static Case of(String rule, Object inside, Object outside, String pointer) {
      ValidationFacts none = ValidationFacts.NONE;
      return new Case(rule, inside, outside, none, none, pointer);
    }

    Case with(ValidationFacts known) {
      return with(known, known);
    }

    Case with(ValidationFacts knownInside, ValidationFacts knownOutside) {
      return new Case(rule, inside, outside, knownInside, knownOutside, pointer);
    }

    @Override
    public String toString() {
      return rule + " " + pointer;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
            InvoiceCases.all(), LedgerCases.all(), ProcurementCases.all(), PaymentCases.all())
        .flatMap(List::stream);
  }

  static Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    cases().forEach(it -> ids.add(it.rule()));
    return ids;
  }

  private static List<Finding> findings(Case it, Object document, ValidationFacts facts) {
    Envelope<?> envelope = Invoices.envelope(new DocumentType("test"), document);
    envelope = envelope.toBuilder().trace(new Trace(Lineage.EMPTY, null, "supplier|1")).build();
    return DocumentValidator.create()
        .validate(envelope, Profile.PAYMENT, facts)
        .violations()
        .stream()
        .filter(finding -> finding.rule().equals(it.rule()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void acceptsWhatKeepsTheRule(Case it) {
    assertThat(findings(it, it.inside(), it.insideFacts())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhatBreaksTheRule(Case it) {
    assertThat(findings(it, it.outside(), it.facts()))
        .isNotEmpty()
        .allSatisfy(
            finding -> {
              assertThat(finding.pointer()).isEqualTo("/document" + it.pointer());
              assertThat(finding.message()).isNotBlank();
            });
  }

  @Test
  void everyRuleBeforePaymentHasACase() {
    Set<String> rules = new TreeSet<>();
    RuleSet.PAYMENT.rules().forEach(rule -> rules.add(rule.id()));
    assertThat(ids()).containsAll(rules);
  }

  @ParameterizedTest
  @MethodSource("casesThatNeedFacts")
  void aRuleWithoutItsFactIsNotEvaluated(Case it) {
    ValidationReport report =
        DocumentValidator.create()
            .validate(Invoices.envelope(new DocumentType("test"), it.outside()), Profile.PAYMENT);
    assertThat(report.notEvaluated()).extracting(NotEvaluated::rule).contains(it.rule());
  }

  static Stream<Case> casesThatNeedFacts() {
    return cases()
        .filter(it -> it.facts() != ValidationFacts.NONE)
        .filter(it -> !it.rule().equals("FIN-PI-03"));
  }
}
