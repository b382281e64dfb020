package io.ledgerway.model.rules;

import static io.ledgerway.model.rules.Boundary.of;
import static io.ledgerway.model.rules.Invoices.account;
import static io.ledgerway.model.rules.Invoices.dates;
import static io.ledgerway.model.rules.Invoices.eur;
import static io.ledgerway.model.rules.Invoices.means;
import static io.ledgerway.model.rules.Invoices.row;
import static io.ledgerway.model.rules.Invoices.rows;
import static io.ledgerway.model.rules.Invoices.totals;

import io.ledgerway.model.v1.envelope.AttachmentBuilder;
import io.ledgerway.model.v1.envelope.DocumentRefBuilder;
import io.ledgerway.model.v1.envelope.Remarks;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceCurrency;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.invoice.InvoiceType;
import io.ledgerway.model.v1.invoice.InvoiceTypeCode;
import io.ledgerway.model.v1.invoice.PaymentCard;
import io.ledgerway.model.v1.invoice.PaymentMeansBuilder;
import io.ledgerway.model.v1.invoice.PaymentMeansCode;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.tax.TaxCategory;
import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.DocumentRefType;
import io.ledgerway.model.v1.value.LocalizedText;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Boundaries of the rules about the document as a whole, its breakdown, payment and references. */
final class DocumentBoundaries {

  private static final LocalDate DAY = LocalDate.of(2026, 2, 10);
  private static final TaxLine ROW = row("990.00", "19.00", "188.10");

  private DocumentBoundaries() {}

  static List<Boundary> all() {
    List<Boundary> all = new ArrayList<>(header());
    all.addAll(breakdown());
    all.addAll(payment());
    all.addAll(references());
    return all;
  }

  private static List<Boundary> header() {
    return List.of(
        of("BR-29", dates(d -> d.period(new Period(DAY, DAY))), period(DAY, DAY.minusDays(1))),
        Boundary.empty("BR-CO-19", "/document/dates/period"),
        of(
            "BR-53",
            i -> taxCurrency("PLN").apply(totals(t -> t.taxAccounting(pln())).apply(i)),
            taxCurrency("PLN")),
        of(
            "BR-CO-03",
            dates(d -> d.taxPointCode("35")),
            dates(d -> d.taxPoint(DAY).taxPointCode("35"))),
        of("BR-CO-25", dates(d -> d.due(DAY)), UnaryOperator.identity()),
        of(
            "BR-CO-25",
            totals(t -> t.amountDue(eur("0.00"))),
            totals(t -> t.amountDue(eur("0.01")))),
        of("BR-CO-25", type(InvoiceNature.CREDIT_NOTE, "381"), type(InvoiceNature.INVOICE, "380")),
        of("BR-CL-01", type(InvoiceNature.INVOICE, "380"), type(InvoiceNature.INVOICE, "381")),
        of(
            "BR-CL-01",
            type(InvoiceNature.CREDIT_NOTE, "381"),
            type(InvoiceNature.CREDIT_NOTE, "380")),
        of("BR-CL-01", type(null, "381"), type(null, "999")),
        of("BR-CL-04", currency("XCG"), currency("QQQ")),
        of("BR-CL-05", taxCurrency("PLN"), taxCurrency("QQQ")),
        of("BR-CL-06", dates(d -> d.taxPointCode("432")), dates(d -> d.taxPointCode("5"))),
        of("BR-CL-08", note("AAI", "text"), note("QQQ", "text")),
        of("BR-CL-08", note(null, "text #1 of #22#"), note(null, "#QQQ#text")));
  }

  private static List<Boundary> breakdown() {
    return List.of(
        Boundary.missing("BR-CO-18", rows()),
        Boundary.missing("BR-47", rows(ROW.toBuilder().category(null).build())),
        of("BR-48", rate(TaxCategory.NOT_SUBJECT), rate(TaxCategory.EXEMPT)),
        of(
            "BR-CL-17",
            UnaryOperator.identity(),
            rows(ROW.toBuilder().category(new TaxCategory("X")).build())),
        of("BR-CL-22", exemption("vatex-eu-132"), exemption("VATEX-QQ")),
        of(
            "BR-CL-03",
            totals(t -> t.taxAccounting(pln())),
            totals(t -> t.taxAccounting(Money.of("1.00", "QQQ")))),
        of(
            "BR-CL-03",
            UnaryOperator.identity(),
            rows(ROW.toBuilder().taxableAmount(Money.of("990.00", "QQQ")).build())));
  }

