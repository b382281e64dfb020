package io.ledgerway.base.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The example of the README runs. */
class ReadmeTest {

  @Test
  void readsOneLeafAndSkipsTheRest() {
    InputStream in =
        new ByteArrayInputStream(
            "<Order><Note>x</Note><ID>4711</ID></Order>".getBytes(StandardCharsets.UTF_8));
    String id = null;

    try (XmlCursor cursor = XmlCursor.open(in, XmlLimits.defaults())) {
      while (cursor.nextChild()) {
        switch (cursor.name()) {
          case "ID" -> id = cursor.text();
          default -> cursor.skip();
        }
      }
      cursor.requireEnd();
    }

    assertThat(id).isEqualTo("4711");
  }
}
