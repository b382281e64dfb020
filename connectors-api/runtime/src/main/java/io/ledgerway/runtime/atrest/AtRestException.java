package io.ledgerway.runtime.atrest;

/** What was kept at rest can't be opened. Holds neither keys nor what was sealed. */
public final class AtRestException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A refusal to open.
   *
   * @param message why, and what to do
   */
  public AtRestException(String message) {
    super(message);
  }
}