  private static List<Boundary> payment() {
    return List.of(
        Boundary.missing("BR-49", means(Invoices.paidBy(null))),
        Boundary.missing("BR-50", transfer(account(a -> a.iban(null)))),
        of(
            "BR-61",
            means(PaymentMeansBuilder.builder().code(PaymentMeansCode.CASH).build()),
            means(PaymentMeansBuilder.builder().code(PaymentMeansCode.CREDIT_TRANSFER).build())),
        of("BR-51", card("1234560007"), card("12345670008")),
        of(
            "BR-CL-16",
            means(Invoices.paidBy(PaymentMeansCode.CARD)),
            means(Invoices.paidBy(new PaymentMeansCode("QQ")))));
  }

  private static List<Boundary> references() {
    return List.of(
        of("BR-52", attachment("1", "text/csv"), attachment(" ", "text/csv")),
        of("BR-CL-24", attachment("1", "text/csv"), attachment("1", "text/html")),
        of("BR-55", preceding("1"), preceding(null)));
  }

  private static Money pln() {
    return Money.of("800.00", "PLN");
  }

  private static UnaryOperator<Invoice> period(LocalDate start, LocalDate end) {
    return dates(d -> d.period(new Period(start, end)));
  }

  private static UnaryOperator<Invoice> currency(String code) {
    return i ->
        i.toBuilder().currency(new InvoiceCurrency(new CurrencyCode(code), null, null)).build();
  }

  private static UnaryOperator<Invoice> taxCurrency(String code) {
    return i ->
        i.toBuilder()
            .currency(new InvoiceCurrency(CurrencyCode.EUR, new CurrencyCode(code), null))
            .build();
  }

  private static UnaryOperator<Invoice> type(InvoiceNature nature, String code) {
    return i ->
        i.toBuilder().type(new InvoiceType(nature, new InvoiceTypeCode(code), null, null)).build();
  }

  private static UnaryOperator<Invoice> note(String subject, String text) {
    return i ->
        i.toBuilder()
            .remarks(new Remarks(List.of(new LocalizedText(text, null, subject)), List.of()))
            .build();
  }

  private static UnaryOperator<Invoice> rate(TaxCategory category) {
    return rows(ROW.toBuilder().category(category).rate(null).build());
  }

  private static UnaryOperator<Invoice> exemption(String code) {
    return rows(ROW.toBuilder().exemptionReasonCode(code).build());
  }

  /** The account of the change, paid by a transfer with code 58. */
  private static UnaryOperator<Invoice> transfer(UnaryOperator<Invoice> change) {
    return i -> {
      Invoice changed = change.apply(i);
      return means(
              changed.payment().means().get(0).toBuilder()
                  .code(PaymentMeansCode.SEPA_CREDIT_TRANSFER)
                  .build())
          .apply(changed);
    };
  }

  private static UnaryOperator<Invoice> card(String number) {
    return means(
        PaymentMeansBuilder.builder()
            .code(PaymentMeansCode.CARD)
            .card(new PaymentCard(new AccountNumber(number), null))
            .build());
  }

  private static UnaryOperator<Invoice> attachment(String id, String mediaType) {
    return i ->
        i.toBuilder()
            .remarks(
                new Remarks(
                    List.of(),
                    List.of(
                        AttachmentBuilder.builder()
                            .id(id)
                            .mediaType(mediaType)
                            .embedded(true)
                            .build())))
            .build();
  }

  private static UnaryOperator<Invoice> preceding(String number) {
    return i ->
        i.toBuilder()
            .references(
                i.references().toBuilder()
                    .documents(
                        List.of(
                            DocumentRefBuilder.builder()
                                .type(DocumentRefType.PRECEDING_INVOICE)
                                .number(number)
                                .build()))
                    .build())
            .build();
  }
}
