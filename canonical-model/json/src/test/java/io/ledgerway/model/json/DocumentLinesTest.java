package io.ledgerway.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.value.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DocumentLinesTest {

  private final DocumentJson json = DocumentJson.create();

  private List<DocumentLine> read(String text) {
    return read(json, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<DocumentLine> read(DocumentJson json, InputStream source) {
    List<DocumentLine> lines = new ArrayList<>();
    DocumentLineReader.of(json, source).forEachRemaining(lines::add);
    return lines;
  }

  @Test
  void everyDocumentComesBackInItsOrder() {
    List<Envelope<?>> written = new ArrayList<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DocumentLineWriter writer = DocumentLineWriter.of(json, bytes);
    for (DocumentType type : ModelRecords.DOCUMENTS.keySet()) {
      Envelope<?> envelope = ModelRecords.random(19).envelope(type);
      writer.write(envelope);
      written.add(envelope);
    }
    List<DocumentLine> lines = read(bytes.toString(StandardCharsets.UTF_8));
    assertThat(lines).extracting(DocumentLine::required).isEqualTo(written);
    assertThat(lines.get(lines.size() - 1).number()).isEqualTo(written.size());
  }

  @Test
  void aBrokenLineIsOneErrorAndTheNextIsRead() {
    String good = json.write(ModelRecords.random(4).envelope(DocumentType.INVOICE));
    String text =
        String.join(
            "\n",
            good,
            "",
            " \t\r",
            good.replace("\"type\":\"invoice\"", "\"type\":7"),
            "{\"schema\":",
            "  nonsense",
            good + good,
            good + "\r",
            "\u0000",
            good);
    List<DocumentLine> lines = read(text);
    assertThat(lines)
        .extracting(DocumentLine::number)
        .containsExactly(1L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    assertThat(lines)
        .extracting(line -> line.error() == null ? "read" : line.error().code().value())
        .containsExactly(
            "read", "WRONG_TYPE", "SYNTAX", "SYNTAX", "TRAILING_CONTENT", "read", "SYNTAX", "read");
    assertThat(lines.get(1).error())
        .hasMessageStartingWith("Line 4, column ")
        .hasMessageContaining("at /type: expected a string")
        .hasFieldOrPropertyWithValue("line", 4)
        .hasFieldOrPropertyWithValue("pointer", "/type");
    assertThat(lines.get(3).error().column()).isGreaterThanOrEqualTo(3);
    assertThatThrownBy(() -> lines.get(1).required()).isSameAs(lines.get(1).error());
  }

  @Test
  void aLineOfANewerMajorVersionSaysSo() {
    String good = json.write(ModelRecords.random(4).envelope(DocumentType.INVOICE));
    List<DocumentLine> lines =
        read("\n" + good.replace("\"schemaVersion\":\"1.0\"", "\"schemaVersion\":\"2.0\""));
    assertThat(lines.get(0).error())
        .isInstanceOf(SchemaTooNewException.class)
        .hasMessageStartingWith("Line 2,");
  }

  @Test
  void passesOverALineBeyondTheLimits() {
    DocumentJson small = DocumentJson.create(new JsonLimits(200_000, 50, 20_000, 100));
    String good = json.write(ModelRecords.random(4).envelope(DocumentType.TAX_CODE));
    String text =
        good + "\n{\"new\":[" + "1,".repeat(400_000) + "1]}\n{\"new\":\"" + "x".repeat(90_000);
    List<DocumentLine> lines =
        read(
            small,
            new ByteArrayInputStream((text + "\"}\n" + good).getBytes(StandardCharsets.UTF_8)));
    assertThat(lines)
        .extracting(line -> line.error() == null ? "read" : line.error().code().value())
        .containsExactly("read", "LIMIT_EXCEEDED", "LIMIT_EXCEEDED", "read");
  }

  @Test
  void anEmptyStreamHasNoLines() {
    assertThat(read("")).isEmpty();
    assertThat(read("\n\n \n")).isEmpty();
    DocumentLineReader lines = DocumentLineReader.of(json, new ByteArrayInputStream(new byte[0]));
    assertThatThrownBy(lines::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void aStreamThatBreaksIsNoLine() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection lost");
          }
        };
    String half = "{\"schema\":";
    InputStream source =
        new SequenceInputStream(
            new ByteArrayInputStream(half.getBytes(StandardCharsets.UTF_8)), broken);
    assertThatThrownBy(() -> read(json, source)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void writesNothingOfADocumentThatCannotBeWritten() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DocumentLineWriter writer = DocumentLineWriter.of(json, bytes);
    Envelope<?> good = ModelRecords.random(4).envelope(DocumentType.INVOICE);
    Envelope<?> broken =
        good.toBuilder()
            .extensions(
                new Extensions(Map.of(), Map.of("/schema", new JsonValue.BooleanValue(true))))
            .build();
    assertThatThrownBy(() -> writer.write(broken)).isInstanceOf(JsonFormatException.class);
    writer.write(good);
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(json.write(good) + "\n");
  }

  /** The size is a property: the campaign profile passes gigabytes. */
  @Test
  void aStreamOfAnyLengthPassesInASmallHeap() throws IOException, InterruptedException {
    String megabytes = System.getProperty("ledgerway.stream.megabytes", "150");
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                LineStream.class.getName(),
                megabytes)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.HOURS)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    assertThat(output).contains(megabytes + " MB passed");
  }
}
