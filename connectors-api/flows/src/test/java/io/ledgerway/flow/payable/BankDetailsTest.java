package io.ledgerway.flow.payable;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.flow.Payables;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceBuilder;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.invoice.InvoicePayment;
import io.ledgerway.model.v1.invoice.InvoiceType;
import io.ledgerway.model.v1.invoice.PaymentMeans;
import io.ledgerway.model.v1.invoice.PaymentMeansBuilder;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.trade.PaymentTerms;
import io.ledgerway.model.v1.value.CurrencyCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BankDetailsTest {

  private static final String OTHER = "DE26000000000555555555";

  private static Optional<String> approved(InvoiceNature nature, String... ibans) {
    List<PaymentMeans> means =
        Stream.of(ibans)
            .map(
                iban ->
                    PaymentMeansBuilder.builder().account(Payables.account("any", iban)).build())
            .toList();
    Invoice invoice =
        InvoiceBuilder.builder()
            .type(new InvoiceType(nature, null, null, null))
            .payment(new InvoicePayment(PaymentTerms.EMPTY, means, null, null))
            .build();
    return BankDetails.approved(invoice, Payables.supplier(), CurrencyCode.EUR)
        .map(BankAccount::id);
  }

  @Test
  void paysToTheApprovedAccountHoweverItIsSpelled() {
    assertThat(approved(InvoiceNature.INVOICE, Payables.SUPPLIER_IBAN)).contains("main");
    assertThat(approved(InvoiceNature.INVOICE, "de50 0000 0000 0123 4567 89")).contains("main");
  }

  @Test
  void paysADocumentThatNamesNoneToTheUsualAccount() {
    assertThat(approved(InvoiceNature.INVOICE)).contains("main");
  }

  @Test
  void refusesAnAccountThatNobodyApproved() {
    assertThat(approved(InvoiceNature.INVOICE, OTHER)).isEmpty();
    assertThat(approved(InvoiceNature.INVOICE, Payables.SUPPLIER_IBAN, OTHER)).isEmpty();
    assertThat(approved(InvoiceNature.INVOICE, OTHER, Payables.SUPPLIER_IBAN)).isEmpty();
  }

  @Test
  void looksAtNoAccountOfACreditNote() {
    assertThat(approved(InvoiceNature.CREDIT_NOTE, OTHER)).contains("main");
  }
}
