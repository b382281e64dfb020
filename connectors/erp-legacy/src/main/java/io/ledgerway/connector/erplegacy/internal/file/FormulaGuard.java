package io.ledgerway.connector.erplegacy.internal.file;

/** Keeps text from being taken for a formula by whoever opens the file in a spreadsheet. */
final class FormulaGuard {

  private static final String STARTS_FORMULA = "=+-@";

  private FormulaGuard() {}

  static boolean isNeeded(String text) {
    return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
  }

  static String guarded(String text) {
    return isNeeded(text) ? "'" + text : text;
  }
}
