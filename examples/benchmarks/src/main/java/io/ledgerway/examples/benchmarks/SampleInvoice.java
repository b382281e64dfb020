package io.ledgerway.examples.benchmarks;

import io.ledgerway.base.einvoice.UblOptions;
import io.ledgerway.base.einvoice.UblReader;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.EnvelopeBuilder;
import io.ledgerway.model.v1.envelope.OriginBuilder;
import io.ledgerway.model.v1.envelope.SourceSystem;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceDirection;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A valid invoice of ten lines, as UBL and as a record. */
final class SampleInvoice {

  private static final int LINES = 10;
  private static final String LINE =
      """
      <cac:InvoiceLine>
        <cbc:ID>%1$d</cbc:ID>
        <cbc:InvoicedQuantity unitCode="C62">2</cbc:InvoicedQuantity>
        <cbc:LineExtensionAmount currencyID="EUR">100.00</cbc:LineExtensionAmount>
        <cac:OrderLineReference><cbc:LineID>%1$d0</cbc:LineID></cac:OrderLineReference>
        <cac:Item>
          <cbc:Description>Paper, white, box of five</cbc:Description>
          <cbc:Name>Copy paper A4</cbc:Name>
          <cac:SellersItemIdentification><cbc:ID>P-%1$d</cbc:ID></cac:SellersItemIdentification>
          <cac:ClassifiedTaxCategory>
            <cbc:ID>S</cbc:ID>
            <cbc:Percent>19</cbc:Percent>
            <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
          </cac:ClassifiedTaxCategory>
        </cac:Item>
        <cac:Price><cbc:PriceAmount currencyID="EUR">50.00</cbc:PriceAmount></cac:Price>
      </cac:InvoiceLine>
      """;
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
          xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
          xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
        <cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>
        <cbc:ID>R-1001</cbc:ID>
        <cbc:IssueDate>2026-03-02</cbc:IssueDate>
        <cbc:DueDate>2026-04-01</cbc:DueDate>
        <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
        <cbc:Note>Please quote the number</cbc:Note>
        <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
        <cbc:BuyerReference>BR-77</cbc:BuyerReference>
        <cac:OrderReference><cbc:ID>4500001234</cbc:ID></cac:OrderReference>
        <cac:AccountingSupplierParty>
          <cac:Party>
            <cbc:EndpointID schemeID="9930">DE111111125</cbc:EndpointID>
            <cac:PartyName><cbc:Name>Nordlicht</cbc:Name></cac:PartyName>
            <cac:PostalAddress>
              <cbc:StreetName>Beispielweg 12</cbc:StreetName>
              <cbc:CityName>Musterstadt</cbc:CityName>
              <cbc:PostalZone>12345</cbc:PostalZone>
              <cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country>
            </cac:PostalAddress>
            <cac:PartyTaxScheme>
              <cbc:CompanyID>DE111111125</cbc:CompanyID>
              <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
            </cac:PartyTaxScheme>
            <cac:PartyLegalEntity>
              <cbc:RegistrationName>Nordlicht Papier GmbH</cbc:RegistrationName>
            </cac:PartyLegalEntity>
            <cac:Contact><cbc:Name>Order desk</cbc:Name></cac:Contact>
          </cac:Party>
        </cac:AccountingSupplierParty>
        <cac:AccountingCustomerParty>
          <cac:Party>
            <cbc:EndpointID schemeID="9945">PL1111111111</cbc:EndpointID>
            <cac:PostalAddress>
              <cbc:CityName>Warszawa</cbc:CityName>
              <cac:Country><cbc:IdentificationCode>PL</cbc:IdentificationCode></cac:Country>
            </cac:PostalAddress>
            <cac:PartyLegalEntity>
              <cbc:RegistrationName>Ledger Demo SE</cbc:RegistrationName>
            </cac:PartyLegalEntity>
          </cac:Party>
        </cac:AccountingCustomerParty>
        <cac:PaymentMeans>
          <cbc:PaymentMeansCode>58</cbc:PaymentMeansCode>
          <cac:PayeeFinancialAccount>
            <cbc:ID>DE09000000000000000001</cbc:ID>
          </cac:PayeeFinancialAccount>
        </cac:PaymentMeans>
        <cac:PaymentTerms><cbc:Note>30 days net</cbc:Note></cac:PaymentTerms>
        <cac:TaxTotal>
          <cbc:TaxAmount currencyID="EUR">190.00</cbc:TaxAmount>
          <cac:TaxSubtotal>
            <cbc:TaxableAmount currencyID="EUR">1000.00</cbc:TaxableAmount>
            <cbc:TaxAmount currencyID="EUR">190.00</cbc:TaxAmount>
            <cac:TaxCategory>
              <cbc:ID>S</cbc:ID>
              <cbc:Percent>19</cbc:Percent>
              <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
            </cac:TaxCategory>
          </cac:TaxSubtotal>
        </cac:TaxTotal>
        <cac:LegalMonetaryTotal>
          <cbc:LineExtensionAmount currencyID="EUR">1000.00</cbc:LineExtensionAmount>
          <cbc:TaxExclusiveAmount currencyID="EUR">1000.00</cbc:TaxExclusiveAmount>
          <cbc:TaxInclusiveAmount currencyID="EUR">1190.00</cbc:TaxInclusiveAmount>
          <cbc:PayableAmount currencyID="EUR">1190.00</cbc:PayableAmount>
        </cac:LegalMonetaryTotal>
      """;

  private SampleInvoice() {}

  static byte[] ubl() {
    StringBuilder xml = new StringBuilder(HEAD);
    for (int i = 1; i <= LINES; i++) {
      xml.append(LINE.formatted(i));
    }
    return xml.append("</Invoice>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  static Invoice invoice() {
    return UblReader.read(new ByteArrayInputStream(ubl()), UblOptions.of(InvoiceDirection.PAYABLE))
        .invoice();
  }

  static Envelope<Invoice> envelope(Invoice invoice) {
    return EnvelopeBuilder.<Invoice>builder()
        .schema("canonical/invoice")
        .schemaVersion("1.0")
        .id(new DocumentId("i-1"))
        .type(DocumentType.INVOICE)
        .origin(
            OriginBuilder.builder()
                .source(new SourceSystem("files", "files", "benchmark", "1", "Invoice", null))
                .observedAt(Instant.EPOCH)
                .ingestedAt(Instant.EPOCH)
                .build())
        .document(invoice)
        .build();
  }
}
