package io.ledgerway.model.json.schema;

import io.ledgerway.model.json.DocumentJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Which versions were released: their files never change again. */
final class Releases {

  private static final Path LIST = GeneratedFiles.RESOURCES.resolve("released.txt");

  private Releases() {}

  /** The released versions, oldest first. */
  static List<String> all() {
    try {
      return Files.readAllLines(LIST).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isCurrentReleased() {
    return all().contains(DocumentJson.SCHEMA_VERSION);
  }

  /** The version whose schemas today's must agree with: today's own until the first release. */
  static String baseline() {
    List<String> released = all();
    return released.isEmpty() ? DocumentJson.SCHEMA_VERSION : released.get(released.size() - 1);
  }
}
