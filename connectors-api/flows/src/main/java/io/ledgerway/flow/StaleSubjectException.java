package io.ledgerway.flow;

/** Somebody else was first; nothing was committed. */
public final class StaleSubjectException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A refused commit.
   *
   * @param message what had changed
   */
  public StaleSubjectException(String message) {
    super(message);
  }
}
