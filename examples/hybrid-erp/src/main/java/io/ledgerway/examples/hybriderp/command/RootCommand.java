package io.ledgerway.examples.hybriderp.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line of the example. */
@Command(
    name = "hybrid-erp",
    mixinStandardHelpOptions = true,
    version = "ledgerway hybrid-erp 0.1.0",
    description = "From invoice files to settled payments, in a group with two ERPs.",
    subcommands = {
      RunCommand.class,
      StatusCommand.class,
      ApproveCommand.class,
      MatchCommand.class,
      RejectCommand.class,
      ResolveCommand.class,
      RecoveredCommand.class,
      ValidateCommand.class,
      ConvertCommand.class,
      StatementCommand.class,
      PaymentsCommand.class,
      PaymentStatusCommand.class,
      GenerateCommand.class,
      HelpCommand.class
    })
public final class RootCommand implements Runnable {

  @Spec CommandSpec spec = CommandSpec.create();

  /**
   * The command line, ready to execute.
   *
   * @return the command line
   */
  public static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new RootCommand());
    commandLine.setExecutionExceptionHandler(new Failures());
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    boolean colors = Terminal.isInteractive();
    commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(colors ? Ansi.ON : Ansi.OFF));
    for (CommandLine subcommand : commandLine.getSubcommands().values()) {
      if (!subcommand.getCommandName().equals("help")) {
        subcommand.getCommandSpec().mixinStandardHelpOptions(true);
      }
    }
    return commandLine;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "a command is needed");
  }
}
