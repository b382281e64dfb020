package io.ledgerway.examples.hybriderp.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What a command printed that was executed as a user would. */
abstract class ExecutedCommand {

  String out = "";
  String err = "";

  final int execute(String... arguments) {
    StringWriter outText = new StringWriter();
    StringWriter errText = new StringWriter();
    CommandLine commandLine = RootCommand.commandLine();
    commandLine.setOut(new PrintWriter(outText));
    commandLine.setErr(new PrintWriter(errText));
    int exit = commandLine.execute(arguments);
    out = outText.toString();
    err = errText.toString();
    return exit;
  }
}
