package io.ledgerway.base.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.base.xml.XmlProblem.Code;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in which documents follow each other. */
class XmlSequenceTest {

  private static XmlCursor open(String xml) {
    return XmlCursor.openSequence(
        new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), XmlLimits.defaults());
  }

  private static List<String> roots(String xml) {
    List<String> found = new ArrayList<>();
    try (XmlCursor cursor = open(xml)) {
      while (cursor.nextChild()) {
        found.add(cursor.name() + " " + cursor.line() + ":" + cursor.column());
        assertThat(cursor.depth()).isEqualTo(1);
        assertThat(cursor.path()).isEmpty();
        cursor.skip();
      }
      cursor.requireEnd();
      assertThat(cursor.nextChild()).isFalse();
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a/><b>text</b>",
        "<a x='>'/><!-- <?xml --><b/>\n",
        "<a><![CDATA[<?xml ?>]]></a><?pi?><b/>",
        "<a/>\uFEFF<b/>  \n\t"
      })
  void standsOnEachRootInTurn(String xml) {
    assertThat(roots(xml)).extracting(root -> root.substring(0, 1)).containsExactly("a", "b");
  }

  @Test
  void knowsTheLineAndColumnOfEachRoot() {
    assertThat(roots("<?xml version='1.0'?><a/>\n<?xml version='1.0'?>\n <b/>"))
        .containsExactly("a 1:22", "b 3:2");
    XmlProblem problem = catchThrowableOfType(XmlProblem.class, () -> roots("<a></b>"));
    assertThat(problem.code()).isEqualTo(Code.NOT_WELL_FORMED);
    assertThat(problem.line()).isEqualTo(1);
    assertThat(problem.column()).isBetween(4L, 8L);
  }

  @ParameterizedTest
  @CsvSource({
    "<a/><b,TRUNCATED",
    "<a/><b>,TRUNCATED",
    "<a/><!-- ,TRUNCATED",
    "<a/><![CDATA[x]]>,UNEXPECTED_CONTENT",
    "<a/></documents>,NOT_WELL_FORMED",
    "<a><?xml version='1.0'?></a>,NOT_WELL_FORMED",
    "<a/>&amp;<b/>,UNEXPECTED_CONTENT",
    "<!DOCTYPE a><a/>,DTD_NOT_ALLOWED",
    "<a/><!DOCTYPE a [<!ENTITY b 'c'>]><a/>,DTD_NOT_ALLOWED",
    "words,NOT_XML",
    "'',NOT_XML",
    "'  ',NOT_XML"
  })
  void refusesWhatIsNoSequenceOfDocuments(String xml, Code code) {
    assertThat(catchThrowableOfType(XmlProblem.class, () -> roots(xml)).code()).isEqualTo(code);
  }

  @Test
  void refusesASecondEncoding() {
    String declared = "<?xml version='1.0' encoding='%s'?><a/>";
    assertThat(roots(declared.formatted("UTF-8") + declared.formatted("utf-8"))).hasSize(2);
    String mixed = declared.formatted("UTF-8") + declared.formatted("ISO-8859-1");
    assertThat(catchThrowableOfType(XmlProblem.class, () -> roots(mixed)).code())
        .isEqualTo(Code.WRONG_ENCODING);
  }

  @Test
  void seeksAnElementAtAnyDepthAndLeavesItFromWhereverItStands() {
    try (XmlCursor cursor = open("<x>text<y><wanted><p><q>1</q></p></wanted></y></x><wanted/>")) {
      assertThat(cursor.seek(Set.of("wanted"))).isTrue();
      assertThat(cursor.path()).isEqualTo("y/wanted");
      int depth = cursor.depth();
      cursor.nextChild();
      cursor.nextChild();
      assertThat(cursor.name()).isEqualTo("q");
      cursor.leave(depth);
      assertThat(cursor.depth()).isEqualTo(depth - 1);
      assertThat(cursor.seek(Set.of("wanted"))).isTrue();
      assertThat(cursor.depth()).isEqualTo(1);
      assertThat(cursor.seek(Set.of("wanted"))).isFalse();
    }
  }

  @Test
  void findsADeclarationWhereverThePiecesOfAFileEnd() {
    for (int length = 65_000; length < 66_100; length += 1) {
      String file = "<a>" + "x".repeat(length) + "</a><?xml version='1.0'?><b/>";
      try (XmlCursor cursor = open(file)) {
        assertThat(cursor.nextChild()).isTrue();
        cursor.skip();
        assertThat(cursor.nextChild()).isTrue();
        assertThat(cursor.nextChild()).isFalse();
      }
    }
  }
}
