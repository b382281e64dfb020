package io.ledgerway.testkit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reports as files, each for programs and for people. */
public final class ReportFiles {

  private ReportFiles() {}

  /**
   * Writes both forms. What is half a character, as a failure may quote it, becomes a question
   * mark: a report must not be lost for what it reports.
   *
   * @param folder where to; made when it is not there
   * @param name name of both files, without their endings
   * @param json the form for programs
   * @param markdown the form for people
   */
  public static void write(Path folder, String name, String json, String markdown) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(name + ".json"), json.getBytes(StandardCharsets.UTF_8));
      Files.write(folder.resolve(name + ".md"), markdown.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
