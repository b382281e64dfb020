package io.ledgerway.connector.treasuryhub.internal.map;

/** An instruction that can't be ordered as it stands. The message shows no value of it. */
public final class RefusedInstructionException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param pointer JSON pointer of what can't be ordered
   * @param why what is wrong with it, and what to do
   */
  RefusedInstructionException(String pointer, String why) {
    super("The instruction was not sent: " + pointer + " " + why);
  }
}
