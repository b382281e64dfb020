package io.ledgerway.examples.hybriderp.command;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.model.json.DocumentJson;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a document in another form. */
@Command(name = "convert", description = "Prints a document in another form.")
final class ConvertCommand implements Callable<Integer> {

  private static final int UNREADABLE = 1;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "json",
      description = "The form: json is the canonical envelope.")
  String target = "json";

  @Parameters(paramLabel = "FILE", description = "A UBL invoice or credit note.")
  Path file = Path.of("");

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (!target.equals("json")) {
      throw new WrongUsageException("there is no form " + target + " yet: use json");
    }
    PrintWriter out = spec.commandLine().getOut();
    try {
      out.println(DocumentJson.create().writePretty(InvoiceReading.read(file)));
      out.flush();
      return 0;
    } catch (ConnectorException e) {
      Failure failure = e.failure();
      spec.commandLine()
          .getErr()
          .println(
              "error: "
                  + file
                  + (failure.line() == null ? "" : ":" + failure.line() + ":" + failure.column())
                  + ": "
                  + failure.targetCode()
                  + ": "
                  + failure.text());
      return UNREADABLE;
    }
  }
}
