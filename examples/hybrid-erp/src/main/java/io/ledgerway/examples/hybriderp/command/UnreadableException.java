package io.ledgerway.examples.hybriderp.command;

/** A file that could not be used; the others go on. */
final class UnreadableException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Unreadable reason;

  UnreadableException(Unreadable reason, Exception cause) {
    super(reason.message(), cause);
    this.reason = reason;
  }

  Unreadable reason() {
    return reason;
  }
}
