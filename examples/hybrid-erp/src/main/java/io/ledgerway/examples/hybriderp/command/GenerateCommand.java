package io.ledgerway.examples.hybriderp.command;

import io.ledgerway.examples.hybriderp.generate.InvoiceGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes synthetic invoices. */
@Command(
    name = "generate",
    description = "Makes synthetic UBL invoices for the sample's companies.")
final class GenerateCommand implements Callable<Integer> {

  private static final int MOST = 10_000_000;

  @Option(names = "--count", required = true, paramLabel = "N", description = "How many.")
  int count;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "The same seed gives the same invoices (default: ${DEFAULT-VALUE}).")
  long seed;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to.")
  Path out = Path.of("");

  @Option(names = "--faults", description = "Adds every kind of bad document too.")
  boolean faults;

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (count < 1 || count > MOST) {
      throw new WrongUsageException("--count must be from 1 to " + MOST);
    }
    spec.commandLine().getOut().println(generate() + " files in " + out);
    spec.commandLine().getOut().flush();
    return 0;
  }

  private int generate() {
    try {
      return InvoiceGenerator.generate(count, seed, out, faults).size();
    } catch (IOException e) {
      throw new UncheckedIOException("Invoices can't be written to " + out, e);
    }
  }
}
