package io.ledgerway.model.rules;

import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.EnvelopeBuilder;
import io.ledgerway.model.v1.envelope.OriginBuilder;
import io.ledgerway.model.v1.envelope.SourceSystem;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceBuilder;
import io.ledgerway.model.v1.invoice.InvoiceCurrency;
import io.ledgerway.model.v1.invoice.InvoiceDatesBuilder;
import io.ledgerway.model.v1.invoice.InvoiceLine;
import io.ledgerway.model.v1.invoice.InvoiceLineBuilder;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.invoice.InvoicePartiesBuilder;
import io.ledgerway.model.v1.invoice.InvoicePayment;
import io.ledgerway.model.v1.invoice.InvoiceReferencesBuilder;
import io.ledgerway.model.v1.invoice.InvoiceTotalsBuilder;
import io.ledgerway.model.v1.invoice.InvoiceType;
import io.ledgerway.model.v1.invoice.InvoiceTypeCode;
import io.ledgerway.model.v1.invoice.PaymentMeans;
import io.ledgerway.model.v1.invoice.PaymentMeansBuilder;
import io.ledgerway.model.v1.invoice.PaymentMeansCode;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.party.AddressBuilder;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.party.BankAccountBuilder;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.party.PartyBuilder;
import io.ledgerway.model.v1.party.TaxNumber;
import io.ledgerway.model.v1.party.TaxRegistrationBuilder;
import io.ledgerway.model.v1.party.TaxRegistrationType;
import io.ledgerway.model.v1.tax.TaxCategory;
import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.tax.TaxLineBuilder;
import io.ledgerway.model.v1.tax.TaxType;
import io.ledgerway.model.v1.trade.AllowanceCharge;
import io.ledgerway.model.v1.trade.AllowanceChargeBuilder;
import io.ledgerway.model.v1.trade.AllowanceChargeKind;
import io.ledgerway.model.v1.trade.ItemBuilder;
import io.ledgerway.model.v1.trade.LinePrice;
import io.ledgerway.model.v1.trade.PaymentTerms;
import io.ledgerway.model.v1.value.CountryCode;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Percentage;
import io.ledgerway.model.v1.value.Quantity;
import io.ledgerway.model.v1.value.UnitPrice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A valid invoice and the ways to change it. */
final class Invoices {

  static final String IBAN = "DE09000000000000000001";

  private Invoices() {}

  static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  /** Two lines of 1000.00, an allowance of 20.00, a charge of 10.00, 19 % VAT, 178.00 prepaid. */
  static Invoice valid() {
    return InvoiceBuilder.builder()
        .number("2026-000117")
        .type(
            new InvoiceType(InvoiceNature.INVOICE, InvoiceTypeCode.COMMERCIAL_INVOICE, null, null))
        .dates(InvoiceDatesBuilder.builder().issue(LocalDate.of(2026, 3, 2)).build())
        .parties(
            InvoicePartiesBuilder.builder()
                .seller(withVatId(party("Nordlicht Papier GmbH", CountryCode.DE), "DE123456789"))
                .buyer(withVatId(party("Ledger Demo SE", CountryCode.PL), "PL1234567890"))
                .build())
        .currency(new InvoiceCurrency(CurrencyCode.EUR, null, null))
        .references(
            InvoiceReferencesBuilder.builder().specificationId("urn:cen.eu:en16931:2017").build())
        .lines(List.of(line("945.00"), line("55.00")))
        .allowancesCharges(
            List.of(
                item(AllowanceChargeKind.ALLOWANCE, "20.00"),
                item(AllowanceChargeKind.CHARGE, "10.00")))
        .taxBreakdown(List.of(row("990.00", "19.00", "188.10")))
        .totals(
            InvoiceTotalsBuilder.builder()
                .lineNet(eur("1000.00"))
                .allowances(eur("20.00"))
                .charges(eur("10.00"))
                .taxExclusive(eur("990.00"))
                .tax(eur("188.10"))
                .taxInclusive(eur("1178.10"))
                .prepaid(eur("178.00"))
                .rounding(eur("-0.10"))
                .amountDue(eur("1000.00"))
                .build())
        .payment(
            new InvoicePayment(
                PaymentTerms.EMPTY,
                List.of(paidBy(PaymentMeansCode.SEPA_CREDIT_TRANSFER)),
                null,
                null))
        .build();
  }

  static PaymentMeans paidBy(@Nullable PaymentMeansCode code) {
    return PaymentMeansBuilder.builder().code(code).account(account()).build();
  }

  static Party withVatId(Party party, String number) {
    return party.toBuilder()
        .taxRegistrations(
            List.of(
                TaxRegistrationBuilder.builder()
                    .type(TaxRegistrationType.VAT)
                    .number(new TaxNumber(number))
                    .build()))
        .build();
  }

  static Party party(@Nullable String name, @Nullable CountryCode country) {
    return PartyBuilder.builder()
        .name(name)
        .address(AddressBuilder.builder().city("Musterstadt").country(country).build())
        .build();
  }

