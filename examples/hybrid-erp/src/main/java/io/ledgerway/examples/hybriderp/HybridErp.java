package io.ledgerway.examples.hybriderp;

import io.ledgerway.examples.hybriderp.command.RootCommand;

/** Starts the example. */
public final class HybridErp {

  private HybridErp() {}

  /**
   * Runs one command.
   *
   * @param arguments the command and its options
   */
  public static void main(String[] arguments) {
    System.exit(RootCommand.commandLine().execute(arguments));
  }
}
