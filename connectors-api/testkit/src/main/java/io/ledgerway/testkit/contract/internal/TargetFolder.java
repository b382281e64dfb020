package io.ledgerway.testkit.contract.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that targets stand on for a while. */
public final class TargetFolder {

  private TargetFolder() {}

  /** A new folder with nothing in it. */
  public static Path make() {
    try {
      return Files.createTempDirectory("contract");
    } catch (IOException e) {
      throw new IllegalStateException("There is no folder for a target", e);
    }
  }

  /** Takes a folder away with all that is in it. */
  public static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> innermostFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path each : innermostFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
