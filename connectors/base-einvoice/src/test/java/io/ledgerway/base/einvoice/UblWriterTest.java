package io.ledgerway.base.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.model.v1.accounting.AccountingAllocation;
import io.ledgerway.model.v1.accounting.AccountingAllocationBuilder;
import io.ledgerway.model.v1.envelope.Attachment;
import io.ledgerway.model.v1.envelope.AttachmentBuilder;
import io.ledgerway.model.v1.envelope.DocumentRefBuilder;
import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.envelope.LossException;
import io.ledgerway.model.v1.envelope.Remarks;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceBuilder;
import io.ledgerway.model.v1.invoice.InvoiceLineBuilder;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.invoice.InvoicePayment;
import io.ledgerway.model.v1.invoice.InvoiceReferencesBuilder;
import io.ledgerway.model.v1.invoice.InvoiceStateBuilder;
import io.ledgerway.model.v1.invoice.InvoiceStatus;
import io.ledgerway.model.v1.invoice.InvoiceType;
import io.ledgerway.model.v1.invoice.LinePosting;
import io.ledgerway.model.v1.invoice.PaymentMeansBuilder;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.party.BankAccountBuilder;
import io.ledgerway.model.v1.tax.TaxCategory;
import io.ledgerway.model.v1.tax.TaxLineBuilder;
import io.ledgerway.model.v1.trade.PaymentTerms;
import io.ledgerway.model.v1.value.DocumentRefType;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.LocalizedText;
import io.ledgerway.model.v1.value.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UblWriterTest {

  private static final InvoiceBuilder EMPTY =
      InvoiceBuilder.builder().type(new InvoiceType(InvoiceNature.INVOICE, null, null, null));

  private static InvoiceBuilder invoice() {
    return InvoiceBuilder.builder(EMPTY.number("A-1").build());
  }

  private static List<String> lostPointers(Invoice invoice) {
    return UblWriter.write(invoice, OutputStream.nullOutputStream(), UblWriteOptions.LENIENT)
        .losses()
        .stream()
        .peek(loss -> assertThat(loss.rule()).isEqualTo("UBL-LOST"))
        .map(Finding::pointer)
        .toList();
  }

  private static String written(Invoice invoice) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    UblWriter.write(invoice, out, UblWriteOptions.LENIENT);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Invoice withAllocation() {
    AccountingAllocation allocation = AccountingAllocationBuilder.builder().build();
    LinePosting posting = new LinePosting(List.of(allocation), null, null, null);
    return invoice().lines(List.of(InvoiceLineBuilder.builder().posting(posting).build())).build();
  }

  @Test
  void refusesWhatUblCannotCarryBeforeTheFirstByte() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LossException refused =
        catchThrowableOfType(
            LossException.class,
            () -> UblWriter.write(withAllocation(), out, UblWriteOptions.STRICT));
    assertThat(refused.report().losses())
        .extracting(Finding::pointer)
        .containsExactly("/document/lines/0/posting");
    assertThat(refused).hasMessageContaining("/document/lines/0/posting");
    assertThat(out.size()).isZero();
  }

  @Test
  void writesLenientlyAndReportsEveryLoss() {
    Invoice invoice =
        withAllocation().toBuilder()
            .state(
                InvoiceStateBuilder.builder()
                    .document(InvoiceStatus.RECEIVED)
                    .openAmount(Money.of("1", "EUR"))
                    .build())
            .references(InvoiceReferencesBuilder.builder().internalNumber("7").build())
            .build();
    assertThat(lostPointers(invoice))
        .containsExactly(
            "/document/references/internalNumber",
            "/document/lines/0/posting",
            "/document/state/openAmount");
    assertThat(written(invoice)).contains("<cbc:ID>A-1</cbc:ID>", "<cac:InvoiceLine");
  }

  @Test
  void reportsWhatHasNoPlaceBesideSomethingElse() {
    Invoice invoice =
        invoice()
            .type(new InvoiceType(new InvoiceNature("DEBIT_NOTE"), null, true, null))
            .references(
                InvoiceReferencesBuilder.builder()
                    .documents(
                        List.of(
                            DocumentRefBuilder.builder()
                                .type(DocumentRefType.PURCHASE_ORDER)
                                .number("1")
                                .build(),
                            DocumentRefBuilder.builder()
                                .type(DocumentRefType.PURCHASE_ORDER)
                                .number("2")
                                .build(),
                            DocumentRefBuilder.builder()
                                .type(DocumentRefType.PAYMENT)
                                .number("3")
                                .build()))
                    .build())
            .lines(
                List.of(
                    InvoiceLineBuilder.builder()
                        .tax(
                            List.of(
                                TaxLineBuilder.builder().category(TaxCategory.STANDARD).build(),
                                TaxLineBuilder.builder().category(TaxCategory.EXEMPT).build()))
                        .build()))
            .payment(
                new InvoicePayment(
                    PaymentTerms.EMPTY,
                    List.of(
                        PaymentMeansBuilder.builder()
                            .text("words")
                            .remittanceId("1")
                            .creditorReference("2")
                            .account(
                                BankAccountBuilder.builder()
                                    .iban(new AccountNumber("DE02120300000000202051"))
                                    .accountNumber(new AccountNumber("1"))
                                    .id("our-id")
                                    .build())
                            .build()),
                    List.of(),
                    List.of()))
            .build();
    assertThat(lostPointers(invoice))
        .containsExactlyInAnyOrder(
            "/document/type/nature",
            "/document/type/taxInclusivePricing",
            "/document/references/documents/1",
            "/document/references/documents/2",
            "/document/lines/0/tax/1",
            "/document/payment/means/0/text",
            "/document/payment/means/0/creditorReference",
            "/document/payment/means/0/account/accountNumber",
            "/document/payment/means/0/account/id");
  }

  @Test
  void putsKeptElementsWhereTheSchemaWantsThem() {
    ReadInvoice read =
        UblFiles.readContent(
            "<cbc:UBLVersionID>2.1</cbc:UBLVersionID><cbc:ID>1</cbc:ID>"
                + "<cbc:IssueTime>12:00:00</cbc:IssueTime>"
                + "<cac:AccountingSupplierParty><cac:Party><cac:PartyName>"
                + "<cbc:Name languageID='de'>N</cbc:Name></cac:PartyName><cac:PartyLegalEntity>"
                + "<cbc:RegistrationDate>2020-01-01</cbc:RegistrationDate>"
                + "<cbc:CompanyLegalForm>GmbH</cbc:CompanyLegalForm></cac:PartyLegalEntity>"
                + "</cac:Party></cac:AccountingSupplierParty>");
    String xml = written(read.invoice()).replaceAll(">\\s+<", "><");
    assertThat(lostPointers(read.invoice())).isEmpty();
    assertThat(xml)
        .contains("<cbc:UBLVersionID>2.1</cbc:UBLVersionID><cbc:ID>1</cbc:ID>")
        .contains("<cbc:ID>1</cbc:ID><cbc:IssueTime>12:00:00</cbc:IssueTime>")
        .contains("<cbc:Name languageID=\"de\">N</cbc:Name>")
        .contains("<cbc:RegistrationDate>2020-01-01</cbc:RegistrationDate><cbc:CompanyLegalForm>");
    assertThat(UblReader.read(UblFiles.stream(xml), UblOptions.of(null)).invoice())
        .isEqualTo(read.invoice());
  }

  @Test
  void reportsExtensionsThatHaveNoPlace() {
    Map<ExtensionKey, ExtensionValue> values = new LinkedHashMap<>();
    values.put(ExtensionKey.of("ubl", "Delivery.Despatch.ID"), ExtensionValue.text("x"));
    values.put(ExtensionKey.of("ubl", "ID"), ExtensionValue.text("x"));
    values.put(ExtensionKey.of("ubl", "BuyerCustomerParty"), ExtensionValue.text("x"));
    values.put(ExtensionKey.of("netsuite", "custbody"), ExtensionValue.text("x"));
    assertThat(lostPointers(invoice().extensions(Extensions.of(values)).build()))
        .containsExactly(
            "/document/extensions/ubl~1Delivery.Despatch.ID",
            "/document/extensions/ubl~1ID",
            "/document/extensions/ubl~1BuyerCustomerParty",
            "/document/extensions/netsuite~1custbody");
  }

  @Test
  void writesFurtherTaxTotalsBack() {
    String total =
        "<cac:TaxTotal><cbc:TaxAmount currencyID='%s'>%s</cbc:TaxAmount><cac:TaxSubtotal>"
            + "<cbc:TaxAmount currencyID='%s'>1</cbc:TaxAmount><cac:TaxCategory/>"
            + "</cac:TaxSubtotal></cac:TaxTotal>";
    Invoice invoice =
        UblFiles.readContent(
                "<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>"
                    + "<cbc:TaxCurrencyCode>PLN</cbc:TaxCurrencyCode>"
                    + String.format(total, "PLN", "4.00", "PLN")
                    + String.format(total, "EUR", "1.00", "EUR")
                    + String.format(total, "USD", "2.00", "USD"))
            .invoice();
    assertThat(lostPointers(invoice)).isEmpty();
    assertThat(UblReader.read(UblFiles.stream(written(invoice)), UblOptions.of(null)).invoice())
        .isEqualTo(invoice);
  }

  @Test
  void streamsAttachmentsFromSourceToSink() {
    byte[] bytes = new byte[100_000];
    new Random(1).nextBytes(bytes);
    Attachment attachment =
        AttachmentBuilder.builder().id("1").fileName("f").mediaType("m/n").embedded(true).build();
    Invoice invoice = invoice().remarks(new Remarks(List.of(), List.of(attachment))).build();
    ByteArrayOutputStream xml = new ByteArrayOutputStream();
    UblWriteOptions options =
        UblWriteOptions.STRICT.withSource(a -> new ByteArrayInputStream(bytes));
    UblWriter.write(invoice, xml, options);

    ByteArrayOutputStream received = new ByteArrayOutputStream();
    List<AttachmentInfo> infos = new ArrayList<>();
    UblReader.read(
        new ByteArrayInputStream(xml.toByteArray()),
        UblOptions.of(null)
            .withSink(
                info -> {
                  infos.add(info);
                  return received;
                }));

    assertThat(received.toByteArray()).isEqualTo(bytes);
    assertThat(infos).containsExactly(new AttachmentInfo(0, "1", "f", "m/n"));
    assertThat(lostPointers(invoice)).containsExactly("/document/remarks/attachments/0");
  }

  @Test
  void tellsASinkOrSourceThatFailsFromABrokenFile() {
    String attached =
        "<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment>"
            + "<cbc:EmbeddedDocumentBinaryObject>aGVsbG8=</cbc:EmbeddedDocumentBinaryObject>"
            + "</cac:Attachment></cac:AdditionalDocumentReference>";
    AttachmentSink full =
        info -> {
          throw new IOException("disk full");
        };
    assertThatThrownBy(
            () ->
                UblReader.read(
                    UblFiles.stream(UblFiles.invoice(attached)),
                    UblOptions.of(null).withSink(full)))
        .isInstanceOf(UncheckedIOException.class);
    AttachmentSource gone =
        attachment -> {
          throw new IOException("gone");
        };
    Invoice invoice = UblFiles.readContent(attached).invoice();
    assertThatThrownBy(
            () ->
                UblWriter.write(
                    invoice,
                    OutputStream.nullOutputStream(),
                    UblWriteOptions.LENIENT.withSource(gone)))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void refusesCharactersThatXmlForbids() {
    Invoice invoice =
        invoice()
            .remarks(new Remarks(List.of(new LocalizedText("a\u0001b", null, null)), List.of()))
            .build();
    assertThatThrownBy(() -> written(invoice))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cbc:Note")
        .hasMessageContaining("U+0001");
  }
}
