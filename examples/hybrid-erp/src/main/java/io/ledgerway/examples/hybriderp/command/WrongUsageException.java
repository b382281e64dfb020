package io.ledgerway.examples.hybriderp.command;

/** Something was typed that can't be done; exit code 2. */
final class WrongUsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WrongUsageException(String message) {
    super(message);
  }
}
