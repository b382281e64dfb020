package io.ledgerway.base.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.party.Address;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.DocumentRefType;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UblObservationsTest {

  private static List<Finding> of(ReadInvoice read, String rule) {
    return read.observations().stream().filter(f -> f.rule().equals(rule)).toList();
  }

  private static Finding only(String content, String rule) {
    List<Finding> found = of(UblFiles.readContent(content), rule);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "cac:AccountingSupplierParty, /document/parties/seller",
    "cac:AccountingCustomerParty, /document/parties/buyer",
    "cac:TaxTotal, /document/taxBreakdown",
    "cac:LegalMonetaryTotal, /document/totals",
    "cac:Item, /document/lines/0/item",
    "cac:Price, /document/lines/0/price"
  })
  void namesGroupsThatAreMissing(String element, String pointer) {
    List<Finding> absent =
        of(UblFiles.readContent("<cac:InvoiceLine></cac:InvoiceLine>"), "UBL-ABSENT");
    Finding finding =
        absent.stream().filter(f -> element.equals(f.expected())).findFirst().orElseThrow();
    assertThat(finding.pointer()).isEqualTo(pointer);
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<cbc:ID> </cbc:ID>|/document/number|ID|",
        "<cbc:IssueDate/>|/document/dates/issue|IssueDate|",
        "<cac:InvoicePeriod/>|/document/dates/period|InvoicePeriod|",
        "<cac:PayeeParty/>|/document/parties/payee|PayeeParty|",
        "<cac:Delivery/>|/document/parties/delivery|Delivery|",
        "<cac:LegalMonetaryTotal/>|/document/totals|LegalMonetaryTotal|",
        "<cac:LegalMonetaryTotal><cbc:PayableAmount currencyID='EUR'/></cac:LegalMonetaryTotal>"
            + "|/document/totals/amountDue|LegalMonetaryTotal/PayableAmount|EUR",
        "<cac:PaymentMeans><cac:PayeeFinancialAccount><cbc:ID/></cac:PayeeFinancialAccount>"
            + "</cac:PaymentMeans>|/document/payment/means/0/account/accountNumber"
            + "|PaymentMeans/PayeeFinancialAccount/ID|",
        "<cac:InvoiceLine><cbc:InvoicedQuantity unitCode='C62'/></cac:InvoiceLine>"
            + "|/document/lines/0/quantity|InvoiceLine/InvoicedQuantity|C62",
        "<cac:InvoiceLine><cac:InvoicePeriod/></cac:InvoiceLine>"
            + "|/document/lines/0/period|InvoiceLine/InvoicePeriod|",
        "<cac:InvoiceLine><cac:Item><cac:ClassifiedTaxCategory><cbc:Percent/>"
            + "</cac:ClassifiedTaxCategory></cac:Item></cac:InvoiceLine>"
            + "|/document/lines/0/tax/0/rate|InvoiceLine/Item/ClassifiedTaxCategory/Percent|",
        "<cac:AccountingSupplierParty><cac:Party><cbc:EndpointID schemeID='0088'/></cac:Party>"
            + "</cac:AccountingSupplierParty>|/document/parties/seller/electronicAddress"
            + "|AccountingSupplierParty/Party/EndpointID|0088",
        "<cac:AccountingSupplierParty><cac:Party><cac:PartyTaxScheme><cbc:CompanyID/>"
            + "<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme></cac:Party>"
            + "</cac:AccountingSupplierParty>|/document/parties/seller/taxRegistrations/0/number"
            + "|AccountingSupplierParty/Party/PartyTaxScheme|VAT",
      })
  void namesElementsThatAreEmpty(String content, String pointer, String path, String actual) {
    Finding empty = only(content, "UBL-EMPTY");
    assertThat(empty.pointer()).isEqualTo(pointer);
    assertThat(empty.expected()).isEqualTo(path);
    assertThat(empty.actual()).isEqualTo(actual);
  }

  @Test
  void countsElementsThatMayComeOnce() {
    Finding repeated =
        only("<cbc:ID>1</cbc:ID><cbc:ID>2</cbc:ID><cbc:ID>3</cbc:ID>", "UBL-REPEATED");
    assertThat(repeated.pointer()).isEqualTo("/document/number");
    assertThat(repeated.expected()).isEqualTo("ID");
    assertThat(repeated.actual()).isEqualTo("3");
  }

  @Test
  void tellsAnAddressThatIsEmptyFromNone() {
    String party = "<cac:%1$s><cac:Party>%2$s</cac:Party></cac:%1$s>";
    Invoice invoice =
        UblFiles.readContent(
                String.format(party, "AccountingSupplierParty", "<cac:PostalAddress/>")
                    + String.format(party, "AccountingCustomerParty", ""))
            .invoice();
    assertThat(invoice.parties().seller().address()).isEqualTo(Address.EMPTY);
    assertThat(invoice.parties().buyer().address()).isNull();
  }

  @Test
  void takesTheCurrencyThatComesLaterForAmountsWithoutOne() {
    ReadInvoice read =
        UblFiles.readContent(
            "<cac:LegalMonetaryTotal><cbc:PayableAmount>1</cbc:PayableAmount></cac:LegalMonetaryTotal>"
                + "<cac:InvoiceLine><cac:Price><cbc:PriceAmount>2</cbc:PriceAmount></cac:Price>"
                + "</cac:InvoiceLine><cbc:DocumentCurrencyCode>PLN</cbc:DocumentCurrencyCode>");
    assertThat(read.invoice().totals().amountDue()).isEqualTo(Money.of("1", "PLN"));
    assertThat(read.invoice().lines().get(0).price().net().currency()).isEqualTo(CurrencyCode.PLN);
    assertThat(of(read, "UBL-CURRENCY"))
        .extracting(Finding::pointer)
        .containsExactly("/document/totals/amountDue", "/document/lines/0/price/net/amount");
  }

  @Test
  void keepsRowsAndAmountsOfFurtherTaxTotals() {
    String total =
        "<cac:TaxTotal><cbc:TaxAmount currencyID='EUR'>%s</cbc:TaxAmount><cac:TaxSubtotal>"
            + "<cbc:TaxAmount currencyID='EUR'>1</cbc:TaxAmount></cac:TaxSubtotal></cac:TaxTotal>";
    ReadInvoice read =
        UblFiles.readContent(
            "<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>"
                + String.format(total, "1.00")
                + String.format(total, "2.00"));
    assertThat(read.invoice().totals().tax()).isEqualTo(Money.of("1", "EUR"));
    assertThat(read.invoice().taxBreakdown()).hasSize(2);
    assertThat(read.invoice().taxBreakdown().get(1).extensions().isEmpty()).isFalse();
    assertThat(read.invoice().extensions().values()).hasSize(2);
    assertThat(of(read, "UBL-TAX-TOTAL"))
        .extracting(Finding::pointer)
        .containsExactly("/document/totals/tax", "/document/taxBreakdown/1");
  }

  @Test
  void keepsPrecedingInvoicesWithoutNumber() {
    Invoice invoice = UblFiles.readContent("<cac:BillingReference/>").invoice();
    assertThat(invoice.references().documents().get(0).type())
        .isEqualTo(DocumentRefType.PRECEDING_INVOICE);
    assertThat(invoice.references().documents().get(0).number()).isNull();
  }

  @Test
  void tellsCodesWithWhiteSpaceAroundThem() {
    Finding space =
        only(
            "<cac:PaymentMeans><cbc:PaymentMeansCode> 30</cbc:PaymentMeansCode></cac:PaymentMeans>",
            "UBL-SPACE");
    assertThat(space.pointer()).isEqualTo("/document/payment/means/0/code");
  }

  @Test
  void keepsACreditorIdThatNoPaymentMeansTakesAmongTheIds() {
    String seller =
        "<cac:AccountingSupplierParty><cac:Party><cac:PartyIdentification>"
            + "<cbc:ID schemeID='SEPA'>DE98ZZZ09999999999</cbc:ID></cac:PartyIdentification>"
            + "</cac:Party></cac:AccountingSupplierParty>";
    assertThat(UblFiles.readContent(seller).invoice().parties().seller().identifiers()).hasSize(1);
    Invoice withMeans = UblFiles.readContent(seller + "<cac:PaymentMeans/>").invoice();
    assertThat(withMeans.parties().seller().identifiers()).isEmpty();
    assertThat(withMeans.payment().means().get(0).directDebit().creditorId()).isNotNull();
  }
}
