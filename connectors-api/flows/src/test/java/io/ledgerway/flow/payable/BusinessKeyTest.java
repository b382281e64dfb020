package io.ledgerway.flow.payable;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceBuilder;
import io.ledgerway.model.v1.invoice.InvoiceDatesBuilder;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.invoice.InvoiceTotalsBuilder;
import io.ledgerway.model.v1.invoice.InvoiceType;
import io.ledgerway.model.v1.party.LegalEntityRef;
import io.ledgerway.model.v1.party.PartyBuilder;
import io.ledgerway.model.v1.party.TaxNumber;
import io.ledgerway.model.v1.party.TaxRegistrationBuilder;
import io.ledgerway.model.v1.party.TaxRegistrationType;
import io.ledgerway.model.v1.supplier.Supplier;
import io.ledgerway.model.v1.supplier.SupplierBuilder;
import io.ledgerway.model.v1.value.Identifier;
import io.ledgerway.model.v1.value.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessKeyTest {

  private static final Invoice INVOICE = numbered("RE-0012i");

  private static Invoice numbered(String number) {
    return InvoiceBuilder.builder()
        .number(number)
        .type(new InvoiceType(InvoiceNature.INVOICE, null, null, null))
        .dates(InvoiceDatesBuilder.builder().issue(LocalDate.of(2026, 3, 1)).build())
        .build();
  }

  private static Supplier supplier(String number, String... taxes) {
    return SupplierBuilder.builder()
        .number(number)
        .party(
            PartyBuilder.builder()
                .taxRegistrations(
                    Stream.of(taxes)
                        .map(
                            tax ->
                                TaxRegistrationBuilder.builder()
                                    .type(TaxRegistrationType.VAT)
                                    .number(new TaxNumber(tax))
                                    .build())
                        .toList())
                .build())
        .build();
  }

  private static LegalEntity entity(String code, String registration) {
    return new LegalEntity(
        new LegalEntityRef(code, code, List.of(Identifier.of("VAT", registration)), null, null),
        List.of());
  }

  private static final LegalEntity ENTITY = entity("1000", "DE 111.111");
  private static final Supplier SUPPLIER = supplier("S-1", "DE 123.456-788", "27/123/4567");

  private static String key(Invoice invoice) {
    return BusinessKey.of(invoice, ENTITY, SUPPLIER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"RE-0012i", "re 0012I", "RE/0012-i", " RE0012i ", "00RE0012I", "RE-００12i"})
  void knowsOneNumberInEverySpelling(String number) {
    assertThat(key(numbered(number))).isEqualTo(key(INVOICE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"RE-12i", "RE-0012", "0", "", "RE-0012i1"})
  void tellsNumbersApart(String number) {
    assertThat(key(numbered(number))).isNotEqualTo(key(INVOICE));
  }

  @Test
  void keepsTheLastZeroOfANumberOfZeros() {
    assertThat(key(numbered("000"))).isEqualTo(key(numbered("0"))).isNotEqualTo(key(numbered("")));
  }

  @Test
  void looksAtEntitySellerNatureAndDate() {
    assertThat(BusinessKey.of(INVOICE, entity("2000", "DE222222"), SUPPLIER))
        .isNotEqualTo(key(INVOICE));
    assertThat(BusinessKey.of(INVOICE, entity("renamed", "DE111111"), SUPPLIER))
        .isEqualTo(key(INVOICE));
    assertThat(BusinessKey.of(INVOICE, ENTITY, supplier("S-2", "DE123456788")))
        .isEqualTo(key(INVOICE));
    assertThat(BusinessKey.of(INVOICE, ENTITY, supplier("S-1", "DE999999999")))
        .isNotEqualTo(key(INVOICE));
    assertThat(
            key(
                INVOICE.toBuilder()
                    .type(new InvoiceType(InvoiceNature.CREDIT_NOTE, null, null, null))
                    .build()))
        .isNotEqualTo(key(INVOICE));
    assertThat(
            key(
                INVOICE.toBuilder()
                    .dates(InvoiceDatesBuilder.builder().issue(LocalDate.of(2026, 3, 2)).build())
                    .build()))
        .isNotEqualTo(key(INVOICE));
  }

  @Test
  void looksAtNoAmount() {
    assertThat(
            key(
                INVOICE.toBuilder()
                    .totals(InvoiceTotalsBuilder.builder().amountDue(Money.of("5", "EUR")).build())
                    .build()))
        .isEqualTo(key(INVOICE));
  }
}
