package io.ledgerway.flow.decision;

/** A decision that can't be taken; nothing was changed. */
public final class DecisionRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param message why, and what to do instead
   */
  public DecisionRefusedException(String message) {
    super(message);
  }
}
