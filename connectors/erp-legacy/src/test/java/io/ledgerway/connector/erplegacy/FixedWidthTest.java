package io.ledgerway.connector.erplegacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.connector.Connector;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.write.Prepared;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.model.v1.envelope.DocumentRefBuilder;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceCurrency;
import io.ledgerway.model.v1.invoice.InvoiceDatesBuilder;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.invoice.InvoicePartiesBuilder;
import io.ledgerway.model.v1.invoice.InvoiceTotalsBuilder;
import io.ledgerway.model.v1.invoice.InvoiceType;
import io.ledgerway.model.v1.ledger.PostingAcknowledgement;
import io.ledgerway.model.v1.ledger.PostingDecision;
import io.ledgerway.model.v1.tax.TaxCategory;
import io.ledgerway.model.v1.tax.TaxLineBuilder;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.DocumentRefType;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixedWidthTest {

  private static final String LAYOUT = LayoutTest.builtIn("fixed-width");
  private static final DropForm FORM = DropForm.FIXED_WIDTH;

  @TempDir private Path root;

  @Test
  void writesTheFormatOfTheErp() throws IOException {
    Prepared prepared =
        prepare(
            LAYOUT,
            Erp.item(1, Erp.invoice("F-1", "=Papier f\u00fcr A4").build()),
            Erp.item(2, credit("F-2", "-0.05")));

    assertThat(prepared.requireFile().finalName())
        .isEqualTo("LEDGERWAY_APINV_PL01_20261102093015_000007.txt");
    assertThat(staged(prepared)).isEqualTo(golden());
    assertThat(prepared.losses()).isEmpty();
  }

  private static byte[] golden() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(FixedWidthTest.class.getResourceAsStream("two-invoices.txt"))) {
      return in.readAllBytes();
    }
  }

  private static Invoice credit(String number, String gross) {
    Invoice invoice = gross(number, gross, "EUR");
    return invoice.toBuilder()
        .type(new InvoiceType(InvoiceNature.CREDIT_NOTE, null, null, null))
        .dates(InvoiceDatesBuilder.builder().issue(LocalDate.of(2026, 10, 30)).build())
        .build();
  }

  private static Invoice gross(String number, String gross, String currency) {
    Money zero = Money.of("0", currency);
    return Erp.invoice(number, "Paper")
        .currency(new InvoiceCurrency(new CurrencyCode(currency), null, null))
        .lines(List.of())
        .taxBreakdown(List.of())
        .totals(
            InvoiceTotalsBuilder.builder()
                .taxExclusive(zero)
                .tax(zero)
                .taxInclusive(Money.of(gross, currency))
                .build())
        .build();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "implied=currency sign=trailing| EUR| 123.4| '00000000000012340 '",
        "implied=currency sign=trailing| EUR| -123.45| '00000000000012345-'",
        "implied=currency sign=trailing| JPY| 1000| '00000000000001000 '",
        "implied=currency sign=trailing| KWD| 1.234| '00000000000001234 '",
        "implied=currency sign=trailing| EUR| -0.00| '00000000000000000 '",
        "implied=2 sign=leading| EUR| -123.45| '-00000000000012345'",
        "implied=2 sign=leading| EUR| 123.45| '000000000000012345'",
        "implied=2 sign=leading pad=' '| EUR| -123.45| '            -12345'",
        "implied=2 sign=overpunch| EUR| 123.40| '00000000000001234{'",
        "implied=2 sign=overpunch| EUR| 123.45| '00000000000001234E'",
        "implied=2 sign=overpunch| EUR| -123.40| '00000000000001234}'",
        "implied=2 sign=overpunch| EUR| -0.01| '00000000000000000J'",
        "implied=2 sign=overpunch| EUR| -123.49| '00000000000001234R'",
        "implied=0 sign=none| EUR| 7.00| '000000000000000007'",
        "decimals=2 point=, sign=trailing pad=' '| EUR| -1123.4| '          1123,40-'",
        "decimals=currency sign=none| KWD| 1.234| '00000000000001.234'",
        "decimals=2 sign=none align=left pad=' '| EUR| 0.05| '0.05              '",
        "implied=2 sign=none| EUR| 9999999999999999.99| '999999999999999999'",
      })
  void writesAmountsExactly(String options, String currency, String amount, String expected)
      throws IOException {
    Prepared prepared = prepare(grossAs(options), Erp.item(1, gross("F-1", amount, currency)));

    assertThat(line(prepared, 1).substring(131, 149)).isEqualTo(expected.replace("'", ""));
  }

  /** The layout with another form of gross amounts, and room for their sum. */
  private static String grossAs(String options) {
    return LAYOUT
        .replace("invoice.gross implied=currency sign=trailing", "invoice.gross " + options)
        .replace(
            " 17  25 control.gross implied=4 sign=trailing",
            " 106 40 control.gross implied=4 sign=trailing");
  }

  @ParameterizedTest
  @CsvSource({
    "implied=currency sign=trailing, JPY, 10.5, TOO_MANY_DIGITS",
    "implied=currency sign=trailing, EUR, 1.005, TOO_MANY_DIGITS",
    "implied=2 sign=none, EUR, -0.01, NEGATIVE",
    "implied=2 sign=none, EUR, 10000000000000000.00, TOO_MANY_DIGITS",
    "implied=2 sign=trailing, EUR, 1000000000000000.00, TOO_MANY_DIGITS",
    "implied=2 sign=leading, EUR, -100000000000000.00, ''",
    "implied=2 sign=leading, EUR, -10000000000000000.00, TOO_MANY_DIGITS",
  })
  void refusesAmountsThatDoNotFit(String options, String currency, String amount, String code) {
    Prepared prepared =
        prepare(
            grossAs(options),
            Erp.item(1, gross("F-1", amount, currency)),
            Erp.item(2, gross("F-2", "0", currency)));

    Failure refusal = prepared.refused().get(Erp.wireKey(1));
    assertThat(refusal == null ? "" : refusal.targetCode()).isEqualTo(code);
    assertThat(prepared.refused()).doesNotContainKey(Erp.wireKey(2));
    assertThat(prepared.file()).isNotNull();
  }

  @Test
  void refusesIdsThatDoNotFitAndSaysWhichField() {
    Prepared prepared =
        prepare(
            LAYOUT,
            Erp.item(1, supplier("S-" + "1".repeat(19))),
            Erp.item(2, supplier("S-\u0141")),
            Erp.item(3, supplier("S-1 ")),
            Erp.item(4, supplier("S-" + "1".repeat(18))));

    assertThat(prepared.refused().keySet())
        .containsExactlyInAnyOrder(Erp.wireKey(1), Erp.wireKey(2), Erp.wireKey(3));
    assertThat(code(prepared, 1)).isEqualTo("TOO_LONG");
    assertThat(code(prepared, 2)).isEqualTo("NOT_IN_CHARSET");
    assertThat(code(prepared, 3)).isEqualTo("PADDED");
    assertThat(prepared.refused().get(Erp.wireKey(1)).text())
        .startsWith("The invoice.supplier has more than 20 characters")
        .doesNotContain("S-1");
    assertThat(prepared.refused().get(Erp.wireKey(1)).category())
        .isEqualTo(FailureCategory.VALIDATION);
  }

  @Test
  void refusesAnIdWhoseZerosWouldBeTakenForPadding() throws IOException {
    String layout = LAYOUT.replace("20 invoice.supplier", "20 invoice.supplier align=right pad=0");

    Prepared prepared = prepare(layout, Erp.item(1, supplier("0042")), Erp.item(2, supplier("42")));

    assertThat(code(prepared, 1)).isEqualTo("PADDED");
    assertThat(line(prepared, 1).substring(53, 73)).isEqualTo("00000000000000000042");
  }

  private static Invoice supplier(String number) {
    return Erp.invoice("F-1", "Paper")
        .parties(
            InvoicePartiesBuilder.builder()
                .supplier(
                    DocumentRefBuilder.builder()
                        .type(DocumentRefType.SUPPLIER)
                        .number(number)
                        .build())
                .build())
        .build();
  }

  @Test
  void fitsDescriptionsAndSaysSo() throws IOException {
    Prepared prepared =
        prepare(
            LAYOUT, Erp.item(1, Erp.invoice("F-1", "\u0141\ud83d\ude00" + "x".repeat(70)).build()));

    assertThat(line(prepared, 3).substring(59, 119)).isEqualTo("??" + "x".repeat(58));
    assertThat(prepared.losses()).extracting(Finding::rule).containsExactly("ERP-TEXT-FITTED");
    assertThat(prepared.losses().get(0).pointer()).isEqualTo("/document/lines/0/item");
  }

  @Test
  void leavesBlankWhatIsNotThereUnlessTheLayoutSaysOtherwise() throws IOException {
    Invoice invoice = Erp.invoice("F-1", "Paper").build();
    Invoice withoutRate =
        invoice.toBuilder()
            .taxBreakdown(
                List.of(
                    TaxLineBuilder.builder()
                        .category(TaxCategory.STANDARD)
                        .taxAmount(Money.of("0.00", "EUR"))
                        .build()))
            .build();

    String blank = line(prepare(LAYOUT, Erp.item(1, withoutRate)), 2);
    assertThat(blank.substring(33, 87))
        .isEqualTo("S" + " ".repeat(9 + 8 + 18) + "00000000000000000 ");
    String layout = LAYOUT.replace("tax.rate implied=4 ", "tax.rate empty=ZZ implied=4 ");
    assertThat(line(prepare(layout, Erp.item(1, withoutRate)), 2).substring(43, 51))
        .isEqualTo("ZZ      ");
  }

  @Test
  void countsCharactersWhereACharsetHasSeveralBytes() throws IOException {
    String layout = LAYOUT.replace("charset ISO-8859-1", "charset UTF-8\npositions characters");
    Prepared prepared =
        prepare(layout, Erp.item(1, Erp.invoice("F-\u0142", "\u0141\ud83d\ude00 100 %").build()));
    String[] lines = new String(staged(prepared), StandardCharsets.UTF_8).split("\r\n");

    assertThat(lines[1].substring(77, 112)).isEqualTo("F-\u0142" + " ".repeat(32));
    assertThat(lines[1]).hasSize(299);
    assertThat(lines[3].substring(59, 119)).startsWith("\u0141? 100 %  ");
    assertThat(lines[3]).hasSize(218);
  }

  @Test
  void refusesADayThatItsPatternCannotTell() throws IOException {
    String layout = LAYOUT.replace("8 invoice.issued", "8 invoice.issued date=yyMMdd");

    Prepared prepared =
        prepare(layout, Erp.item(1, issued("1999-12-31")), Erp.item(2, issued("2026-12-31")));

    assertThat(code(prepared, 1)).isEqualTo("NO_DATE");
    assertThat(line(prepared, 1).substring(112, 120)).isEqualTo("261231  ");
  }

  private static Invoice issued(String day) {
    return Erp.invoice("F-1", "Paper")
        .dates(InvoiceDatesBuilder.builder().issue(LocalDate.parse(day)).build())
        .build();
  }

  @Test
  void writesRecordsThatNoLineEnds() throws IOException {
    String layout =
        LAYOUT
            .replaceFirst("line-end CRLF", "line-end none\nwidth 320")
            .replaceFirst("ISO-8859-1", "IBM037");

    String file = new String(staged(prepare(layout, Erp.item(1))), Charset.forName("IBM037"));

    assertThat(file).hasSize(5 * 320).doesNotContain("\n");
    assertThat(file.substring(320, 353)).isEqualTo("I" + Erp.wireKey(1));
    assertThat(file.substring(4 * 320)).startsWith("T000001000000005");
  }

  @Test
  void readsAnswers() {
    PostingAcknowledgement answer = only(LAYOUT, FORM.answers(1, List.of("m1")));

    assertThat(answer.messageId()).isEqualTo("m1");
    assertThat(answer.documentNumber()).isEqualTo("F-1");
    assertThat(answer.decision()).isEqualTo(PostingDecision.POSTED);
    assertThat(answer.targetDocumentNumber()).isEqualTo("5100");
    assertThat(answer.reasons()).isEmpty();
    assertThat(answer.at()).isEqualTo(Instant.parse("2026-11-02T10:00:00Z"));
  }

  @Test
  void readsARefusedFileAndTheCodesOfTheErp() {
    String refused =
        FORM.lines(
            FORM.header("dispatch-1", 1),
            String.format("F%-10s%-80s", "E17", "Falsche Gr\u00f6\u00dfe"),
            "T000000000000003" + DropForm.hash());
    PostingAcknowledgement file = only(LAYOUT, refused);
    assertThat(file.messageId()).isEqualTo("dispatch-1");
    assertThat(file.reasons()).containsExactly("E17", "Falsche Gr\u00f6\u00dfe");

    String coded = LAYOUT.replace("answer.decision", "answer.decision POSTED=53 REJECTED=51");
    String answers = FORM.answers(1, List.of("m1"));
    assertThat(only(coded, answers.replace("POSTED", "51    ")).decision())
        .isEqualTo(PostingDecision.REJECTED);
    assertThat(only(coded, answers.replace("POSTED", "64    ")).decision().isKnown()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-29T01:59:59, 2026-03-29T00:59:59Z",
    "2026-03-29T02:30:00, MALFORMED",
    "2026-10-25T02:30:00, ''",
    "2026-10-25T03:00:00, 2026-10-25T02:00:00Z",
    "2026-02-30T12:00:00, MALFORMED",
  })
  void readsLocalTimesWithoutGuessing(String local, String expected) {
    String layout =
        LAYOUT.replace(
            "answer.time time=uuuuMMddHHmmss",
            "answer.time time=uuuuMMddHHmmss zone=Europe/Warsaw");
    String posted = FORM.posted("m1").replace("20261102100000", local.replaceAll("[-T:]", ""));
    String file = FORM.lines(FORM.header("x", 1), posted, FORM.trailer("m1"));

    if (expected.equals("MALFORMED")) {
      assertThat(refusal(layout, file).line()).isEqualTo(2);
    } else {
      assertThat(only(layout, file).at())
          .isEqualTo(expected.isEmpty() ? null : Instant.parse(expected));
    }
  }

  @Test
  void takesBlanksBehindRecordsAndEmptyLinesBehindTheTrailer() {
    String file = FORM.answers(1, List.of("m1")).replace("\r\n", "    \n") + "\n   \n\u001a";

    assertThat(only(LAYOUT, file).messageId()).isEqualTo("m1");
  }

  @Test
  void takesCutBlanksOnlyWhereTheLayoutSaysSo() {
    String cut =
        FORM.lines(
            FORM.header("x", 1),
            FORM.posted("m1").replace("20261102100000", "").stripTrailing(),
            FORM.trailer("m1"));
    assertThat(refusal(LAYOUT, cut).targetCode()).isEqualTo("MALFORMED");

    String layout = LAYOUT.replace("name .txt", "name .txt\nshort-lines blank");
    assertThat(only(layout, cut).targetDocumentNumber()).isEqualTo("5100");
    String withoutDecision = cut.replaceAll("POSTED.*", "").replaceAll("(?m) +$", "");
    assertThat(refusal(layout, withoutDecision).targetCode()).isEqualTo("MALFORMED");
  }

  @ParameterizedTest
  @CsvSource({
    "TRAILER_MISSING, 3, H A",
    "TRAILER_MISSING, 1, ''",
    "HEADER_MISMATCH, 1, A T",
    "HEADER_MISMATCH, 1, OTHER A T",
    "MODE_MISMATCH, 1, TEST A T",
    "MALFORMED, 2, H SHORT T",
    "MALFORMED, 2, H LONG T",
    "MALFORMED, 2, H Z T",
    "MALFORMED, 2, H H A T",
    "MALFORMED, 2, H EMPTY A T",
    "MALFORMED, 2, H NOBODY T",
    "MALFORMED, 4, H A T A",
    "TRAILER_COUNT, 3, H A TWO",
    "TRAILER_COUNT, 3, H A NONE",
    "TRAILER_COUNT, 3, H A RECORDS",
    "TRAILER_HASH, 3, H A HASH",
  })
  void refusesAFileThatDoesNotAgree(String code, int line, String records) {
    List<String> lines =
        List.of(records.split(" ")).stream()
            .filter(word -> !word.isEmpty())
            .map(this::line)
            .toList();
    String file = lines.isEmpty() ? "" : FORM.lines(lines.toArray(new String[0]));

    Failure failure = refusal(LAYOUT, file);

    assertThat(failure.targetCode()).isEqualTo(code);
    assertThat(failure.line()).isEqualTo(line);
    assertThat(failure.text()).doesNotContain("m1", "F-1");
  }

  private String line(String word) {
    String answer = FORM.posted("m1");
    String trailer = FORM.trailer("m1");
    return switch (word) {
      case "H" -> FORM.header("x", 1);
      case "OTHER" -> FORM.header("x", 1).replace("LEDGERWAY", "SOMEBODY ");
      case "TEST" -> FORM.header("x", 1).replaceFirst("P$", "T");
      case "A" -> answer;
      case "SHORT" -> answer.substring(0, answer.length() - 1);
      case "LONG" -> answer + " x";
      case "Z" -> "Z" + answer.substring(1);
      case "NOBODY" -> answer.replace("m1", "  ");
      case "EMPTY" -> "";
      case "T" -> trailer;
      case "TWO" -> trailer.replace("T000001", "T000002");
      case "NONE" -> trailer.replace("T000001", "T      ");
      case "RECORDS" -> trailer.replace("000000003", "000000004");
      case "HASH" -> FORM.trailer("m2");
      default -> throw new IllegalArgumentException(word);
    };
  }

  @Test
  void readsRecordsThatNoLineEndsAndRefusesTheRestOfOne() {
    String layout =
        LAYOUT.replace(
            "name .txt\ncharset ISO-8859-1\nline-end CRLF",
            "name .txt\ncharset ISO-8859-1\nline-end none\nwidth 210");
    StringBuilder file = new StringBuilder();
    for (String record : List.of(FORM.header("x", 1), FORM.posted("m1"), FORM.trailer("m1"))) {
      file.append(record).append(" ".repeat(210 - record.length()));
    }

    assertThat(only(layout, file.toString()).messageId()).isEqualTo("m1");
    assertThat(refusal(layout, file.substring(0, 629)).line()).isEqualTo(3);
    assertThat(refusal(layout, file + "x").line()).isEqualTo(4);
  }

  @Test
  void refusesALineWithoutEnd() {
    Failure failure = refusal(LAYOUT, FORM.header("x", 1) + "\r\n" + "A".repeat(20_000));

    assertThat(failure.targetCode()).isEqualTo("MALFORMED");
    assertThat(failure.line()).isEqualTo(2);
  }

  @Test
  void refusesBytesThatAreNotOfTheCharset() {
    String layout = LAYOUT.replace("charset ISO-8859-1", "charset US-ASCII");

    assertThat(refusal(layout, FORM.answers(1, List.of("m\u00fc"))).targetCode())
        .isEqualTo("ENCODING");
  }

  private Prepared prepare(String layout, WriteItem<Invoice>... items) {
    return Erp.files(root, "layout", layout)
        .<Invoice>writer(Erp.POST)
        .orElseThrow()
        .prepare(Erp.batch(7, items), Erp.CALL)
        .orElseThrow();
  }

  private byte[] staged(Prepared prepared) throws IOException {
    return Files.readAllBytes(
        root.resolve("to-erp").resolve(prepared.requireFile().temporaryName()));
  }

  private String line(Prepared prepared, int index) throws IOException {
    return new String(staged(prepared), StandardCharsets.ISO_8859_1).split("\r\n")[index];
  }

  private static String code(Prepared prepared, int number) {
    return prepared.refused().get(Erp.wireKey(number)).targetCode();
  }

  private PostingAcknowledgement only(String layout, String file) {
    List<Envelope<PostingAcknowledgement>> items =
        Erp.page(reading(layout, file), Cursor.START, 10).items();
    assertThat(items).hasSize(1);
    assertThat(items.get(0).origin().raw().mediaType()).isEqualTo("text/plain");
    return items.get(0).document();
  }

  private Failure refusal(String layout, String file) {
    ConnectorException refused =
        catchThrowableOfType(
            ConnectorException.class, () -> Erp.page(reading(layout, file), Cursor.START, 1));
    assertThat(refused).isNotNull();
    assertThat(refused.failure().category()).isEqualTo(FailureCategory.UNREADABLE);
    return refused.failure();
  }

  private Connector reading(String layout, String file) {
    try {
      Path folder = Files.createDirectories(root.resolve("from-erp"));
      Files.write(folder.resolve("ACK_1.txt"), file.getBytes(StandardCharsets.ISO_8859_1));
      return Erp.files(root, "layout", layout);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
