package io.ledgerway.examples.hybriderp.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that has state. */
final class WorkOptions {

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description = "Work folder (default: the example's own, ${DEFAULT-VALUE}).",
      defaultValue = "${sys:hybriderp.home:-.}/work")
  Path work = Path.of("work");

  @Option(
      names = "--jdbc",
      paramLabel = "URL",
      description =
          "Database for store, staging tables and warehouse, such as"
              + " jdbc:postgresql://localhost/ledgerway?user=me (default: files in the work folder).")
  @Nullable String jdbcUrl;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration (default: that of the sample).",
      defaultValue = "${sys:hybriderp.home:-.}/config.json")
  Path config = Path.of("config.json");
}
