package io.ledgerway.examples.hybriderp.command;

import java.nio.file.Files;

/** Whether there is anything to look at. */
final class WorkFolders {

  private WorkFolders() {}

  static void requireStore(WorkOptions options) {
    if (options.jdbcUrl == null && !Files.exists(options.work.resolve("ledgerway.mv.db"))) {
      throw new WrongUsageException(
          "nothing has been run in " + options.work + ": run first, or give --work");
    }
  }
}
