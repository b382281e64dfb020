package io.ledgerway.flow;

import java.util.regex.Pattern;

/**
 * Free words of a counterparty, fit to be shown: account numbers and tax ids in them are masked.
 */
public final class CounterpartyText {

  private static final Pattern SENSITIVE =
      Pattern.compile("\\b[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]){9,30}\\b|\\b[A-Z]{0,2}[0-9]{8,}\\b");

  private CounterpartyText() {}

  /**
   * The text without what must not be shown.
   *
   * @param text words of an ERP or a bank
   * @return the same words, long numbers masked
   */
  public static String masked(String text) {
    return SENSITIVE.matcher(text).replaceAll("****");
  }
}
