package io.ledgerway.base.bankformats;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.settlement.StatementItem;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class LargeFileTest {

  private static final int ENTRIES = 500_000;
  private static final int NACHA_LINES = 2 * ENTRIES + 6;

  /** A file that is made while it is read. */
  private static final class Made extends InputStream {

    private final IntFunction<String> lines;
    private final int count;
    private int next;
    private byte[] line = new byte[0];
    private int at;

    Made(int count, IntFunction<String> lines) {
      this.count = count;
      this.lines = lines;
    }

    @Override
    public int read() {
      if (at == line.length) {
        if (next == count) {
          return -1;
        }
        line = (lines.apply(next++) + "\n").getBytes(StandardCharsets.US_ASCII);
        at = 0;
      }
      return line[at++];
    }
  }

  /** Reads both files in a process of its own, whose heap is small. */
  static final class SmallHeap {

    private SmallHeap() {}

    /** Prints the number of events of each file, and whether nothing was wrong. */
    public static void main(String[] arguments) {
      System.out.print(mt940() + " " + nacha());
    }

    private static String digits(long number, int width) {
      String digits = Long.toString(number);
      return "0".repeat(width - digits.length()) + digits;
    }

    private static String mt940Line(int i) {
      int entry = (i - 4) / 2;
      if (i >= 4 && entry < ENTRIES) {
        return i % 2 == 0
            ? ":61:2603030303C1,50NTRFNONREF//REF" + entry
            : ":86:166?20EREF+PAY-" + entry + "?21SVWZ+Rechnung?32Kunde AG";
      }
      return switch (i) {
        case 0 -> ":20:LARGE";
        case 1 -> ":25:DE89370400440532013000";
        case 2 -> ":28C:1/1";
        case 3 -> ":60F:C260302EUR0,";
        case 4 + 2 * ENTRIES -> ":62F:C260303EUR750000,";
        default -> "-";
      };
    }

    private static String mt940() {
      int events = 0;
      boolean balanced = false;
      InputStream in = new Made(2 * ENTRIES + 6, SmallHeap::mt940Line);
      try (Mt940Reader reader = Mt940Reader.open(in, Strictness.STRICT)) {
        for (var item = reader.next(); item != null; item = reader.next()) {
          if (item instanceof StatementItem.Event) {
            events++;
          } else if (item instanceof StatementItem.Footer footer) {
            balanced = Boolean.TRUE.equals(footer.statement().check().balanced());
          }
        }
      }
      return events + " " + balanced;
    }

    /** Two batches, as the count of one has six digits. */
    private static String nachaLine(int i) {
      if (i == 0) {
        return "101 99000001319900000992603050930A094101";
      }
      if (i == NACHA_LINES - 1) {
        return "9000002"
            + digits((NACHA_LINES + 9) / 10, 6)
            + digits(2 * ENTRIES, 8)
            + totals(ENTRIES);
      }
      int inBatch = (i - 1) % (ENTRIES + 2);
      String batch = digits((i - 1) / (ENTRIES + 2) + 1, 7);
      if (inBatch == 0) {
        return "5200" + " ".repeat(36) + "1990000099CCDVENDOR PAY      260303063188000004" + batch;
      }
      if (inBatch == ENTRIES + 1) {
        return "8200"
            + digits(ENTRIES, 6)
            + totals(ENTRIES / 2)
            + "1990000099"
            + " ".repeat(25)
            + "88000004"
            + batch;
      }
      String sequence = digits(i / 2, 7);
      return inBatch % 2 == 1
          ? "621990000039000123451        0000000150ALIAS          SUPPLIER                1"
              + "88000004"
              + sequence
          : "799R0399000001" + sequence + "      88000004" + " ".repeat(44) + "88000004" + sequence;
    }

    private static String totals(int entries) {
      return digits(99000003L * entries % 10_000_000_000L, 10)
          + digits(0, 12)
          + digits(150L * entries, 12);
    }

    private static String nacha() {
      int events = 0;
      InputStream in = new Made(NACHA_LINES, SmallHeap::nachaLine);
      NachaOptions options = NachaOptions.of(new AccountNumber("1"), Strictness.STRICT);
      try (NachaReader reader = NachaReader.open(in, options)) {
        for (var item = reader.next(); item != null; item = reader.next()) {
          events += item instanceof NachaItem.Return ? 1 : 0;
        }
      }
      return String.valueOf(events);
    }
  }

  @Test
  void readsHalfAMillionEntriesOfEachInASmallHeap() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeap.class.getName())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(printed).isEqualTo(ENTRIES + " true " + ENTRIES);
  }
}
