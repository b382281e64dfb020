package io.ledgerway.testkit.counterparty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegacyErpFolderTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
  private static final String FIRST_ANSWER = "ERP_APACK_PL01_20261102120000_000001.csv";

  @TempDir private Path folder;
  private Path toErp;
  private Path fromErp;

  @BeforeEach
  void folders() throws IOException {
    toErp = Files.createDirectories(folder.resolve("to-erp"));
    fromErp = folder.resolve("from-erp");
  }

  @Test
  void postsAndRefusesAndAnswersBoth() {
    deliver(1, "EUR=150.00", invoice("m-1", "A-1", "100.00"), invoice("m-2", "A-2", "50.00"));
    with(
        erp -> {
          assertThat(erp.work()).isEqualTo(3);
          assertThat(erp.work()).isZero();
          assertThat(erp.postings())
              .containsExactly(
                  new ErpPosting(
                      "m-1",
                      "PL01",
                      "S-1001",
                      "INVOICE",
                      "A-1",
                      "EUR",
                      new BigDecimal("100.00"),
                      "5100000001",
                      InvoiceFiles.name(1)));
          assertThat(erp.alerts()).isEmpty();
          assertThat(erp.businessDate()).isEqualTo(MONDAY);
        });
    assertThat(InvoiceFiles.read(fromErp.resolve(FIRST_ANSWER)))
        .isEqualTo(
            """
            H,ERP,LEDGERWAY,APACK,FILE-1,1,2026-11-02T12:00:00Z,1,T
            A,m-1,A-1,POSTED,5100000001,,,2026-11-02T12:00:00.001Z
            A,m-2,A-2,REJECTED,,CLOSED_PERIOD,The posting period of the document is closed,\
            2026-11-02T12:00:00.002Z
            T,2,,%s
            """
                .formatted(InvoiceFiles.sha256("m-1\nm-2")));
  }

  @Test
  void acceptsWindowsLineEnds() {
    String content = InvoiceFiles.file(1, "EUR=100.00", invoice("m-1", "A-1", "100.00"));
    InvoiceFiles.deliver(toErp, InvoiceFiles.name(1), content.replace("\n", "\r\n"));
    with(
        erp -> {
          erp.work();
          assertThat(erp.postings()).hasSize(1);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EUR=100.00      | EUR=100.01        | TRAILER_SUM
          EUR=100.00      | EUR=100.00;EUR=0  | TRAILER_SUM
          T,1,            | T,2,              | TRAILER_COUNT
          I,m-1           | I,m-9             | MALFORMED
          FILE-1,1,       | FILE-1,2,         | HEADER_MISMATCH
          APINV,          | APORD,            | HEADER_MISMATCH
          ,PL01,          | ,DE01,            | MALFORMED
          ,EUR,100.00     | ,EUR,1e2          | MALFORMED
          INVOICE,        | OTHER,            | MALFORMED
          white"          | white             | MALFORMED
          T,1,EUR=100.00, | Q,1,EUR=100.00,   | MALFORMED
          """)
  void refusesTheWholeFileWhenItContradictsItself(String right, String wrong, String code) {
    String content = InvoiceFiles.file(1, "EUR=100.00", invoice("m-1", "A-1", "100.00"));
    assertThat(content).contains(right);
    InvoiceFiles.deliver(toErp, InvoiceFiles.name(1), content.replace(right, wrong));
    with(
        erp -> {
          erp.work();
          assertThat(erp.postings()).isEmpty();
        });
    assertThat(InvoiceFiles.read(fromErp.resolve(FIRST_ANSWER)).lines().toList())
        .hasSize(3)
        .satisfies(
            lines ->
                assertThat(lines.get(1)).startsWith("F," + InvoiceFiles.name(1) + "," + code + ","))
        .satisfies(lines -> assertThat(lines.get(2)).isEqualTo("T,0,," + InvoiceFiles.sha256("")));
  }

  @Test
  void refusesTheWholeFileWhenItsHashTotalOrItsTrailerIsWrong() {
    String content = InvoiceFiles.file(1, "EUR=100.00", invoice("m-1", "A-1", "100.00"));
    String hash = InvoiceFiles.sha256("m-1");
    InvoiceFiles.deliver(
        toErp, InvoiceFiles.name(1), content.replace(hash, InvoiceFiles.sha256("m-2")));
    String cut = InvoiceFiles.file(2, "", invoice("m-2", "A-3", "1.00"));
    InvoiceFiles.deliver(toErp, InvoiceFiles.name(2), cut.substring(0, cut.indexOf("\nT,") + 1));
    with(
        erp -> {
          erp.work();
          assertThat(erp.postings()).isEmpty();
        });
    assertThat(InvoiceFiles.read(fromErp.resolve(FIRST_ANSWER))).contains(",TRAILER_HASH,");
    assertThat(InvoiceFiles.read(fromErp.resolve(FIRST_ANSWER.replace("1.csv", "2.csv"))))
        .contains(",TRAILER_MISSING,");
  }

  @Test
  void refusesBytesThatAreNotUtf8() throws IOException {
    String content = InvoiceFiles.file(1, "EUR=100.00", invoice("m-1", "Ä-1", "100.00"));
    Files.write(toErp.resolve(InvoiceFiles.name(1)), content.getBytes(StandardCharsets.ISO_8859_1));
    with(
        erp -> {
          erp.work();
          assertThat(erp.postings()).isEmpty();
        });
    assertThat(InvoiceFiles.read(fromErp.resolve(FIRST_ANSWER))).contains(",ENCODING,");
  }

  @Test
  void showsContentThatWasDeliveredTwiceTwice() {
    deliver(1, "EUR=100.00", invoice("m-1", "A-1", "100.00"));
    with(LegacyErpFolder::work);
    deliver(1, "EUR=100.00", invoice("m-1", "A-1", "100.00"));
    with(
        erp -> {
          erp.work();
          assertThat(erp.postings())
              .extracting(ErpPosting::sourceFile)
              .containsExactly(InvoiceFiles.name(1), InvoiceFiles.name(1) + ".2");
          assertThat(erp.alerts()).singleElement().asString().startsWith("SEQUENCE_REPEAT");
        });
    assertThat(InvoiceFiles.names(fromErp)).hasSize(2);
  }

  @Test
  void noticesAGapInTheSequence() {
    deliver(1, "EUR=100.00", invoice("m-1", "A-1", "100.00"));
    deliver(3, "EUR=100.00", invoice("m-3", "A-3", "100.00"));
    with(
        erp -> {
          erp.work();
          assertThat(erp.postings()).hasSize(2);
          assertThat(erp.alerts()).singleElement().asString().startsWith("SEQUENCE_GAP");
        });
  }

  @Test
  void leavesUnfinishedAndForeignFilesAlone() {
    String content = InvoiceFiles.file(1, "EUR=100.00", invoice("m-1", "A-1", "100.00"));
    InvoiceFiles.deliver(toErp, "." + InvoiceFiles.name(1) + ".tmp", content);
    InvoiceFiles.deliver(toErp, InvoiceFiles.name(1) + ".tmp", content);
    InvoiceFiles.deliver(toErp, "notes.txt", "hello");
    with(erp -> assertThat(erp.work()).isZero());
    assertThat(InvoiceFiles.names(toErp)).hasSize(3);
  }

  @Test
  void hasOneEffectHoweverItIsKilled() {
    deliver(1, "EUR=100.00", invoice("m-1", "A-1", "100.00"));
    with(LegacyErpFolder::takeDeliveries);
    with(LegacyErpFolder::postDeliveries);
    with(
        erp -> {
          assertThat(erp.postings()).hasSize(1);
          assertThat(InvoiceFiles.names(folder)).doesNotContain("from-erp");
        });
    InvoiceFiles.deliver(fromErp, "." + FIRST_ANSWER + ".tmp", "half an ans");
    with(erp -> assertThat(erp.work()).isEqualTo(1));
    assertThat(InvoiceFiles.names(fromErp)).containsExactly(FIRST_ANSWER);
    with(
        erp -> {
          assertThat(erp.work()).isZero();
          assertThat(erp.postings()).hasSize(1);
        });
  }

  @Test
  void keepsAnAnswerThatWasInPlaceBeforeTheKill() {
    deliver(1, "EUR=100.00", invoice("m-1", "A-1", "100.00"));
    InvoiceFiles.deliver(fromErp, FIRST_ANSWER, "the answer of before");
    with(LegacyErpFolder::work);
    assertThat(InvoiceFiles.read(fromErp.resolve(FIRST_ANSWER))).isEqualTo("the answer of before");
  }

  @Test
  void refusesADocumentWithoutNumberAndPostsTheOthers() {
    deliver(1, "EUR=3.00", invoice("m-1", "", "1.00"), invoice("m-2", "A-3", "2.00"));
    with(
        erp -> {
          erp.work();
          assertThat(erp.postings()).extracting(ErpPosting::messageId).containsExactly("m-2");
        });
    assertThat(InvoiceFiles.read(fromErp.resolve(FIRST_ANSWER))).contains(",REJECTED,,INCOMPLETE,");
  }

  private static String invoice(String messageId, String number, String gross) {
    return InvoiceFiles.invoice(messageId, number, "EUR", gross);
  }

  private void deliver(int sequence, String sums, String... invoices) {
    InvoiceFiles.deliver(
        toErp, InvoiceFiles.name(sequence), InvoiceFiles.file(sequence, sums, invoices));
  }

  private void with(Consumer<LegacyErpFolder> use) {
    String url = "jdbc:h2:file:" + folder.resolve("erp") + ";WRITE_DELAY=0";
    try (LegacyErpFolder erp =
        LegacyErpFolder.open(url, toErp, fromErp, ErpBehaviour.refusing("A-2"), MONDAY)) {
      use.accept(erp);
    }
  }
}
