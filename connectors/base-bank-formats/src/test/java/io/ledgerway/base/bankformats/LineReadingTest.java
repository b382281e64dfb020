package io.ledgerway.base.bankformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.model.v1.settlement.StatementItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What all readers ask of the lines of a file. */
class LineReadingTest {

  private static final String HEAD = ":20:A\n:25:1\n:28C:1\n:60F:C260302EUR1,\n";
  private static final String END = ":62F:C260302EUR1,\n-\n";

  private static List<StatementItem> read(
      byte[] bytes, Strictness strictness, Charset charset, TextLimits limits) {
    List<StatementItem> items = new ArrayList<>();
    try (Mt940Reader reader =
        Mt940Reader.open(new ByteArrayInputStream(bytes), strictness, charset, limits)) {
      for (var item = reader.next(); item != null; item = reader.next()) {
        items.add(item);
      }
    }
    return items;
  }

  private static BankFormatProblem limited(String text, TextLimits limits) {
    return catchThrowableOfType(
        BankFormatProblem.class,
        () ->
            read(
                text.getBytes(StandardCharsets.US_ASCII),
                Strictness.LENIENT,
                StandardCharsets.US_ASCII,
                limits));
  }

  @Test
  void linesRecordsAndFilesHaveLimitsAlsoWhenLenient() {
    String text = HEAD + ":61:260302C1,NTRFX\n:86:one\n\n\nfour\n" + END;
    TextLimits defaults = TextLimits.defaults();
    assertThat(limited(text, new TextLimits(19, 4, text.length()))).isNull();
    assertThat(limited(text, new TextLimits(17, 4, defaults.fileBytes())))
        .hasFieldOrPropertyWithValue("line", 5L)
        .hasMessageContaining("TextLimits.lineLength");
    assertThat(limited(text, new TextLimits(19, 3, defaults.fileBytes())))
        .hasFieldOrPropertyWithValue("line", 9L)
        .hasMessageContaining("TextLimits.recordLines");
    assertThat(limited(text, new TextLimits(19, 4, text.length() - 1L)))
        .hasFieldOrPropertyWithValue("rule", "TEXT-LIMIT")
        .hasMessageContaining("TextLimits.fileBytes");
    assertThatThrownBy(() -> new TextLimits(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theCharsetIsTheOneNamed() {
    byte[] utf8 =
        (HEAD + ":61:260302C0,NTRFX\n:86:M\u00fcller\n" + END).getBytes(StandardCharsets.UTF_8);
    List<StatementItem> items =
        read(utf8, Strictness.STRICT, StandardCharsets.UTF_8, TextLimits.defaults());
    assertThat(((StatementItem.Event) items.get(1)).event().outcome().remittance().unstructured())
        .containsExactly("M\u00fcller");
    byte[] latin =
        (HEAD + ":61:260302C0,NTRFX\n:86:M\u00fcller\n" + END)
            .getBytes(StandardCharsets.ISO_8859_1);
    BankFormatProblem problem =
        catchThrowableOfType(
            BankFormatProblem.class,
            () -> read(latin, Strictness.STRICT, StandardCharsets.UTF_8, TextLimits.defaults()));
    assertThat(problem).hasFieldOrPropertyWithValue("rule", "TEXT-CHARSET");
    assertThat(problem.line()).isEqualTo(6);
    assertThatThrownBy(
            () -> read(utf8, Strictness.STRICT, StandardCharsets.UTF_16, TextLimits.defaults()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFailingInputIsSaid() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection lost");
          }
        };
    try (Mt940Reader reader = Mt940Reader.open(failing, Strictness.LENIENT)) {
      assertThatThrownBy(reader::next)
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("connection lost");
    }
  }
}
