package io.ledgerway.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceBuilder;
import io.ledgerway.model.v1.invoice.InvoiceCurrency;
import io.ledgerway.model.v1.invoice.InvoiceDatesBuilder;
import io.ledgerway.model.v1.invoice.InvoiceLine;
import io.ledgerway.model.v1.invoice.InvoiceLineBuilder;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.invoice.InvoicePartiesBuilder;
import io.ledgerway.model.v1.invoice.InvoiceReferencesBuilder;
import io.ledgerway.model.v1.invoice.InvoiceType;
import io.ledgerway.model.v1.invoice.InvoiceTypeCode;
import io.ledgerway.model.v1.party.AddressBuilder;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.party.PartyBuilder;
import io.ledgerway.model.v1.party.TaxNumber;
import io.ledgerway.model.v1.party.TaxRegistrationBuilder;
import io.ledgerway.model.v1.party.TaxRegistrationType;
import io.ledgerway.model.v1.tax.TaxCategory;
import io.ledgerway.model.v1.tax.TaxLineBuilder;
import io.ledgerway.model.v1.tax.TaxType;
import io.ledgerway.model.v1.trade.ItemBuilder;
import io.ledgerway.model.v1.trade.LinePrice;
import io.ledgerway.model.v1.value.CountryCode;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Percentage;
import io.ledgerway.model.v1.value.Quantity;
import io.ledgerway.model.v1.value.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An invoice made by hand, as the model's README shows it. */
class BuiltInvoiceTest {

  private static Party party(String name, String country, String vatId) {
    return PartyBuilder.builder()
        .name(name)
        .address(AddressBuilder.builder().country(new CountryCode(country)).build())
        .taxRegistrations(
            List.of(
                TaxRegistrationBuilder.builder()
                    .type(TaxRegistrationType.VAT)
                    .number(new TaxNumber(vatId))
                    .build()))
        .build();
  }

  private static InvoiceLine line(String number, String name, String pieces, String price) {
    UnitPrice net = new UnitPrice(new BigDecimal(price), CurrencyCode.EUR, null);
    return InvoiceLineBuilder.builder()
        .lineNumber(number)
        .item(ItemBuilder.builder().name(name).build())
        .quantity(Quantity.of(pieces, "H87"))
        .price(new LinePrice(net, null, null))
        .tax(
            List.of(
                TaxLineBuilder.builder()
                    .taxType(TaxType.VAT)
                    .category(TaxCategory.STANDARD)
                    .rate(Percentage.of("19"))
                    .build()))
        .build();
  }

  @Test
  void anInvoiceIsBuiltInUnderThirtyLinesAndKeepsAllRules() {
    Party seller = party("Nordlicht Papier GmbH", "DE", "DE111111125");
    Party buyer = party("Ledger Demo SE", "PL", "PL1111111111");

    Invoice invoice =
        InvoiceBuilder.builder()
            .number("R-1001")
            .type(
                new InvoiceType(
                    InvoiceNature.INVOICE, InvoiceTypeCode.COMMERCIAL_INVOICE, null, null))
            .dates(
                InvoiceDatesBuilder.builder()
                    .issue(LocalDate.of(2026, 3, 2))
                    .due(LocalDate.of(2026, 4, 1))
                    .build())
            .parties(InvoicePartiesBuilder.builder().seller(seller).buyer(buyer).build())
            .currency(new InvoiceCurrency(CurrencyCode.EUR, null, null))
            .references(
                InvoiceReferencesBuilder.builder()
                    .specificationId("urn:cen.eu:en16931:2017")
                    .build())
            .lines(
                List.of(line("1", "Copy paper", "100", "9.50"), line("2", "Pens", "12", "0.333")))
            .build()
            .withComputedTotals();

    assertThat(invoice.totals().amountDue()).isEqualTo(Money.of("1135.26", "EUR"));
    ValidationReport report =
        DocumentValidator.create()
            .withStructure()
            .validate(Invoices.envelope(DocumentType.INVOICE, invoice), Profile.EN16931);
    assertThat(report.violations()).isEmpty();
  }
}