  static InvoiceLine line(String net) {
    return InvoiceLineBuilder.builder()
        .lineNumber("1")
        .item(ItemBuilder.builder().name("Paper").build())
        .quantity(Quantity.of("1", "C62"))
        .price(
            new LinePrice(new UnitPrice(new BigDecimal(net), CurrencyCode.EUR, null), null, null))
        .netAmount(eur(net))
        .tax(List.of(tax("19.00")))
        .allowancesCharges(
            List.of(
                item(AllowanceChargeKind.ALLOWANCE, "1.00"),
                item(AllowanceChargeKind.CHARGE, "1.00")))
        .build();
  }

  static TaxLine tax(String rate) {
    return TaxLineBuilder.builder()
        .taxType(TaxType.VAT)
        .category(TaxCategory.STANDARD)
        .rate(Percentage.of(rate))
        .build();
  }

  static TaxLine row(String taxable, String rate, String tax) {
    return tax(rate).toBuilder().taxableAmount(eur(taxable)).taxAmount(eur(tax)).build();
  }

  static AllowanceCharge item(AllowanceChargeKind kind, String amount) {
    return AllowanceChargeBuilder.builder()
        .kind(kind)
        .amount(eur(amount))
        .baseAmount(eur("100.00"))
        .reason("As agreed")
        .taxType(TaxType.VAT)
        .taxCategory(TaxCategory.STANDARD)
        .taxRate(Percentage.of("19.00"))
        .build();
  }

  static BankAccount account() {
    return BankAccountBuilder.builder().iban(new AccountNumber(IBAN)).bic("MUSTDEFFXXX").build();
  }

  static UnaryOperator<Invoice> totals(UnaryOperator<InvoiceTotalsBuilder> change) {
    return invoice ->
        invoice.toBuilder().totals(change.apply(invoice.totals().toBuilder()).build()).build();
  }

  static UnaryOperator<Invoice> account(UnaryOperator<BankAccountBuilder> change) {
    BankAccount account = change.apply(account().toBuilder()).build();
    return invoice ->
        invoice.toBuilder()
            .payment(
                new InvoicePayment(
                    PaymentTerms.EMPTY,
                    List.of(PaymentMeansBuilder.builder().account(account).build()),
                    null,
                    null))
            .build();
  }

  static UnaryOperator<Invoice> rows(TaxLine... rows) {
    return invoice -> invoice.toBuilder().taxBreakdown(List.of(rows)).build();
  }

  static UnaryOperator<Invoice> parties(UnaryOperator<InvoicePartiesBuilder> change) {
    return invoice ->
        invoice.toBuilder().parties(change.apply(invoice.parties().toBuilder()).build()).build();
  }

  static <T> Envelope<T> envelope(DocumentType type, T document) {
    return EnvelopeBuilder.<T>builder()
        .schema("canonical/" + type)
        .schemaVersion("1.0")
        .id(new DocumentId("d-1"))
        .type(type)
        .origin(
            OriginBuilder.builder()
                .source(new SourceSystem("test", "t", "test", "1", "invoice", null))
                .observedAt(Instant.EPOCH)
                .ingestedAt(Instant.EPOCH)
                .build())
        .document(document)
        .build();
  }

  /** Changes the first line and leaves the others. */
  static UnaryOperator<Invoice> line(UnaryOperator<InvoiceLineBuilder> change) {
    return invoice -> {
      List<InvoiceLine> lines = new ArrayList<>(invoice.lines());
      lines.set(0, change.apply(lines.get(0).toBuilder()).build());
      return invoice.toBuilder().lines(lines).build();
    };
  }

  /** Changes the item of the first line. */
  static UnaryOperator<Invoice> item(UnaryOperator<ItemBuilder> change) {
    return invoice ->
        line(l -> l.item(change.apply(invoice.lines().get(0).item().toBuilder()).build()))
            .apply(invoice);
  }

  static UnaryOperator<Invoice> seller(UnaryOperator<PartyBuilder> change) {
    return parties(p -> p.seller(change.apply(p.seller().toBuilder()).build()));
  }

  static UnaryOperator<Invoice> buyer(UnaryOperator<PartyBuilder> change) {
    return parties(p -> p.buyer(change.apply(p.buyer().toBuilder()).build()));
  }

  static UnaryOperator<Invoice> dates(UnaryOperator<InvoiceDatesBuilder> change) {
    return invoice ->
        invoice.toBuilder().dates(change.apply(invoice.dates().toBuilder()).build()).build();
  }

  static UnaryOperator<Invoice> means(PaymentMeans... means) {
    return invoice ->
        invoice.toBuilder()
            .payment(new InvoicePayment(PaymentTerms.EMPTY, List.of(means), null, null))
            .build();
  }

  static ValidationReport validate(Invoice invoice, Profile profile) {
    return DocumentValidator.create().validate(envelope(DocumentType.INVOICE, invoice), profile);
  }
}
