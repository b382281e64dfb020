package io.ledgerway.testkit.counterparty.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The folder a counterparty takes deliveries from; what it took stands under {@code archive/}. */
public final class DropFolder {
  private final Path folder;
  private final Path archive;

  public DropFolder(Path folder) {
    this.folder = folder;
    this.archive = folder.resolve("archive");
  }

  /**
   * Renames each finished file into the archive, so that a later delivery of its name is told
   * apart.
   */
  public int archive(Predicate<String> wanted) throws IOException {
    Files.createDirectories(archive);
    int moved = 0;
    for (Path file : files(folder)) {
      String name = name(file);
      if (!name.startsWith(".") && !name.endsWith(".tmp") && wanted.test(name)) {
        Files.move(file, freePlace(name), StandardCopyOption.ATOMIC_MOVE);
        moved++;
      }
    }
    return moved;
  }

  /** Everything ever taken, in the order of the names. */
  public List<Path> archived() throws IOException {
    Files.createDirectories(archive);
    return files(archive);
  }

  public static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }

  private Path freePlace(String name) {
    Path place = archive.resolve(name);
    for (int delivery = 2; Files.exists(place); delivery++) {
      place = archive.resolve(name + "." + delivery);
    }
    return place;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
