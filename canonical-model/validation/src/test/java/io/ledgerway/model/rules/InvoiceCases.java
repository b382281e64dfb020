package io.ledgerway.model.rules;

import static io.ledgerway.model.rules.Invoices.eur;

import io.ledgerway.model.v1.accounting.AccountingAllocation;
import io.ledgerway.model.v1.accounting.AccountingAllocationBuilder;
import io.ledgerway.model.v1.accounting.GlAccountRef;
import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.envelope.DocumentRefBuilder;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceDates;
import io.ledgerway.model.v1.invoice.InvoiceLine;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.invoice.InvoicePayment;
import io.ledgerway.model.v1.invoice.InvoiceState;
import io.ledgerway.model.v1.invoice.InvoiceStateBuilder;
import io.ledgerway.model.v1.invoice.InvoiceStatus;
import io.ledgerway.model.v1.invoice.InvoiceType;
import io.ledgerway.model.v1.invoice.InvoiceTypeCode;
import io.ledgerway.model.v1.invoice.LinePosting;
import io.ledgerway.model.v1.invoice.LineReferences;
import io.ledgerway.model.v1.lifecycle.LifecyclePolicy;
import io.ledgerway.model.v1.tax.WithholdingLine;
import io.ledgerway.model.v1.tax.WithholdingLineBuilder;
import io.ledgerway.model.v1.tax.WithholdingTiming;
import io.ledgerway.model.v1.trade.EarlyPaymentDiscount;
import io.ledgerway.model.v1.trade.Instalment;
import io.ledgerway.model.v1.trade.PaymentTerms;
import io.ledgerway.model.v1.trade.PaymentTermsBuilder;
import io.ledgerway.model.v1.value.DocumentRefType;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Percentage;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Invoices on both sides of our own rules. */
final class InvoiceCases {

