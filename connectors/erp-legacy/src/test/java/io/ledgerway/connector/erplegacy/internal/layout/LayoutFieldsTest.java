package io.ledgerway.connector.erplegacy.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.schema.FieldChange;
import io.ledgerway.connector.schema.SchemaDifference;
import io.ledgerway.connector.schema.TargetField;
import io.ledgerway.connector.schema.TargetSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LayoutFieldsTest {

  private static String shipped(String name) throws IOException {
    String resource = "/io/ledgerway/connector/erplegacy/" + name + ".layout";
    try (InputStream in =
        Objects.requireNonNull(LayoutFieldsTest.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static TargetSchema payables(String text) throws LayoutException {
    return LayoutFields.describe(Layout.of(text).payables());
  }

  private static TargetField field(TargetSchema schema, String path) {
    return schema.fields().stream()
        .filter(each -> each.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void describesFieldsInTheWordsOfTheLayout() throws Exception {
    TargetSchema fixed = payables("fixed-width");
    TargetField gross = field(fixed, "invoice/invoice.gross");
    assertThat(gross.type()).isEqualTo("132 invoice.gross implied=currency sign=trailing");
    assertThat(gross.length()).isEqualTo(18);
    assertThat(field(fixed, "invoice/invoice.message").key()).isTrue();
    assertThat(field(fixed, "header/fixed text 2").type()).isEqualTo("2 'APINV'");
    assertThat(field(fixed, "file").type()).contains("fixed-width", "ISO-8859-1 CRLF");

    TargetSchema csv = payables("csv");
    assertThat(field(csv, "invoice/invoice.gross").type()).isEqualTo("11 invoice.gross");
    assertThat(field(csv, "invoice/invoice.gross").length()).isNull();
    assertThat(LayoutFields.describe(Layout.of("csv").answers()).fields())
        .anyMatch(each -> each.path().equals("answer/answer.message") && each.key());
  }

  @Test
  void tellsOfEveryChangeOfALayout() throws Exception {
    String text = shipped("fixed-width");
    TargetSchema before = payables(text);
    assertThat(payables("# a remark\n" + text).hash()).isEqualTo(before.hash());
    String shorter = text.replace(" 60  60 line", " 60  50 line");
    SchemaDifference difference = SchemaDifference.between(before, payables(shorter));
    assertThat(difference.changes())
        .extracting(FieldChange::path)
        .containsExactly("line/line.description");
    assertThat(difference.canHurt()).isTrue();
    String other = text.replace("charset ISO-8859-1", "charset windows-1250");
    assertThat(SchemaDifference.between(before, payables(other)).changes())
        .extracting(FieldChange::path)
        .containsExactly("file");
    String sign =
        text.replace("gross implied=currency sign=trailing", "gross implied=2 sign=leading");
    assertThat(SchemaDifference.between(before, payables(sign)).changes())
        .extracting(FieldChange::path)
        .containsExactly("invoice/invoice.gross");
  }
}
