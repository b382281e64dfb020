package io.ledgerway.examples.hybriderp.work;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process needed at most. */
final class PeakMemory {

  private static final long MEBIBYTE = 1 << 20;

  private PeakMemory() {}

  static String describe() {
    long heap = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        heap += pool.getPeakUsage().getUsed();
      }
    }
    String inHeap = heap / MEBIBYTE + " MiB heap";
    long resident = resident();
    return resident == 0 ? inHeap : inHeap + ", " + resident / 1024 + " MiB resident";
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
