package io.ledgerway.model.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ledgerway.model.v1.envelope.AttachmentBuilder;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Remarks;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceBuilder;
import io.ledgerway.model.v1.payment.PaymentIds;
import io.ledgerway.model.v1.payment.PaymentInstructionBuilder;
import io.ledgerway.model.v1.payment.Remittance;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class StructureCheckTest {

  private static List<Finding> check(DocumentType type, Object document) {
    return StructureCheck.of(Invoices.envelope(type, document));
  }

  @Test
  void findsNothingWhereTheFormIsRight() {
    assertThat(check(DocumentType.INVOICE, Invoices.valid())).isEmpty();
    assertThat(check(DocumentType.INVOICE, InvoiceBuilder.builder().build())).isEmpty();
  }

  @Test
  void namesEveryPlaceOfAWrongForm() {
    Invoice invoice =
        Invoices.valid().toBuilder()
            .totals(
                Invoices.valid().totals().toBuilder()
                    .prepaid(Money.of("0.12345678901", "EUR"))
                    .rounding(Money.of("0", "EURO"))
                    .build())
            .remarks(
                new Remarks(
                    List.of(),
                    List.of(AttachmentBuilder.builder().sha256("ABC").size(-1L).build())))
            .build();
    assertThat(check(DocumentType.INVOICE, invoice))
        .extracting(Finding::rule, Finding::pointer)
        .containsExactlyInAnyOrder(
            tuple("STR-DIGITS", "/document/totals/prepaid/amount"),
            tuple("STR-PATTERN", "/document/totals/rounding/currency"),
            tuple("STR-PATTERN", "/document/remarks/attachments/0/sha256"),
            tuple("STR-SIGN", "/document/remarks/attachments/0/size"));
  }

  @Test
  void judgesListsOfTexts() {
    assertThat(
            check(
                DocumentType.PAYMENT_INSTRUCTION,
                PaymentInstructionBuilder.builder()
                    .ids(new PaymentIds("x".repeat(36), null, "no-uuid", null))
                    .remittance(new Remittance(List.of(), List.of("a", "x".repeat(141)), null))
                    .build()))
        .extracting(Finding::rule, Finding::pointer)
        .containsExactly(
            tuple("STR-SIZE", "/document/ids/instructionId"),
            tuple("STR-PATTERN", "/document/ids/uetr"),
            tuple("STR-SIZE", "/document/remittance/unstructured/1"));
  }

  @Test
  void neverShowsTheValue() {
    assertThat(
            check(
                DocumentType.PAYMENT_INSTRUCTION,
                PaymentInstructionBuilder.builder()
                    .ids(new PaymentIds(null, null, "secret", null))
                    .build()))
        .singleElement()
        .satisfies(finding -> assertThat(finding.toString()).doesNotContain("secret"));
  }
}
