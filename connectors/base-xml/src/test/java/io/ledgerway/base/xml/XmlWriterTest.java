package io.ledgerway.base.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlWriterTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void writesWhatTheCursorReads() {
    String text = "a<b>&\"c'\r\n\tü\uD83D\uDE00]]>";
    XmlWriter writer = XmlWriter.compact(out);
    writer.start("r").attribute("k", text).element("e", text).end().finish();

    XmlCursor cursor =
        XmlCursor.open(new ByteArrayInputStream(out.toByteArray()), XmlLimits.defaults());
    assertThat(cursor.attribute("k")).isEqualTo(text);
    assertThat(cursor.nextChild()).isTrue();
    assertThat(cursor.text()).isEqualTo(text);
  }

  @Test
  void indentsElementsButNotText() {
    XmlWriter.indented(out)
        .start("r")
        .start("a")
        .element("b", "t")
        .end()
        .start("c")
        .end()
        .end()
        .finish();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>

            <r>
              <a>
                <b>t</b>
              </a>
              <c/>
            </r>
            """
                .replace("\n\n", "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\u001F", "\uFFFE", "\uD800", "x\uDC00"})
  void refusesCharactersThatXmlForbids(String text) {
    XmlWriter writer = XmlWriter.compact(out).start("r");
    assertThatThrownBy(() -> writer.text(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("r holds the character U+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1a", "a b", "a>", "<"})
  void refusesWhatIsNoName(String name) {
    XmlWriter writer = XmlWriter.compact(out);
    assertThatThrownBy(() -> writer.start(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesToFinishWithAnOpenElement() {
    XmlWriter writer = XmlWriter.compact(out).start("r");
    assertThatThrownBy(writer::finish).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesAttributesAfterTheContent() {
    XmlWriter writer = XmlWriter.compact(out).start("r").text("t");
    assertThatThrownBy(() -> writer.attribute("a", "b")).isInstanceOf(IllegalStateException.class);
  }
}
