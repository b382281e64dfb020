package io.ledgerway.examples.hybriderp.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

class InvoiceGeneratorTest {
  @TempDir private Path folder;

  @Test
  void writesTheSameBytesForTheSameSeed() throws IOException {
    InvoiceGenerator.generate(60, 7, folder.resolve("a"), true);
    InvoiceGenerator.generate(60, 7, folder.resolve("b"), true);
    InvoiceGenerator.generate(60, 8, folder.resolve("c"), true);
    List<String> names = names(folder.resolve("a"));
    assertThat(names(folder.resolve("b"))).isEqualTo(names);
    for (String name : names) {
      assertThat(folder.resolve("b").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("a").resolve(name));
    }
    assertThat(Files.readAllBytes(folder.resolve("c").resolve(names.get(0))))
        .isNotEqualTo(Files.readAllBytes(folder.resolve("a").resolve(names.get(0))));
  }

  @Test
  void addsUpExactlyInTheDecimalsOfTheCurrency() throws IOException, SAXException {
    for (GeneratedFile file : InvoiceGenerator.generate(90, 1, folder, false)) {
      ReadInvoice invoice = ReadInvoice.read(folder.resolve(file.file()));
      assertThat(invoice.text("/*/cbc:ID")).isEqualTo(file.number());
      String totals = "/*/cac:LegalMonetaryTotal/";
      BigDecimal net = invoice.amount(totals + "cbc:LineExtensionAmount");
      BigDecimal tax = invoice.amount("/*/cac:TaxTotal/cbc:TaxAmount");
      assertThat(
              invoice.sum(
                  "/*/cac:InvoiceLine/cbc:LineExtensionAmount"
                      + " | /*/cac:CreditNoteLine/cbc:LineExtensionAmount"))
          .isEqualByComparingTo(net);
      assertThat(invoice.sum("/*/cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount"))
          .isEqualByComparingTo(net);
      assertThat(invoice.sum("/*/cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount"))
          .isEqualByComparingTo(tax);
      assertThat(invoice.amount(totals + "cbc:PayableAmount"))
          .isEqualTo(net.add(tax))
          .isEqualTo(invoice.amount(totals + "cbc:TaxInclusiveAmount"));
      int decimals = Map.of("JPY", 0, "KWD", 3).getOrDefault(invoice.currency(), 2);
      assertThat(net.scale()).isEqualTo(decimals);
      assertThat(tax.scale()).isEqualTo(decimals);
      assertThat(invoice.text("/*/cbc:CustomizationID").equals("urn:cen.eu:en16931:2017"))
          .isEqualTo(decimals == 2);
    }
  }

  @Test
  void saysWhatTheNormWantsToBeSaid() throws IOException, SAXException {
    for (GeneratedFile file : InvoiceGenerator.generate(90, 2, folder, false)) {
      ReadInvoice invoice = ReadInvoice.read(folder.resolve(file.file()));
      String means = "/*/cac:PaymentMeans/";
      assertThat(invoice.text(means + "cbc:PaymentMeansCode")).isIn("30", "58");
      assertThat(invoice.text(means + "cac:PayeeFinancialAccount/cbc:ID")).isNotEmpty();
      String due = invoice.isCredit() ? means + "cbc:PaymentDueDate" : "/*/cbc:DueDate";
      assertThat(invoice.text(due)).startsWith("2026-11-");
      assertThat(invoice.count("//cac:PostalAddress/cac:Country/cbc:IdentificationCode"))
          .isEqualTo(2);
      assertThat(invoice.count("//cac:PartyTaxScheme/cbc:CompanyID")).isEqualTo(2);
      String taxes = "/*/cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory";
      assertThat(invoice.count(taxes + "[cbc:Percent='0']"))
          .isEqualTo(invoice.count(taxes + "[cbc:TaxExemptionReason]"));
    }
  }

  @Test
  void creditsLessThanIsInvoicedToTheSameParties() throws IOException, SAXException {
    Map<String, BigDecimal> invoiced = new HashMap<>();
    Map<String, BigDecimal> credited = new HashMap<>();
    for (GeneratedFile file : InvoiceGenerator.generate(200, 3, folder, false)) {
      ReadInvoice invoice = ReadInvoice.read(folder.resolve(file.file()));
      (invoice.isCredit() ? credited : invoiced)
          .merge(
              invoice.group(),
              invoice.amount("/*/cac:LegalMonetaryTotal/cbc:PayableAmount"),
              BigDecimal::add);
    }
    assertThat(credited).isNotEmpty();
    credited.forEach((parties, amount) -> assertThat(amount).isLessThan(invoiced.get(parties)));
  }

  @Test
  void writesEveryFaultOnceAndUnreadableOnesUnreadable() throws IOException, SAXException {
    List<GeneratedFile> faults =
        InvoiceGenerator.generate(20, 4, folder, true).stream()
            .filter(file -> file.reason() != null)
            .toList();
    assertThat(faults)
        .extracting(GeneratedFile::reason)
        .containsExactly(
            "POSTING_REFUSED",
            "PAYMENT_REJECTED",
            "PAYMENT_RETURNED",
            "RULES_BROKEN",
            "DUPLICATE",
            "NO_ROUTE",
            "UNKNOWN_SUPPLIER",
            "BANK_DETAILS_CHANGED",
            "CONFLICTING_COPY",
            "ABOVE_LIMIT",
            "NOT_XML",
            "DTD_NOT_ALLOWED",
            "DTD_NOT_ALLOWED",
            "TRUNCATED",
            "WRONG_ENCODING");
    assertThat(faults.get(0).number()).isEqualTo(SampleMasters.REFUSED_INVOICE);
    for (GeneratedFile file : faults) {
      Path path = folder.resolve(file.file());
      if (file.state().equals("UNREADABLE")) {
        assertThatThrownBy(() -> ReadInvoice.read(path))
            .isInstanceOfAny(SAXException.class, IOException.class);
      } else {
        assertThat(path)
            .content(StandardCharsets.UTF_8)
            .contains(">" + file.number() + "</cbc:ID>");
      }
    }
    ReadInvoice brokenTotals = ReadInvoice.read(folder.resolve(faults.get(3).file()));
    assertThat(brokenTotals.amount("/*/cac:LegalMonetaryTotal/cbc:PayableAmount"))
        .isNotEqualTo(brokenTotals.amount("/*/cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount"));
    Path wrong = folder.resolve(faults.get(14).file());
    assertThatThrownBy(() -> Files.readString(wrong)).isInstanceOf(MalformedInputException.class);
  }

  @Test
  void sortsFaultsBehindGoodFilesHoweverManyThereAre() throws IOException {
    for (int count : new int[] {1, 95, 950}) {
      Path out = folder.resolve(Integer.toString(count));
      List<String> written =
          InvoiceGenerator.generate(count, 5, out, true).stream().map(GeneratedFile::file).toList();
      assertThat(names(out)).isEqualTo(written);
    }
  }

  @Test
  void writesTenThousandInvoices() throws IOException {
    assertThat(InvoiceGenerator.generate(10_000, 6, folder, false)).hasSize(10_000);
  }

  @Test
  void refusesToWriteNothing() {
    assertThatThrownBy(() -> InvoiceGenerator.generate(0, 1, folder, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