  private static final Invoice VALID = Invoices.valid();
  private static final Money DUE = VALID.totals().amountDue();
  private static final InvoiceLine LINE = VALID.lines().get(0);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 15);

  private InvoiceCases() {}

  static List<FinanceRuleTest.Case> all() {
    return List.of(
        FinanceRuleTest.Case.of("FIN-SG-01", credit(false), credit(true), "/totals/amountDue"),
        FinanceRuleTest.Case.of(
            "FIN-SG-02", VALID, type(null, InvoiceTypeCode.COMMERCIAL_INVOICE), "/type/nature"),
        FinanceRuleTest.Case.of(
            "FIN-SG-02",
            type(InvoiceNature.CREDIT_NOTE, new InvoiceTypeCode("381")),
            type(InvoiceNature.CREDIT_NOTE, InvoiceTypeCode.COMMERCIAL_INVOICE),
            "/type/nature"),
        FinanceRuleTest.Case.of(
            "FIN-RF-01", ordered("1"), ordered("2"), "/lines/0/references/documents/0/number"),
        FinanceRuleTest.Case.of(
            "FIN-RF-02", corrected(true), corrected(false), "/references/documents"),
        FinanceRuleTest.Case.of(
            "FIN-DT-01", dates(DAY, DAY), dates(DAY, DAY.minusDays(1)), "/dates/due"),
        FinanceRuleTest.Case.of("FIN-ID-01", VALID, VALID, "")
            .with(
                facts(it -> it.isDuplicate(key -> false)),
                facts(it -> it.isDuplicate("supplier|1"::equals))),
        FinanceRuleTest.Case.of(
            "FIN-AL-01", allocated("60", "40"), allocated("60", "41"), AT_ALLOCATIONS),
        FinanceRuleTest.Case.of("FIN-AL-01", shared("0.00"), shared("0.01"), AT_ALLOCATIONS),
        FinanceRuleTest.Case.of("FIN-AL-01", unmeasured(1), unmeasured(2), AT_ALLOCATIONS),
        FinanceRuleTest.Case.of(
            "FIN-PM-01", instalments("0.00"), instalments("0.01"), "/payment/terms/instalments"),
        FinanceRuleTest.Case.of(
            "FIN-PM-02",
            discount(DAY),
            discount(DAY.plusDays(1)),
            "/payment/terms/discounts/0/until"),
        FinanceRuleTest.Case.of("FIN-PM-03", open("0.00"), open("0.01"), "/state/openAmount"),
        FinanceRuleTest.Case.of(
            "FIN-WH-01", withheld("0.00"), withheld("0.01"), "/payment/withholding"),
        FinanceRuleTest.Case.of(
                "FIN-LC-01",
                status(InvoiceStatus.IN_REVIEW),
                status(InvoiceStatus.APPROVED),
                "/state/document")
            .with(
                facts(
                    it ->
                        it.previous(status(InvoiceStatus.RECEIVED))
                            .policy(LifecyclePolicy.STRICT))));
  }

  private static final String AT_ALLOCATIONS = "/lines/0/posting/allocations";

  static ValidationFacts facts(UnaryOperator<ValidationFactsBuilder> change) {
    return change.apply(ValidationFactsBuilder.builder()).build();
  }

  private static Invoice credit(boolean negative) {
    return VALID.toBuilder()
        .type(new InvoiceType(InvoiceNature.CREDIT_NOTE, null, null, null))
        .totals(
            VALID.totals().toBuilder()
                .lineNet(negative ? eur("-1") : eur("1"))
                .taxExclusive(eur("-1"))
                .taxInclusive(eur("-1"))
                .amountDue(eur("-1"))
                .build())
        .build();
  }

  private static Invoice type(InvoiceNature nature, InvoiceTypeCode code) {
    return VALID.toBuilder().type(new InvoiceType(nature, code, null, null)).build();
  }

  private static DocumentRef reference(DocumentRefType type, String number) {
    return DocumentRefBuilder.builder().type(type).number(number).build();
  }

  private static Invoice line(UnaryOperator<InvoiceLine> change) {
    return VALID.toBuilder().lines(List.of(change.apply(LINE))).build();
  }

  private static Invoice ordered(String number) {
    Invoice invoice =
        line(
            line ->
                line.toBuilder()
                    .references(
                        new LineReferences(
                            null, null, List.of(reference(DocumentRefType.PO_LINE, number))))
                    .build());
    return invoice.toBuilder()
        .references(
            invoice.references().toBuilder()
                .documents(List.of(reference(DocumentRefType.PURCHASE_ORDER, "1")))
                .build())
        .build();
  }

  private static Invoice corrected(boolean named) {
    return type(InvoiceNature.CREDIT_NOTE, null).toBuilder()
        .references(
            VALID.references().toBuilder()
                .documents(
                    named ? List.of(reference(DocumentRefType.PRECEDING_INVOICE, "9")) : List.of())
                .build())
        .build();
  }

  private static Invoice dates(LocalDate issue, LocalDate due) {
    return VALID.toBuilder().dates(VALID.dates().toBuilder().issue(issue).due(due).build()).build();
  }

  private static Invoice posted(List<AccountingAllocation> allocations) {
    return line(
        line -> line.toBuilder().posting(new LinePosting(allocations, null, null, null)).build());
  }

  private static Invoice allocated(String... percentages) {
    return posted(
        Stream.of(percentages)
            .map(it -> AccountingAllocationBuilder.builder().percentage(Percentage.of(it)).build())
            .toList());
  }

  private static Invoice shared(String tooMuch) {
    Money half = eur("0.50");
    Money rest = LINE.netAmount().minus(half).plus(eur(tooMuch));
    return posted(
        List.of(
            AccountingAllocationBuilder.builder().amount(half).build(),
            AccountingAllocationBuilder.builder().amount(rest).build()));
  }

  private static Invoice unmeasured(int count) {
    AccountingAllocation allocation =
        AccountingAllocationBuilder.builder()
            .glAccount(new GlAccountRef("4711", null, null))
            .build();
    return posted(Collections.nCopies(count, allocation));
  }

  private static Invoice terms(UnaryOperator<PaymentTermsBuilder> change) {
    PaymentTerms terms = change.apply(PaymentTermsBuilder.builder()).build();
    return VALID.toBuilder()
        .dates(VALID.dates().toBuilder().due(DAY).build())
        .payment(new InvoicePayment(terms, List.of(), List.of(), List.of()))
        .build();
  }

  private static Invoice instalments(String tooMuch) {
    return terms(
        it ->
            it.instalments(
                List.of(
                    new Instalment(1, null, eur("1.00"), DAY, null),
                    new Instalment(
                        2, null, DUE.minus(eur("1.00")).plus(eur(tooMuch)), DAY, null))));
  }

  private static Invoice discount(LocalDate until) {
    return terms(
        it ->
            it.discounts(
                List.of(new EarlyPaymentDiscount(null, until, Percentage.of("2"), null, null))));
  }

  private static Invoice open(String tooMuch) {
    InvoiceState state =
        InvoiceStateBuilder.builder()
            .paidAmount(eur("1.00"))
            .openAmount(DUE.minus(eur("1.00")).plus(eur(tooMuch)))
            .build();
    return VALID.toBuilder().state(state).build();
  }

  private static Invoice withheld(String tooMuch) {
    WithholdingLine line =
        WithholdingLineBuilder.builder()
            .timing(WithholdingTiming.AT_PAYMENT)
            .amount(VALID.totals().taxInclusive().plus(eur(tooMuch)))
            .build();
    return VALID.toBuilder()
        .payment(new InvoicePayment(PaymentTerms.EMPTY, List.of(), List.of(), List.of(line)))
        .build();
  }

  private static Invoice status(InvoiceStatus status) {
    return VALID.toBuilder()
        .dates(InvoiceDates.EMPTY)
        .state(InvoiceStateBuilder.builder().document(status).build())
        .build();
  }
}
