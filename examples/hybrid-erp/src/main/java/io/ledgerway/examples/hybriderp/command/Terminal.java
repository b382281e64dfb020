package io.ledgerway.examples.hybriderp.command;

/** Whether a person is looking. */
final class Terminal {

  private Terminal() {}

  static boolean isInteractive() {
    return System.console() != null && System.getenv("NO_COLOR") == null;
  }
}
