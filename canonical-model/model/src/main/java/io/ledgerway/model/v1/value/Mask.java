package io.ledgerway.model.v1.value;

/** How sensitive text is shown: its last characters only. */
public final class Mask {

  private static final int SHOWN = 4;

  private Mask() {}

  /**
   * The last four characters behind dots; nothing at all of a text that has no more than eight.
   *
   * @param text an account number, a tax id
   * @return the masked text
   */
  public static String tail(String text) {
    return text.length() <= 2 * SHOWN ? "****" : "****" + text.substring(text.length() - SHOWN);
  }
}
