package io.ledgerway.base.bankformats.internal;

/** Routing numbers of the American Bankers Association. */
final class Routing {

  private static final int[] WEIGHTS = {3, 7, 1, 3, 7, 1, 3, 7, 1};

  private Routing() {}

  /** Whether it has 9 digits of which the last is the check digit: weights 3, 7, 1, modulo 10. */
  static boolean isValid(String number) {
    if (number.length() != WEIGHTS.length || !Calendar.isDigits(number)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return sum % 10 == 0;
  }
}
