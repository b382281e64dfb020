package io.ledgerway.base.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.base.xml.XmlProblem.Code;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlCursorTest {

  private static XmlCursor open(String xml) {
    return open(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static XmlCursor open(byte[] xml) {
    return XmlCursor.open(new ByteArrayInputStream(xml), XmlLimits.defaults());
  }

  private static XmlProblem refusal(byte[] xml) {
    return refusal(new ByteArrayInputStream(xml), XmlLimits.defaults());
  }

  private static XmlProblem refusal(String xml) {
    return refusal(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static XmlProblem refusal(InputStream in, XmlLimits limits) {
    return catchThrowableOfType(
        XmlProblem.class,
        () -> {
          try (XmlCursor cursor = XmlCursor.open(in, limits)) {
            cursor.skip();
            cursor.requireEnd();
          }
        });
  }

  private static XmlProblem textRefusal(String xml, XmlLimits limits) {
    XmlCursor cursor =
        XmlCursor.open(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), limits);
    return catchThrowableOfType(XmlProblem.class, cursor::text);
  }

  @Test
  void walksFromElementToElement() {
    List<String> seen = new ArrayList<>();
    try (XmlCursor cursor =
        open(
            "<!-- x --><r xmlns='urn:n'>\n <a k='1'>t&amp;u<![CDATA[<v>]]></a><b><c/></b>\n<d/></r>")) {
      assertThat(cursor.name()).isEqualTo("r");
      assertThat(cursor.namespace()).isEqualTo("urn:n");
      while (cursor.nextChild()) {
        if (cursor.name().equals("a")) {
          seen.add(cursor.path() + "@" + cursor.line() + ":" + cursor.column());
          seen.add(cursor.attributes() + cursor.attribute("k") + cursor.attribute("none"));
          seen.add(cursor.text());
        } else {
          seen.add(cursor.name());
          cursor.skip();
        }
      }
      cursor.requireEnd();
    }
    assertThat(seen).containsExactly("a@2:2", "[k]1null", "t&u<v>", "b", "d");
  }

  @Test
  void copiesLongTextWithoutTheLimitOfOrdinaryText() {
    XmlLimits limits = new XmlLimits(10, 8, 1000, 100, 5, 50);
    StringWriter copy = new StringWriter();
    XmlCursor cursor =
        XmlCursor.open(
            new ByteArrayInputStream("<r>0123456789</r>".getBytes(StandardCharsets.UTF_8)), limits);
    cursor.copyText(copy);
    assertThat(copy).hasToString("0123456789");
  }

  @Test
  void handsOutEveryTextAndAttributeOfAPart() {
    XmlCursor cursor = open("<r><a k='1'><b>x</b><c l='2'/><d>too long</d></a><e/></r>");
    cursor.nextChild();
    List<String> seen = new ArrayList<>();
    cursor.leaves(3, (path, text) -> seen.add(path + "=" + text));
    assertThat(seen).containsExactly("a@k=1", "a/b=x", "a/c@l=2", "a/c=", "a/d=null");
    assertThat(cursor.nextChild()).isTrue();
    assertThat(cursor.name()).isEqualTo("e");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "ab\r\n", "&amp;", "é]", "a &lt;b> \uD83D\uDE00"})
  void passesLongTextOnUnchanged(String unit) {
    String text = unit.repeat(1_000_000 / unit.length());
    String plain = text.replace("\r\n", "\n").replace("&amp;", "&").replace("&lt;", "<");
    StringWriter copy = new StringWriter();
    open("<r>" + text + "</r>").copyText(copy);
    assertThat(copy.toString().equals(plain)).isTrue();
    StringWriter section = new StringWriter();
    open("<r><![CDATA[<'" + text + "]]></r>").copyText(section);
    assertThat(section.toString().equals("<'" + text.replace("\r\n", "\n"))).isTrue();
    assertThat(open("<r>" + text + "</r>").text().equals(plain)).isTrue();
  }

  @Test
  void isNotMisledByMarkupInCommentsAndSections() {
    String quotes = "<b \"'".repeat(300_000);
    String xml = "<r><!-- " + quotes + " --><?pi <a ' ?><a><![CDATA[" + quotes + "]]></a></r>";
    XmlCursor cursor = open(xml);
    assertThat(cursor.nextChild()).isTrue();
    StringWriter copy = new StringWriter();
    cursor.copyText(copy);
    assertThat(copy.toString().equals(quotes)).isTrue();
    assertThat(cursor.nextChild()).isFalse();
    cursor.requireEnd();
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,UTF-8",
    "ISO-8859-1,ISO-8859-1",
    "UTF-16,UTF-16",
    "UTF-16LE,UTF-16",
    "utf-8,UTF-8"
  })
  void respectsTheDeclaredEncoding(String charset, String declared) {
    String xml = "<?xml version='1.0' encoding='" + declared + "'?><r>Müller</r>";
    assertThat(open(xml.getBytes(Charset.forName(charset))).text()).isEqualTo("Müller");
  }

  @Test
  void readsAFileWithByteOrderMark() {
    assertThat(open("\uFEFF<r>é</r>").text()).isEqualTo("é");
  }

  @Test
  void refusesBytesThatTheEncodingDoesNotHave() {
    byte[] xml = "<r>\n Müller</r>".getBytes(StandardCharsets.ISO_8859_1);
    XmlProblem problem = refusal(xml);
    assertThat(problem.code()).isEqualTo(Code.WRONG_ENCODING);
    assertThat(problem.line()).isEqualTo(2);
    assertThat(problem.column()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version='1.0' encoding='EBCDIC-CP-BE'?><r/>",
        "<?xml version='1.0' encoding='UTF-16'?><r/>",
        "<?xml version='1.0' encoding='no such'?><r/>",
        "<?xml version='1.0' encoding='US-ASCII'?><r>é</r>",
        "\uFEFF<?xml version='1.0' encoding='ISO-8859-1'?><r/>"
      })
  void refusesEncodingsThatAreNotWhatTheyClaim(String xml) {
    XmlProblem problem = refusal(xml);
    assertThat(problem.code()).isEqualTo(Code.WRONG_ENCODING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE r><r/>",
        "<!DOCTYPE r SYSTEM 'file:///etc/passwd'><r/>",
        "<!DOCTYPE r [<!ENTITY x SYSTEM 'http://localhost:1/'>]><r>&x;</r>",
        "<!DOCTYPE r [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><r>&b;</r>"
      })
  void refusesDocumentTypes(String xml) {
    assertThat(refusal(xml).code()).isEqualTo(Code.DTD_NOT_ALLOWED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<r>&undeclared;</r>",
        "<r a='&undeclared;'/>",
        "<r></s>",
        "<r/>more",
        "<r/><r/>",
        "<p:r/>",
        "<r>\u0001</r>",
        "<r a='1' a='2'/>",
        "<r>a & b</r>"
      })
  void refusesBrokenMarkup(String xml) {
    XmlProblem problem = refusal(xml);
    assertThat(problem.code()).isEqualTo(Code.NOT_WELL_FORMED);
    assertThat(problem.line()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<r", "<r>", "<r>te", "<r><a></a>", "<r><a></a></", "<?xml version='1.0'?>"})
  void refusesAFileThatEndsInside(String xml) {
    assertThat(refusal(xml).code()).isEqualTo(Code.TRUNCATED);
  }

  @Test
  void refusesAFileThatEndsInsideACharacter() {
    assertThat(refusal(new byte[] {'<', 'r', '>', (byte) 0xC3}).code()).isEqualTo(Code.TRUNCATED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n", "%PDF-1.7", "{\"a\":1}", "ISA*00*"})
  void refusesWhatIsNoXml(String text) {
    assertThat(refusal(text).code()).isEqualTo(Code.NOT_XML);
  }

  @Test
  void refusesDeepNesting() {
    XmlProblem problem = refusal("<a>".repeat(101));
    assertThat(problem.code()).isEqualTo(Code.LIMIT_EXCEEDED);
    assertThat(problem).hasMessageContaining("deeper than 100");
  }

  @Test
  void refusesTooManyAttributesAndNames() {
    StringBuilder attributes = new StringBuilder("<r");
    StringBuilder names = new StringBuilder("<r>");
    for (int i = 0; i < 10_001; i++) {
      if (i < 257) {
        attributes.append(" a").append(i).append("=''");
      }
      names.append("<n").append(i).append("/>");
    }
    assertThat(refusal(attributes + "/>").code()).isEqualTo(Code.LIMIT_EXCEEDED);
    assertThat(refusal(names + "</r>").code()).isEqualTo(Code.LIMIT_EXCEEDED);
  }

  @Test
  void refusesTextBeyondTheLimitAlsoInPieces() {
    XmlLimits limits = new XmlLimits(10, 8, 1000, 100, 5, 50);
    assertThat(textRefusal("<r>0123456789</r>", limits).code()).isEqualTo(Code.LIMIT_EXCEEDED);
    assertThat(textRefusal("<r>01234<![CDATA[5678]]></r>", limits).code())
        .isEqualTo(Code.LIMIT_EXCEEDED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<r>", "<r a='", "<r><!-- ", "<r><![CDATA[", "<"})
  void refusesAnEndlessRunBeforeItFillsTheMemory(String head) {
    XmlProblem problem = refusal(new Endless(head, 200L << 20), XmlLimits.defaults());
    assertThat(problem.code()).isEqualTo(Code.LIMIT_EXCEEDED);
  }

  @Test
  void refusesElementsInTextAndTextBetweenElements() {
    XmlCursor cursor = open("<r>a<b/></r>");
    assertThat(catchThrowableOfType(XmlProblem.class, cursor::text).code())
        .isEqualTo(Code.UNEXPECTED_CONTENT);
    XmlCursor mixed = open("<r>secret<b/></r>");
    XmlProblem problem = catchThrowableOfType(XmlProblem.class, mixed::nextChild);
    assertThat(problem.code()).isEqualTo(Code.UNEXPECTED_CONTENT);
    assertThat(problem).hasMessageNotContaining("secret");
  }

  @Test
  void leavesAFailingInputApartFromAFaultyFile() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection lost");
          }
        };
    assertThatThrownBy(() -> XmlCursor.open(failing, XmlLimits.defaults()))
        .isInstanceOf(UncheckedIOException.class);
  }

  /** A head, then the letter x, over and over. */
  private static final class Endless extends InputStream {
    private final byte[] head;
    private long left;
    private int position;

    Endless(String head, long length) {
      this.head = head.getBytes(StandardCharsets.UTF_8);
      this.left = length;
    }

    @Override
    public int read() {
      if (position < head.length) {
        return head[position++];
      }
      return left-- > 0 ? 'x' : -1;
    }
  }
}
