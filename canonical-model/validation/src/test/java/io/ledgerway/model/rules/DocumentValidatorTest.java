package io.ledgerway.model.rules;

import static io.ledgerway.model.rules.Invoices.account;
import static io.ledgerway.model.rules.Invoices.eur;
import static io.ledgerway.model.rules.Invoices.totals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceBuilder;
import io.ledgerway.model.v1.invoice.InvoiceCurrency;
import io.ledgerway.model.v1.invoice.InvoiceLineBuilder;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.invoice.InvoiceReferencesBuilder;
import io.ledgerway.model.v1.invoice.InvoiceTotalsBuilder;
import io.ledgerway.model.v1.invoice.InvoiceType;
import io.ledgerway.model.v1.ledger.PostingAcknowledgement;
import io.ledgerway.model.v1.ledger.PostingAcknowledgementBuilder;
import io.ledgerway.model.v1.ledger.PostingDecision;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.supplier.Supplier;
import io.ledgerway.model.v1.supplier.SupplierBuilder;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Severity;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DocumentValidatorTest {

  private static List<String> rules(ValidationReport report) {
    return report.violations().stream().map(Finding::rule).toList();
  }

  @Test
  void findsNothingInAValidInvoice() {
    ValidationReport report = Invoices.validate(Invoices.valid(), Profile.EN16931);
    assertThat(report.violations()).isEmpty();
    assertThat(report.notEvaluated())
        .containsExactly(
            new NotEvaluated("FIN-ID-01", "isDuplicate"),
            new NotEvaluated("FIN-LC-01", "previous"));
    assertThat(report.isValid()).isTrue();
  }

  @Test
  void reportsEveryViolationAtOnce() {
    ValidationReport report = Invoices.validate(InvoiceBuilder.builder().build(), Profile.EN16931);
    assertThat(rules(report))
        .contains("BR-01", "BR-02", "BR-03", "BR-04", "BR-05", "BR-06", "BR-07", "BR-08")
        .contains("BR-10", "BR-12", "BR-13", "BR-14", "BR-15", "BR-16")
        .contains("BR-CO-10", "BR-CO-13", "BR-CO-16", "BR-CO-18", "BR-CO-26");
    assertThat(report.notEvaluated())
        .contains(
            new NotEvaluated("BR-CO-15", "/document/currency/document"),
            new NotEvaluated("FIN-MN-02", "/document/currency/document"));
    assertThat(report.isValid()).isFalse();
  }

  @Test
  void aGroupThatTheReaderMissedIsItsFindingAndNotThatOfEachRule() {
    Finding absent =
        new Finding(
            "UBL-ABSENT",
            null,
            Severity.ERROR,
            "/document/totals",
            "missing",
            "cac:LegalMonetaryTotal",
            null);
    Envelope<Invoice> envelope =
        Invoices.envelope(
                DocumentType.INVOICE,
                totals(t -> InvoiceTotalsBuilder.builder()).apply(Invoices.valid()))
            .toBuilder()
            .observations(List.of(absent))
            .build();
    ValidationReport report = DocumentValidator.create().validate(envelope, Profile.EN16931);
    assertThat(rules(report))
        .contains("UBL-ABSENT", "BR-CO-15")
        .doesNotContain("BR-12", "BR-CO-10");
    assertThat(report.notEvaluated()).contains(new NotEvaluated("BR-12", "/document/totals"));
  }

  @Test
  void judgesByTheVersionThatIsAskedFor() {
    Envelope<Invoice> envelope = Invoices.envelope(DocumentType.INVOICE, Invoices.valid());
    DocumentValidator older = DocumentValidator.create().withRuleSet(RuleSet.EN16931_1_3_15);
    ValidationReport report = older.validate(envelope, Profile.EN16931);
    assertThat(rules(report)).containsExactly("BR-CO-25");
    assertThat(report.coverage().get(0).ruleSet()).isEqualTo("en16931/1.3.15");
    assertThatThrownBy(() -> older.withRuleSet(new RuleSet("nobody/1", List.of(), List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nobody");
  }

  @Test
  void namesEachElementThatBreaksARule() {
    Invoice invoice =
        Invoices.valid().toBuilder()
            .lines(
                Invoices.valid().lines().stream()
                    .map(line -> line.toBuilder().quantity(null).build())
                    .toList())
            .build();
    assertThat(Invoices.validate(invoice, Profile.EN16931).violations())
        .filteredOn(finding -> finding.rule().equals("BR-22"))
        .extracting(Finding::pointer)
        .containsExactly("/document/lines/0/quantity", "/document/lines/1/quantity");
  }

  @Test
  void aSumOverAMissingAmountIsNoPass() {
    Invoice invoice = Invoices.valid();
    Invoice missing =
        invoice.toBuilder()
            .lines(
                List.of(
                    invoice.lines().get(0),
                    invoice.lines().get(1),
                    invoice.lines().get(1).toBuilder().netAmount(null).build()))
            .build();
    ValidationReport report = Invoices.validate(missing, Profile.EN16931);
    assertThat(rules(report)).containsExactly("BR-24");
    assertThat(report.notEvaluated())
        .contains(
            new NotEvaluated("BR-CO-10", "/document/lines/2/netAmount"),
            new NotEvaluated("BR-S-08", "/document/lines/2/netAmount"));
  }

  @Test
  void tellsExpectedAndActual() {
    ValidationReport report =
        Invoices.validate(
            totals(t -> t.amountDue(eur("999.00"))).apply(Invoices.valid()), Profile.EN16931);
    assertThat(report.violations())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("BR-CO-16");
              assertThat(finding.profile()).isEqualTo("EN16931");
              assertThat(finding.pointer()).isEqualTo("/document/totals/amountDue");
              assertThat(finding.expected()).isEqualTo("1000.00");
              assertThat(finding.actual()).isEqualTo("999.00");
            });
  }

  @Test
  void coreJudgesTotalsButNotPresenceNorDecimals() {
    Invoice invoice =
        totals(t -> t.amountDue(eur("999.000"))).apply(Invoices.valid()).toBuilder()
            .number(null)
            .build();
    ValidationReport report = Invoices.validate(invoice, Profile.CORE);
    assertThat(report.violations())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("BR-CO-16");
              assertThat(finding.profile()).isEqualTo("CORE");
            });
  }

  @Test
  void coreCountsAVatTotalThatNobodyStatedAsNothing() {
    Invoice invoice =
        totals(
                t ->
                    t.tax(null)
                        .taxInclusive(eur("990.00"))
                        .prepaid(null)
                        .rounding(null)
                        .amountDue(eur("990.00")))
            .apply(Invoices.rows().apply(Invoices.valid()));
    assertThat(Invoices.validate(invoice, Profile.CORE).violations()).isEmpty();
    assertThat(rules(Invoices.validate(invoice, Profile.EN16931))).contains("BR-CO-15");
  }

  @Test
  void aWarningDoesNotMakeADocumentInvalid() {
    Invoice invoice =
        totals(t -> t.tax(eur("188.50")).taxInclusive(eur("1178.50")).amountDue(eur("1000.40")))
            .apply(
                Invoices.rows(Invoices.row("990.00", "19.00", "188.50")).apply(Invoices.valid()));
    ValidationReport report = Invoices.validate(invoice, Profile.EN16931);
    assertThat(rules(report)).containsExactly("FIN-TX-01");
    assertThat(report.isValid()).isTrue();
  }

  @Test
  void warnsOfAnIbanWhoseCountryNobodyKnows() {
    Invoice invoice =
        account(a -> a.iban(new AccountNumber("QQ50000000000000000001"))).apply(Invoices.valid());
    ValidationReport report = Invoices.validate(invoice, Profile.CORE);
    assertThat(report.violations())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
              assertThat(finding.message()).doesNotContain("0000");
            });
  }

  @Test
  void mergesWhatTheReaderObserved() {
    Finding observed =
        new Finding("UBL-1", null, Severity.ERROR, "/document/totals", "m", null, null);
    Envelope<Invoice> envelope =
        Invoices.envelope(DocumentType.INVOICE, Invoices.valid()).toBuilder()
            .observations(List.of(observed))
            .build();
    ValidationReport report = DocumentValidator.create().validate(envelope, Profile.CORE);
    assertThat(report.violations()).containsExactly(observed);
    assertThat(report.isValid()).isFalse();
  }

  @Test
  void saysWhichRulesItCovers() {
    ValidationReport report = Invoices.validate(Invoices.valid(), Profile.EN16931);
    assertThat(report.coverage())
        .extracting(RuleCoverage::ruleSet)
        .containsExactly("en16931/1.3.16", "ledgerway/core/1.0");
    assertThat(report.coverage().get(0).known()).isEqualTo(223);
    assertThat(report.coverage().get(0).covered()).hasSize(223).contains("BR-01", "BR-CO-17");
  }

  @Test
  void judgesTheAccountsOfASupplierToo() {
    Supplier supplier =
        SupplierBuilder.builder()
            .bankAccounts(List.of(Invoices.account().toBuilder().bic("X").build()))
            .build();
    ValidationReport report =
        DocumentValidator.create()
            .validate(Invoices.envelope(DocumentType.SUPPLIER, supplier), Profile.CORE);
    assertThat(report.violations())
        .singleElement()
        .extracting(Finding::pointer)
        .isEqualTo("/document/bankAccounts/0/bic");
    assertThat(report.coverage().get(0).covered()).doesNotContain("BR-CO-10");
  }

  @Test
  void claimsNoCoverageWhereNoRuleApplies() {
    PostingAcknowledgement document =
        PostingAcknowledgementBuilder.builder()
            .messageId("m")
            .target("erp")
            .decision(PostingDecision.POSTED)
            .build();
    ValidationReport report =
        DocumentValidator.create()
            .validate(
                Invoices.envelope(DocumentType.POSTING_ACKNOWLEDGEMENT, document), Profile.CORE);
    assertThat(report.coverage()).singleElement().satisfies(c -> assertThat(c.covered()).isEmpty());
  }

  @Test
  void refusesAProfileWithoutRules() {
    for (Profile profile : List.of(Profile.PEPPOL_BIS3, new Profile("XRECHNUNG"))) {
      assertThatThrownBy(() -> Invoices.validate(Invoices.valid(), profile))
          .isInstanceOf(UnknownProfileException.class)
          .hasMessageContaining(profile.value());
    }
  }

  @Test
  void knowsTheProfileThatAnInvoiceClaims() {
    assertThat(Profiles.claimedBy(Invoices.valid())).isEqualTo(Profile.EN16931);
    Invoice peppol =
        Invoices.valid().toBuilder()
            .references(
                InvoiceReferencesBuilder.builder()
                    .specificationId("urn:cen.eu:en16931:2017#compliant#urn:example")
                    .build())
            .build();
    assertThat(Profiles.claimedBy(peppol)).isEqualTo(Profile.EN16931);
    assertThat(Profiles.claimedBy(InvoiceBuilder.builder().build())).isEqualTo(Profile.CORE);
  }

  @Test
  void everyRuleIsDocumentedAndKnownOnce() {
    for (RuleSet set : RuleSet.all()) {
      Set<String> ids = new TreeSet<>();
      for (Rule rule : set.rules()) {
        assertThat(ids.add(rule.id())).as(rule.id()).isTrue();
        assertThat(rule.description()).isNotBlank();
        assertThat(rule.source()).contains("/");
      }
      assertThat(set.knownIds()).containsAll(ids).doesNotHaveDuplicates();
    }
  }

  @Test
  void sumsInTheDecimalsOfTheCurrencyOutsideEn16931() {
    Money one = Money.of("110.484", "KWD");
    Money two = Money.of("19.744", "KWD");
    Money sum = Money.of("130.228", "KWD");
    Invoice invoice =
        InvoiceBuilder.builder()
            .type(new InvoiceType(InvoiceNature.INVOICE, null, null, null))
            .currency(new InvoiceCurrency(new CurrencyCode("KWD"), null, null))
            .lines(
                List.of(
                    InvoiceLineBuilder.builder().netAmount(one).build(),
                    InvoiceLineBuilder.builder().netAmount(two).build()))
            .totals(
                InvoiceTotalsBuilder.builder()
                    .lineNet(sum)
                    .taxExclusive(sum)
                    .taxInclusive(sum)
                    .amountDue(sum)
                    .build())
            .build();

    assertThat(rules(Invoices.validate(invoice, Profile.CORE))).isEmpty();
    assertThat(rules(Invoices.validate(invoice, Profile.EN16931))).contains("BR-CO-10");
  }
}
