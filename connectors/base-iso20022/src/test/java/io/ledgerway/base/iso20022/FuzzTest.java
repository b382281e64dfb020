package io.ledgerway.base.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.base.xml.XmlProblem;
import io.ledgerway.model.v1.settlement.StatementItem;
import io.ledgerway.model.v1.value.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Damaged files: a refusal or what can be read of them, and nothing else. */
class FuzzTest {

  private static final List<String> FILES =
      List.of(
          "camt052/v06",
          "camt053/v02",
          "camt053/v08",
          "camt054/v04",
          "camt054/broken-entries",
          "pain002/v03",
          "pain002/v10",
          "camt029/v03",
          "camt029/v09");
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "x",
          "-1",
          "1e5",
          "0",
          "9".repeat(40),
          "NaN",
          "2026-02-30",
          "2026-03-03T25:00",
          "NOTPROVIDED",
          "true",
          "&#x20AC;",
          "<Id>1</Id>",
          "<!-- -->7",
          "<![CDATA[8]]>");
  private static final Pattern LEAF = Pattern.compile("<(\\w+)[^<>]*>[^<>]*</\\1>");
  private static final Pattern ELEMENT = Pattern.compile("<(\\w+)[^<>]*>.*?</\\1>", Pattern.DOTALL);

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of(FILES);
  }

  private static byte[] bytes(String name) {
    try (InputStream in = FuzzTest.class.getResourceAsStream("/" + name + ".xml")) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a file; null when it is refused. */
  private static List<Object> read(String name, byte[] file) {
    List<Object> items = new ArrayList<>();
    ByteArrayInputStream in = new ByteArrayInputStream(file);
    try {
      if (name.startsWith("pain002")) {
        try (Pain002Reader reader = Pain002Reader.open(in, XmlLimits.defaults())) {
          for (var report = reader.next(); report != null; report = reader.next()) {
            items.add(report);
          }
        }
        return items;
      }
      if (name.startsWith("camt029")) {
        try (Camt029Reader reader = Camt029Reader.open(in, XmlLimits.defaults())) {
          for (var answer = reader.next(); answer != null; answer = reader.next()) {
            items.add(answer);
          }
        }
        return items;
      }
      try (CamtReader reader = CamtReader.open(in, XmlLimits.defaults())) {
        for (var item = reader.next(); item != null; item = reader.next()) {
          items.add(item);
        }
      }
      return items;
    } catch (XmlProblem e) {
      assertThat(e.getMessage()).isNotBlank();
      return List.of();
    }
  }

  @Property(tries = 600)
  void answersDamagedBytesWithARefusalOrWhatCanBeRead(
      @ForAll("files") String name, @ForAll long seed) {
    Random random = new Random(seed);
    byte[] file = bytes(name);
    for (int i = random.nextInt(4); i >= 0; i--) {
      file = damaged(file, random);
    }
    requireWhole(read(name, file));
  }

  private static byte[] damaged(byte[] file, Random random) {
    if (file.length < 2) {
      return file;
    }
    int from = random.nextInt(file.length);
    int to = Math.min(file.length, from + 1 + random.nextInt(60));
    switch (random.nextInt(4)) {
      case 0 -> file[from] = (byte) random.nextInt(256);
      case 1 -> {
        return joined(Arrays.copyOf(file, from), Arrays.copyOfRange(file, to, file.length));
      }
      case 2 -> {
        return joined(Arrays.copyOf(file, to), Arrays.copyOfRange(file, from, file.length));
      }
      default -> {
        return Arrays.copyOf(file, from);
      }
    }
    return file;
  }

  private static byte[] joined(byte[] one, byte[] two) {
    byte[] all = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, all, one.length, two.length);
    return all;
  }

  @Property(tries = 600)
  void neverCallsAStatementCompleteThatMissesAnEntry(
      @ForAll("files") String name, @ForAll long seed) {
    Random random = new Random(seed);
    String file = new String(bytes(name), StandardCharsets.UTF_8);
    for (int i = random.nextInt(3); i >= 0; i--) {
      file = changed(file, random);
    }
    requireWhole(read(name, file.getBytes(StandardCharsets.UTF_8)));
  }

  /** Well-formed still, but an element is gone, stands twice, or says something else. */
  private static String changed(String file, Random random) {
    Pattern pattern = random.nextBoolean() ? LEAF : ELEMENT;
    List<MatchResult> found = pattern.matcher(file).results().toList();
    if (found.isEmpty()) {
      return file;
    }
    MatchResult one = found.get(random.nextInt(found.size()));
    String element = one.group();
    String instead =
        switch (random.nextInt(3)) {
          case 0 -> "";
          case 1 -> element + element;
          default -> {
            String text = TEXTS.get(random.nextInt(TEXTS.size()));
            yield element.substring(0, element.indexOf('>') + 1) + text + "</" + one.group(1) + ">";
          }
        };
    return file.substring(0, one.start()) + instead + file.substring(one.end());
  }

  private static void requireWhole(List<Object> items) {
    boolean missing = false;
    boolean open = false;
    for (Object item : items) {
      if (item instanceof StatementItem.Header) {
        assertThat(open).isFalse();
        open = true;
        missing = false;
      } else if (item instanceof StatementItem.Remark remark) {
        missing |= remark.finding().severity().equals(Severity.ERROR);
      } else if (item instanceof StatementItem.Footer footer) {
        assertThat(open).isTrue();
        open = false;
        if (missing) {
          assertThat(footer.statement().check().balanced()).isFalse();
        }
      }
    }
    assertThat(open).isFalse();
  }
}
