package io.ledgerway.examples.hybriderp.work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process needed at most. */
final class PeakMemory {

  private static final long MEBIBYTE = 1 << 20;

  private PeakMemory() {}

  static String describe() {
    String limit = "heap limit " + Runtime.getRuntime().maxMemory() / MEBIBYTE + " MiB";
    long resident = resident();
    return resident == 0 ? limit : resident / 1024 + " MiB resident (" + limit + ")";
  }

  /** The high-water mark of the process in KiB where the system tells it, else 0. */
  private static long resident() {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    try {
      return Files.readAllLines(status, StandardCharsets.US_ASCII).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> line.replaceAll("[^0-9]", ""))
          .mapToLong(Long::parseLong)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
