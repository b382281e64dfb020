package io.ledgerway.base.bankformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.settlement.StatementItem;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Severity;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Damaged files: no other exception than the documented one, and no damage that passes unsaid. */
class MutationTest {

  private static final List<String> FILES =
      List.of(
          "statement/mt940-german.txt",
          "statement/mt940-dutch.txt",
          "statement/mt942.txt",
          "statement/mt940-broken.txt",
          "statement/bai2.txt",
          "return/nacha.txt",
          "payment/nacha.txt");

  /** What was read of a damaged file. */
  private record Reading(List<Object> items, @Nullable BankFormatProblem problem) {

    boolean saysError() {
      return problem != null
          || items.stream().map(Reading::finding).anyMatch(Reading::isError)
          || items.stream().anyMatch(Reading::doesNotAddUp);
    }

    private static @Nullable Finding finding(Object item) {
      if (item instanceof StatementItem.Remark remark) {
        return remark.finding();
      }
      return item instanceof NachaItem.Remark remark ? remark.finding() : null;
    }

    private static boolean isError(@Nullable Finding finding) {
      return finding != null && finding.severity().equals(Severity.ERROR);
    }

    private static boolean doesNotAddUp(Object item) {
      return item instanceof StatementItem.Footer footer
          && footer.statement().check() != null
          && Boolean.FALSE.equals(footer.statement().check().balanced());
    }
  }

  private static Reading read(String name, String text, Strictness strictness) {
    List<Object> items = new ArrayList<>();
    try {
      if (name.contains("nacha")) {
        NachaOptions options = NachaOptions.of(new AccountNumber("1"), strictness).withOriginated();
        try (NachaReader reader = NachaReader.open(Items.bytes(text), options)) {
          for (var item = reader.next(); item != null; item = reader.next()) {
            items.add(item);
          }
        }
      } else if (name.contains("bai2")) {
        try (Bai2Reader reader = Bai2Reader.open(Items.bytes(text), strictness)) {
          for (var item = reader.next(); item != null; item = reader.next()) {
            items.add(item);
          }
        }
      } else {
        try (Mt940Reader reader = Mt940Reader.open(Items.bytes(text), strictness)) {
          for (var item = reader.next(); item != null; item = reader.next()) {
            items.add(item);
          }
        }
      }
      return new Reading(items, null);
    } catch (BankFormatProblem problem) {
      return new Reading(items, problem);
    }
  }

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of(FILES);
  }

  @Provide
  Arbitrary<String> soundFiles() {
    return files().filter(name -> !name.contains("broken"));
  }

  private static void isBounded(String name, String text) {
    for (Strictness strictness : Strictness.values()) {
      Reading reading = read(name, text, strictness);
      assertThat(reading.items().size()).isLessThan(4 * text.length() + 10);
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void cutFilesAreReadOrRefused(@ForAll("files") String name, @ForAll int at) {
    String text = GoldenFilesTest.resource(name);
    isBounded(name, text.substring(0, Math.floorMod(at, text.length())));
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void changedBytesAreReadOrRefused(
      @ForAll("files") String name, @ForAll int at, @ForAll byte value, @ForAll byte second) {
    StringBuilder text = new StringBuilder(GoldenFilesTest.resource(name));
    text.setCharAt(Math.floorMod(at, text.length()), (char) (value & 0xff));
    text.setCharAt(Math.floorMod(at * 31, text.length()), (char) (second & 0xff));
    isBounded(name, text.toString());
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void movedLinesAreReadOrRefused(
      @ForAll("files") String name, @ForAll int from, @ForAll int to, @ForAll boolean twice) {
    List<String> lines = new ArrayList<>(GoldenFilesTest.resource(name).lines().toList());
    String line = lines.get(Math.floorMod(from, lines.size()));
    if (!twice) {
      lines.remove(Math.floorMod(from, lines.size()));
    }
    lines.add(Math.floorMod(to, lines.size()), line);
    isBounded(name, String.join("\n", lines));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void anyTextIsReadOrRefused(@ForAll("files") String name, @ForAll("formLike") String text) {
    isBounded(name, text);
  }

  @Provide
  Arbitrary<String> formLike() {
    Arbitrary<String> line =
        Combinators.combine(
                Arbitraries.of(
                    ":20:",
                    ":25:",
                    ":28C:",
                    ":60F:",
                    ":61:",
                    ":86:",
                    ":62F:",
                    "-",
                    "{4:",
                    "01,",
                    "02,",
                    "03,",
                    "16,",
                    "88,",
                    "49,",
                    "98,",
                    "99,",
                    "101 990000013",
                    "5200",
                    "622",
                    "705",
                    "799",
                    "8200",
                    "9",
                    ""),
                Arbitraries.strings().ofMaxLength(40).withCharRange(' ', '~'))
            .as(String::concat);
    return line.list().ofMaxSize(20).map(lines -> String.join("\n", lines));
  }

  /** What strict reading takes is what lenient reading takes, without a word more. */
  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void strictFilesReadTheSameLeniently(@ForAll("files") String name, @ForAll int at) {
    StringBuilder text = new StringBuilder(GoldenFilesTest.resource(name));
    text.setCharAt(Math.floorMod(at, text.length()), 'A');
    Reading strict = read(name, text.toString(), Strictness.STRICT);
    if (strict.problem() == null) {
      assertThat(read(name, text.toString(), Strictness.LENIENT)).isEqualTo(strict);
    }
  }

  /** A record that is lost or doubled never passes unsaid, where the format counts or sums. */
  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void lostAndDoubledEntriesAreSaid(
      @ForAll("soundFiles") String name, @ForAll int at, @ForAll boolean twice) {
    List<String> lines = new ArrayList<>(GoldenFilesTest.resource(name).lines().toList());
    List<Integer> entries = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean nacha = name.contains("nacha") && line.matches("[5678].*");
      if (nacha || line.startsWith(":61:") || line.matches("(0[13]|16|49|98|99),.*")) {
        entries.add(i);
      }
    }
    int index = entries.get(Math.floorMod(at, entries.size()));
    if (twice) {
      lines.add(index, lines.get(index));
    } else {
      lines.remove(index);
    }
    Reading reading = read(name, String.join("\n", lines), Strictness.LENIENT);
    if (!reading.saysError()) {
      fail(name + " passes " + (twice ? "with line twice " : "without line ") + (index + 1));
    }
  }
}
