package io.ledgerway.flow;

import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceBuilder;
import io.ledgerway.model.v1.invoice.InvoiceCurrency;
import io.ledgerway.model.v1.invoice.InvoiceDatesBuilder;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.invoice.InvoicePartiesBuilder;
import io.ledgerway.model.v1.invoice.InvoicePayment;
import io.ledgerway.model.v1.invoice.InvoiceTotalsBuilder;
import io.ledgerway.model.v1.invoice.InvoiceType;
import io.ledgerway.model.v1.invoice.PaymentMeansBuilder;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.party.PartyBuilder;
import io.ledgerway.model.v1.party.TaxNumber;
import io.ledgerway.model.v1.party.TaxRegistrationBuilder;
import io.ledgerway.model.v1.party.TaxRegistrationType;
import io.ledgerway.model.v1.supplier.Supplier;
import io.ledgerway.model.v1.trade.PaymentTerms;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import java.time.LocalDate;
import java.util.List;

/** Invoices of one supplier to one entity, and what is to be different about them. */
public final class TestInvoices {

  /** Registration of the entity. */
  public static final String BUYER_REGISTRATION = "DE111111111";

  /** Registration of the supplier. */
  public static final String SELLER_REGISTRATION = "DE222222222";

  private TestInvoices() {}

  /**
   * A party.
   *
   * @param name its name
   * @param registrations its tax numbers
   * @return the party
   */
  public static Party party(String name, String... registrations) {
    return PartyBuilder.builder()
        .name(name)
        .taxRegistrations(
            List.of(registrations).stream()
                .map(
                    number ->
                        TaxRegistrationBuilder.builder()
                            .type(TaxRegistrationType.VAT)
                            .number(new TaxNumber(number))
                            .build())
                .toList())
        .build();
  }

  /**
   * The approved supplier.
   *
   * @return with one account and one registration
   */
  public static Supplier supplier() {
    return Payables.supplier().toBuilder()
        .party(party("Northern Paper Works", SELLER_REGISTRATION))
        .build();
  }

  /**
   * An invoice in euro.
   *
   * @param number its number
   * @param amount what is due
   * @return the invoice
   */
  public static Invoice invoice(String number, String amount) {
    return InvoiceBuilder.builder()
        .number(number)
        .type(new InvoiceType(InvoiceNature.INVOICE, null, null, null))
        .dates(
            InvoiceDatesBuilder.builder()
                .issue(LocalDate.of(2026, 2, 20))
                .due(LocalDate.of(2026, 3, 10))
                .build())
        .parties(
            InvoicePartiesBuilder.builder()
                .seller(party("Northern Paper Works", SELLER_REGISTRATION))
                .buyer(party("Buying Company", BUYER_REGISTRATION))
                .build())
        .currency(new InvoiceCurrency(CurrencyCode.EUR, null, null))
        .totals(InvoiceTotalsBuilder.builder().amountDue(Money.of(amount, "EUR")).build())
        .payment(paidTo(Payables.SUPPLIER_IBAN))
        .build();
  }

  /**
   * How an invoice wants to be paid.
   *
   * @param iban the account
   * @return the means
   */
  public static InvoicePayment paidTo(String iban) {
    return new InvoicePayment(
        PaymentTerms.EMPTY,
        List.of(PaymentMeansBuilder.builder().account(Payables.account("x", iban)).build()),
        null,
        null);
  }

  /**
   * The invoice with other parties.
   *
   * @param invoice the invoice
   * @param seller who sells
   * @param buyer who buys
   * @return the changed invoice
   */
  public static Invoice between(Invoice invoice, Party seller, Party buyer) {
    return invoice.toBuilder()
        .parties(invoice.parties().toBuilder().seller(seller).buyer(buyer).build())
        .build();
  }
}
