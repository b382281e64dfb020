package io.ledgerway.examples.hybriderp.command;

import io.ledgerway.examples.hybriderp.config.ConfigFile;
import io.ledgerway.examples.hybriderp.config.ExampleConfig;
import io.ledgerway.examples.hybriderp.work.HybridErpRun;
import io.ledgerway.examples.hybriderp.work.RunResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Processes everything until nothing moves any more. */
@Command(
    name = "run",
    description = "Processes everything until nothing moves any more, and prints a summary.")
final class RunCommand implements Callable<Integer> {

  @Mixin WorkOptions options = new WorkOptions();

  @Option(
      names = "--invoices",
      paramLabel = "DIR",
      description = "Folder with UBL invoices; its files are never moved (default: the sample).",
      defaultValue = "${sys:hybriderp.home:-.}/sample")
  Path invoices = Path.of("sample");

  @Option(
      names = "--no-stand-ins",
      description = "Real counterparties use the folders and tables; nobody stands in for them.")
  boolean noStandIns;

  @Option(
      names = "--follow",
      description =
          "Goes on until stopped (Ctrl-C, SIGTERM), then prints the summary. With a PostgreSQL in"
              + " --jdbc, any number of such processes share the work; all but one of them need"
              + " --no-stand-ins.")
  boolean follow;

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    ExampleConfig config = ConfigFile.read(options.config);
    if (Files.exists(options.work) && !Files.isDirectory(options.work)) {
      throw new WrongUsageException(options.work + " is a file: give a folder with --work");
    }
    if (!Files.isDirectory(invoices)) {
      throw new WrongUsageException(
          "there is no folder " + invoices + ": give one with --invoices");
    }
    HybridErpRun run =
        new HybridErpRun(
            config,
            options.work,
            invoices,
            options.jdbcUrl,
            !noStandIns,
            Terminal.isInteractive(),
            Clock.system(ZoneId.systemDefault()));
    if (follow) {
      try (StopSignal stop = StopSignal.listen()) {
        return print(run.follow(stop::await));
      }
    }
    return print(run.run());
  }

  private int print(RunResult result) {
    SummaryTable.print(result, spec.commandLine().getOut(), spec.commandLine().getColorScheme());
    return result.addsUp() ? 0 : 1;
  }
}
