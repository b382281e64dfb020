package io.ledgerway.connector.erplegacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.read.Page;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.ledger.PostingAcknowledgement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerFileTest {

  private static final String NAME = "ERP_APACK_PL01_20261102120000_000001.csv";
  private static final String HEADER =
      "H,ERP,LEDGERWAY,APACK,dispatch-1,1,2026-11-02T12:00:00Z,1,P";
  private static final String POSTED = "A,m1,F-1,POSTED,51001,,,2026-11-02T12:00:00.001Z";

  @TempDir private Path root;

  @Test
  void readsWindowsLineEnds() {
    String file = Erp.lines(HEADER, POSTED, trailer("m1")).replace("\n", "\r\n");

    assertThat(read(file).items()).hasSize(1);
  }

  @Test
  void readsFilesThatBeginWithAByteOrderMark() {
    assertThat(read("\ufeff" + Erp.lines(HEADER, POSTED, trailer("m1"))).items()).hasSize(1);
    assertThat(refusal("\ufeff").targetCode()).isEqualTo("TRAILER_MISSING");
    assertThat(refusal(Erp.lines("\ufeff" + "\ufeff" + HEADER)).targetCode())
        .isEqualTo("HEADER_MISMATCH");
  }

  @Test
  void readsQuotedLineBreaksAndCountsTheLines() {
    String refused =
        "A,m1,F-1,REJECTED,,CODE,\"first\r\nsecond, \"\"third\"\"\",2026-11-02T12:00:00Z";
    String file = Erp.lines(HEADER, refused, POSTED.replace("m1", "m2"), trailer("m1", "m2"));

    Page<PostingAcknowledgement> page = read(file);

    assertThat(page.items().get(0).document().reasons())
        .containsExactly("CODE", "first\r\nsecond, \"third\"");
    String broken = file.replace("51001,,", "51001,");
    assertThat(refusal(broken).line()).isEqualTo(4);
  }

  @Test
  void ignoresBlankLinesAtTheEnd() {
    assertThat(read(Erp.lines(HEADER, POSTED, trailer("m1"), "", "")).items()).hasSize(1);
  }

  @Test
  void keepsADecisionThatIsNotKnown() {
    String file = Erp.lines(HEADER, POSTED.replace("POSTED", "PARKED"), trailer("m1"));

    PostingAcknowledgement acknowledgement = read(file).items().get(0).document();

    assertThat(acknowledgement.decision().value()).isEqualTo("PARKED");
    assertThat(acknowledgement.decision().isKnown()).isFalse();
  }

  @Test
  void givesTheSamePlaceTheSameId() {
    String file = Erp.lines(HEADER, POSTED, POSTED.replace("m1", "m2"), trailer("m1", "m2"));
    Page<PostingAcknowledgement> all = read(file);
    Page<PostingAcknowledgement> second = Erp.page(Erp.files(root), Cursor.atIndex(1), 1);

    assertThat(all.items()).extracting(Envelope::id).doesNotHaveDuplicates();
    assertThat(second.items().get(0).id()).isEqualTo(all.items().get(1).id());
    assertThat(second.drained()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "TRAILER_MISSING, 3, 'H A', ''",
    "TRAILER_COUNT, 3, 'H A', 'T,2,,HASH'",
    "TRAILER_HASH, 3, 'H A', 'T,1,,00'",
    "HEADER_MISMATCH, 1, 'A', 'T,1,,HASH'",
    "MALFORMED, 2, 'H H A', 'T,1,,HASH'",
    "MALFORMED, 4, 'H A', 'T,1,,HASH A'",
    "MALFORMED, 2, 'H A,m1,F-1,POSTED', 'T,1,,HASH'",
    "MALFORMED, 2, 'H A,,F-1,POSTED,1,,,', 'T,1,,HASH'",
    "MALFORMED, 2, 'H A,m1,F-1,POSTED,1,,,yesterday', 'T,1,,HASH'",
    "MALFORMED, 3, 'H A F,x.csv,CODE,text', 'T,1,,HASH'",
    "MALFORMED, 2, 'H \"A', ''",
  })
  void refusesAFileThatDoesNotAgree(String code, int line, String records, String trailer) {
    String file =
        (records + " " + (trailer == null ? "" : trailer))
            .strip()
            .replace("HASH", hash("m1"))
            .replaceAll("(?<=^| )H(?= |$)", HEADER)
            .replaceAll("(?<=^| )A(?= |$)", POSTED)
            .replace(' ', '\n');

    Failure failure = refusal(file + "\n");

    assertThat(failure.targetCode()).isEqualTo(code);
    assertThat(failure.line()).isEqualTo(line);
    assertThat(failure.column()).isEqualTo(1);
  }

  @Test
  void refusesFilesOfOthers() {
    assertThat(refusal(Erp.lines(HEADER.replace("LEDGERWAY", "OTHER"))).targetCode())
        .isEqualTo("HEADER_MISMATCH");
    assertThat(refusal("").targetCode()).isEqualTo("TRAILER_MISSING");
  }

  @Test
  void refusesATestFileOnAProductiveConnection() {
    String file = Erp.lines(HEADER.replace(",1,P", ",1,T"), POSTED, trailer("m1"));

    assertThat(refusal(file).targetCode()).isEqualTo("MODE_MISMATCH");
  }

  @Test
  void refusesAHugeLine() {
    String file = Erp.lines(HEADER, "A,m1," + "x".repeat(1_000_000), trailer("m1"));

    Failure failure = refusal(file);

    assertThat(failure.targetCode()).isEqualTo("MALFORMED");
    assertThat(failure.line()).isEqualTo(2);
  }

  @Test
  void refusesTooManyAnswers() {
    StringBuilder file = new StringBuilder(HEADER).append('\n');
    for (int i = 0; i <= 100_000; i++) {
      file.append(POSTED).append('\n');
    }

    assertThat(refusal(file.toString()).targetCode()).isEqualTo("TOO_MANY_RECORDS");
  }

  @Test
  void refusesBytesThatAreNotUtf8() throws IOException {
    String file = Erp.lines(HEADER, POSTED.replace("F-1", "F\u00fc"), trailer("m1"));
    put(NAME, file, StandardCharsets.ISO_8859_1);

    assertThat(refusal().targetCode()).isEqualTo("ENCODING");
  }

  @Test
  void refusesARefusalOfAFileWithoutId() {
    String file =
        Erp.lines(HEADER.replace("dispatch-1", ""), "F,x.csv,MALFORMED,text", "T,0,," + hash());

    assertThat(refusal(file).targetCode()).isEqualTo("NO_FILE_ID");
  }

  @Test
  void refusesWhatBearsAnotherName() throws IOException {
    put("answers.xml", "<answers/>", StandardCharsets.UTF_8);

    assertThat(refusal().targetCode()).isEqualTo("WRONG_NAME");
  }

  private Page<PostingAcknowledgement> read(String file) {
    put(NAME, file, StandardCharsets.UTF_8);
    return Erp.page(Erp.files(root), Cursor.START, 100);
  }

  private Failure refusal(String file) {
    put(NAME, file, StandardCharsets.UTF_8);
    return refusal();
  }

  private Failure refusal() {
    ConnectorException refused =
        catchThrowableOfType(
            ConnectorException.class, () -> Erp.page(Erp.files(root), Cursor.START, 1));
    assertThat(refused).isNotNull();
    assertThat(refused.failure().category()).isEqualTo(FailureCategory.UNREADABLE);
    return refused.failure();
  }

  private void put(String name, String content, Charset charset) {
    try {
      Path folder = Files.createDirectories(root.resolve("from-erp"));
      Files.write(folder.resolve(name), content.getBytes(charset));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String trailer(String... ids) {
    return "T," + ids.length + ",," + hash(ids);
  }

  private static String hash(String... ids) {
    try {
      byte[] bytes = String.join("\n", ids).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
