package io.ledgerway.examples.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Synthetic files of the text formats, whose totals are right. */
final class SampleBankText {

  private static final long ROUTING = 99_000_003L;
  private static final int CENTS = 150;

  private SampleBankText() {}

  /** An MT940 of one statement: credits of 1.50. */
  static void mt940(int entries, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      out.write(":20:LARGE\n:25:DE93999999990000000001\n:28C:1/1\n:60F:C260302EUR0,\n");
      for (int entry = 0; entry < entries; entry++) {
        out.write(":61:2603030303C1,50NTRFNONREF//REF" + entry + "\n");
        out.write(":86:166?20EREF+PAY-" + entry + "?21SVWZ+Invoice?32Customer\n");
      }
      out.write(":62F:C260303EUR" + entries / 2 * 3 + ",\n-\n");
    }
  }

  /** A NACHA file of returned credits of 1.50, in batches of at most 100,000. */
  static void nacha(int entries, Path file) throws IOException {
    int inBatch = Math.min(entries, 100_000);
    int batches = entries / inBatch;
    int lines = 2 + batches * (2 + 2 * inBatch);
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      line(out, "101 99000001319900000992603050930A094101");
      for (int batch = 1; batch <= batches; batch++) {
        line(
            out,
            "5200" + " ".repeat(36) + "1990000099CCDVENDOR PAY      260303063188000004",
            batch);
        for (int i = 1; i <= inBatch; i++) {
          int sequence = (batch - 1) * inBatch + i;
          line(
              out,
              "621990000039000123451        0000000150ALIAS          SUPPLIER                1"
                  + "88000004",
              sequence);
          String trace = "88000004";
          line(
              out,
              "799R0399000001"
                  + String.format(Locale.ROOT, "%07d", sequence)
                  + "      "
                  + trace
                  + " ".repeat(44)
                  + trace,
              sequence);
        }
        line(
            out,
            String.format(
                Locale.ROOT, "8200%06d%s1990000099%25s88000004", 2 * inBatch, totals(inBatch), ""),
            batch);
      }
      line(
          out,
          String.format(
              Locale.ROOT,
              "9%06d%06d%08d%s",
              batches,
              (lines + 9) / 10,
              2 * entries,
              totals(entries)));
      for (int filler = lines; filler % 10 != 0; filler++) {
        line(out, "9".repeat(94));
      }
    }
  }

  private static String totals(int entries) {
    return String.format(
        Locale.ROOT,
        "%010d%012d%012d",
        ROUTING * entries % 10_000_000_000L,
        0,
        (long) CENTS * entries);
  }

  private static void line(BufferedWriter out, String text, int number) throws IOException {
    line(out, text + String.format(Locale.ROOT, "%07d", number));
  }

  private static void line(BufferedWriter out, String text) throws IOException {
    out.write(text + " ".repeat(94 - text.length()) + "\n");
  }
}
