package io.ledgerway.base.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.base.xml.XmlProblem;
import io.ledgerway.base.xml.XmlProblem.Code;
import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.invoice.InvoiceTypeCode;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.trade.AllowanceChargeKind;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.DocumentRefType;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Severity;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UblReaderTest {

  private static XmlProblem refusal(InputStream in) {
    return catchThrowableOfType(XmlProblem.class, () -> UblReader.read(in, UblOptions.of(null)));
  }

  private static List<String> rules(ReadInvoice read) {
    return read.observations().stream().map(Finding::rule).toList();
  }

  @Test
  void readsACreditNoteWithAmountsUnchanged() {
    ReadInvoice read = UblFiles.read("credit-note");
    Invoice note = read.invoice();
    assertThat(rules(read)).containsOnly("UBL-ABSENT");
    assertThat(note.type().nature()).isEqualTo(InvoiceNature.CREDIT_NOTE);
    assertThat(note.type().code()).isEqualTo(InvoiceTypeCode.CREDIT_NOTE);
    assertThat(note.totals().amountDue()).isEqualTo(Money.of("11.90", "EUR"));
    assertThat(note.payableEffect()).isEqualTo(Money.of("-11.90", "EUR"));
    assertThat(note.dates().due()).isEqualTo("2026-04-04");
    assertThat(note.references().documents().get(0).type())
        .isEqualTo(DocumentRefType.PRECEDING_INVOICE);
    assertThat(note.references().documents().get(1).type()).isEqualTo(DocumentRefType.PROJECT);
    assertThat(note.payment().means().get(0).account().accountNumber().value())
        .isEqualTo("12345678");
    assertThat(note.payment().means().get(0).account().iban()).isNull();
    assertThat(note.lines().get(0).quantity().value()).isEqualByComparingTo("1");
  }

  @Test
  void observesWhatCannotBeRead() {
    ReadInvoice read = UblFiles.read("gaps");
    Invoice invoice = read.invoice();
    assertThat(rules(read))
        .containsExactly(
            "UBL-EMPTY",
            "UBL-DATE",
            "UBL-DATE",
            "UBL-CURRENCY",
            "UBL-INDICATOR",
            "UBL-AMOUNT",
            "UBL-AMOUNT",
            "UBL-REPEATED",
            "UBL-ABSENT",
            "UBL-ABSENT",
            "UBL-TAX-TOTAL",
            "UBL-TYPE");
    assertThat(invoice.number()).isNull();
    assertThat(invoice.dates().issue()).isNull();
    assertThat(invoice.dates().due()).isNull();
    assertThat(invoice.allowancesCharges().get(0).kind())
        .isEqualTo(new AllowanceChargeKind("UNKNOWN"));
    assertThat(invoice.allowancesCharges().get(0).amount()).isEqualTo(Money.of("1", "EUR"));
    assertThat(invoice.totals().tax()).isEqualTo(Money.of("1", "EUR"));
    assertThat(invoice.totals().taxInclusive()).isNull();
    assertThat(invoice.totals().prepaid()).isNull();
    assertThat(invoice.parties().seller()).isEqualTo(Party.EMPTY);
    Finding amount = read.observations().get(5);
    assertThat(amount.severity()).isEqualTo(Severity.ERROR);
    assertThat(amount.pointer()).isEqualTo("/document/totals/taxInclusive");
    assertThat(amount.message()).contains("(line 13)").doesNotContain("1,00");
  }

  @Test
  void takesTheFirstOfARepeatedAmountAndKeepsTheOther() {
    Invoice invoice = UblFiles.read("gaps").invoice();
    assertThat(invoice.totals().amountDue()).isEqualTo(Money.of("7", "EUR"));
    assertThat(invoice.extensions().values())
        .containsEntry(
            ExtensionKey.of("ubl", "LegalMonetaryTotal.PayableAmount"),
            ExtensionValue.text("9999.00"))
        .containsEntry(ExtensionKey.of("ubl", "UUID"), ExtensionValue.text("doc-uuid"))
        .containsEntry(ExtensionKey.of("ubl", "UUID@schemeAgencyID"), ExtensionValue.text("6"));
  }

  @Test
  void assumesNoCurrencyWhereNoneIsStated() {
    ReadInvoice read =
        UblFiles.readContent(
            "<cac:LegalMonetaryTotal><cbc:PayableAmount>1</cbc:PayableAmount>"
                + "</cac:LegalMonetaryTotal>");
    assertThat(read.invoice().totals().amountDue().currency()).isEqualTo(CurrencyCode.XXX);
    assertThat(rules(read)).startsWith("UBL-CURRENCY");
  }

  @Test
  void readsAnInvoiceWithNothingInIt() {
    assertThat(UblFiles.readContent("").invoice().lines()).isEmpty();
  }

  @Test
  void doesNotTakeElementsOfOtherNamespacesForItsOwn() {
    ReadInvoice read = UblFiles.readContent("<x:ID xmlns:x='urn:x'>7</x:ID>");
    assertThat(read.invoice().number()).isNull();
    assertThat(read.invoice().extensions().values()).containsKey(ExtensionKey.of("ubl", "ID"));
  }

  @Test
  void observesAnAttachmentThatIsNoBase64() {
    ReadInvoice read =
        UblFiles.readContent(
            "<cac:AdditionalDocumentReference><cac:Attachment>"
                + "<cbc:EmbeddedDocumentBinaryObject>aGVsbG8=aGVs</cbc:EmbeddedDocumentBinaryObject>"
                + "</cac:Attachment></cac:AdditionalDocumentReference>");
    assertThat(rules(read)).startsWith("UBL-BINARY");
    assertThat(read.invoice().remarks().attachments().get(0).sha256()).isNull();
  }

  @Test
  void boundsWhatItKeepsAndSaysSo() {
    StringBuilder content = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      content.append("<cbc:X>").append(i).append("</cbc:X>");
    }
    ReadInvoice read = UblFiles.readContent(content.toString());
    assertThat(read.invoice().extensions().values()).hasSize(200);
    assertThat(rules(read)).contains("UBL-NOT-MAPPED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Order xmlns='urn:oasis:names:specification:ubl:schema:xsd:Order-2'/>",
        "<Invoice/>",
        "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-1'/>"
      })
  void refusesOtherDocuments(String xml) {
    assertThat(refusal(UblFiles.stream(xml)).code()).isEqualTo(Code.UNSUPPORTED_DOCUMENT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<Order xmlns='urn:oasis:names:specification:ubl:schema:xsd:Order-2'/>|this is a UBL Order,",
        "<Invoice/>|this is an Invoice without namespace",
        "<Invoice xmlns='urn:x'/>|this is an Invoice in a namespace that is not UBL's"
      })
  void saysWhatAnotherDocumentIs(String xml, String message) {
    assertThat(refusal(UblFiles.stream(xml))).hasMessageContaining(message);
  }

  @Test
  void refusesDocumentTypesAndEntities() {
    String body = UblFiles.invoice("<cbc:ID>&x;</cbc:ID>");
    assertThat(refusal(UblFiles.stream("<!DOCTYPE Invoice>" + body)).code())
        .isEqualTo(Code.DTD_NOT_ALLOWED);
    String external = "<!DOCTYPE Invoice [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>";
    assertThat(refusal(UblFiles.stream(external + body)).code()).isEqualTo(Code.DTD_NOT_ALLOWED);
    String bomb = "<!DOCTYPE Invoice [<!ENTITY a 'aa'><!ENTITY x '&a;&a;&a;'>]>";
    assertThat(refusal(UblFiles.stream(bomb + body)).code()).isEqualTo(Code.DTD_NOT_ALLOWED);
    assertThat(refusal(UblFiles.stream(body)).code()).isEqualTo(Code.NOT_WELL_FORMED);
  }

  @Test
  void refusesATruncatedFile() {
    String xml = UblFiles.invoice("<cbc:ID>1</cbc:ID>");
    assertThat(refusal(UblFiles.stream(xml.substring(0, xml.length() - 5))).code())
        .isEqualTo(Code.TRUNCATED);
  }

  @Test
  void refusesBytesOfAnotherEncoding() {
    byte[] bytes = UblFiles.invoice("<cbc:ID>ü</cbc:ID>").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(refusal(new ByteArrayInputStream(bytes)).code()).isEqualTo(Code.WRONG_ENCODING);
  }

  @Test
  void refusesDeepNesting() {
    String xml = UblFiles.invoice("<cbc:X>".repeat(101));
    assertThat(refusal(UblFiles.stream(xml)).code()).isEqualTo(Code.LIMIT_EXCEEDED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<cbc:ID>",
        "<cbc:Unknown>",
        "<cac:AdditionalDocumentReference><cac:Attachment><cbc:EmbeddedDocumentBinaryObject>"
      })
  void refusesAnElementOf200Megabytes(String element) {
    byte[] block = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    InputStream endless =
        new SequenceInputStream(
            Collections.enumeration(
                Collections.nCopies(200, block).stream()
                    .map(b -> (InputStream) new ByteArrayInputStream(b))
                    .toList()));
    String head = UblFiles.invoice(element).replace("</Invoice>", "");
    InputStream in = new SequenceInputStream(UblFiles.stream(head), endless);
    assertThat(refusal(in).code()).isEqualTo(Code.LIMIT_EXCEEDED);
  }

  @Test
  void refusesMoreLinesThanAllowed() {
    String line = "<cac:InvoiceLine><cbc:ID>1</cbc:ID></cac:InvoiceLine>";
    UblOptions options = new UblOptions(null, XmlLimits.defaults(), 2, AttachmentSink.DISCARD);
    assertThat(
            UblReader.read(UblFiles.stream(UblFiles.invoice(line.repeat(2))), options)
                .invoice()
                .lines())
        .hasSize(2);
    XmlProblem problem =
        catchThrowableOfType(
            XmlProblem.class,
            () -> UblReader.read(UblFiles.stream(UblFiles.invoice(line.repeat(3))), options));
    assertThat(problem.code()).isEqualTo(Code.LIMIT_EXCEEDED);
  }

  @Test
  void readsAHundredThousandLines() {
    String line =
        "<cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:LineExtensionAmount currencyID='EUR'>1.00"
            + "</cbc:LineExtensionAmount><cac:Item><cbc:Name>n</cbc:Name></cac:Item></cac:InvoiceLine>";
    assertThat(UblFiles.readContent(line.repeat(100_000)).invoice().lines()).hasSize(100_000);
  }
}
