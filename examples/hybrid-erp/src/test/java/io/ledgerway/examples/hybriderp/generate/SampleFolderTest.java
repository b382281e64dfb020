package io.ledgerway.examples.hybriderp.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

class SampleFolderTest {
  private static final Path SAMPLE = Path.of("sample");
  private static final Path README = Path.of("SAMPLE.md");
  private static final Path EXPECTED = Path.of("src/test/resources/expected.json");

  @TempDir private Path folder;

  @Test
  void isWhatTheGeneratorWrites() throws IOException {
    Path again = folder.resolve("sample");
    SampleFolder.write(again, folder.resolve("SAMPLE.md"), folder.resolve("expected.json"));
    assertThat(folder.resolve("SAMPLE.md")).hasSameBinaryContentAs(README);
    assertThat(folder.resolve("expected.json")).hasSameBinaryContentAs(EXPECTED);
    assertThat(names(SAMPLE)).isEqualTo(names(again));
    for (String name : names(again)) {
      assertThat(SAMPLE.resolve(name)).hasSameBinaryContentAs(again.resolve(name));
    }
  }

  @Test
  void hasGoodInvoicesFromManySuppliersForBothCompaniesInFiveCurrencies()
      throws IOException, SAXException {
    int invoices = 0;
    Set<String> suppliers = new HashSet<>();
    Set<String> buyers = new HashSet<>();
    Set<String> currencies = new HashSet<>();
    for (GeneratedFile file : InvoiceGenerator.generate(50, 20_261_102L, folder, false)) {
      ReadInvoice invoice = ReadInvoice.read(folder.resolve(file.file()));
      invoices += invoice.isCredit() ? 0 : 1;
      suppliers.add(invoice.group().split(" ", 3)[0]);
      buyers.add(invoice.group().split(" ", 3)[1]);
      currencies.add(invoice.currency());
    }
    assertThat(invoices).isGreaterThanOrEqualTo(40);
    assertThat(suppliers).hasSizeGreaterThanOrEqualTo(12);
    assertThat(buyers).hasSize(2);
    assertThat(currencies).containsExactlyInAnyOrder("EUR", "PLN", "USD", "JPY", "KWD");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    }
  }
}
