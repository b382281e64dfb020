package io.ledgerway.base.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.base.xml.XmlProblem;
import io.ledgerway.model.v1.value.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Valid files, broken in many ways: there is a result or a problem with a place, nothing else. */
class UblFuzzTest {

  private static final byte[] VALID = valid();

  private static byte[] valid() {
    String name = "/invoice/every-term.ubl.xml";
    try (InputStream in = UblFuzzTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void readsOrRefuses(byte[] document) {
    try {
      ReadInvoice read = UblReader.read(new ByteArrayInputStream(document), UblOptions.of(null));
      assertThat(read.observations()).extracting(Finding::message).doesNotContainNull();
      UblWriter.write(read.invoice(), OutputStream.nullOutputStream(), UblWriteOptions.LENIENT);
    } catch (XmlProblem problem) {
      assertThat(problem.line()).isPositive();
      assertThat(problem.column()).isPositive();
    }
  }

  @Property(tries = 400)
  void survivesChangedBytes(@ForAll Random random, @ForAll @IntRange(min = 1, max = 20) int times) {
    byte[] document = VALID.clone();
    for (int i = 0; i < times; i++) {
      document[random.nextInt(document.length)] = (byte) random.nextInt(256);
    }
    readsOrRefuses(document);
  }

  @Property(tries = 200)
  void survivesTruncation(@ForAll Random random) {
    readsOrRefuses(Arrays.copyOf(VALID, random.nextInt(VALID.length)));
  }

  @Property(tries = 400)
  void survivesElementsEmptiedMovedAndDoubled(@ForAll Random random) {
    String text = new String(VALID, StandardCharsets.UTF_8);
    for (int i = 0; i < 3; i++) {
      text = changed(text, random);
    }
    readsOrRefuses(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String changed(String text, Random random) {
    int from = text.indexOf("<cbc:", random.nextInt(text.length()));
    int end = from < 0 ? -1 : text.indexOf("</cbc:", from);
    if (end < 0) {
      return text;
    }
    int close = text.indexOf('>', end) + 1;
    String element = text.substring(from, close);
    String[] values = {"", " ", "-", "1e9", "9".repeat(60), "2026-02-30", "\u2003", "true"};
    String value = values[random.nextInt(values.length)];
    BiFunction<String, String, String> change =
        switch (random.nextInt(4)) {
          case 0 -> (e, v) -> "";
          case 1 -> (e, v) -> e + e;
          case 2 ->
              (e, v) -> e.substring(0, e.indexOf('>') + 1) + v + e.substring(e.lastIndexOf('<'));
          default -> (e, v) -> e.replaceFirst(" \\w+=\"[^\"]*\"", " x=\"" + v + "\"");
        };
    return text.substring(0, from) + change.apply(element, value) + text.substring(close);
  }
}
