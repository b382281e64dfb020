package io.ledgerway.base.einvoice.internal.ubl;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads numbers and dates in the forms of XML Schema; null for anything else. */
final class Values {

  /** How many digits may stand on each side of the point. */
  private static final int MOST_DIGITS = 40;

  private static final int LONG_DIGITS = 18;
  private static final int DATE_LENGTH = 10;

  private Values() {}

  /** A decimal number, with sign and scale as written. */
  static @Nullable BigDecimal decimal(String text) {
    int at = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    boolean negative = text.charAt(0) == '-';
    int whole = 0;
    int fraction = -1;
    long unscaled = 0;
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && fraction < 0) {
        fraction = 0;
      } else if (c < '0' || c > '9') {
        return null;
      } else {
        unscaled = unscaled * 10 + (c - '0');
        whole += fraction < 0 ? 1 : 0;
        fraction += fraction < 0 ? 0 : 1;
      }
    }
    int scale = Math.max(fraction, 0);
    if (whole + scale == 0 || whole > MOST_DIGITS || scale > MOST_DIGITS) {
      return null;
    }
    return whole + scale <= LONG_DIGITS
        ? BigDecimal.valueOf(negative ? -unscaled : unscaled, scale)
        : new BigDecimal(text);
  }

  /** A calendar date; a time zone after it is left out. */
  static @Nullable LocalDate date(String text) {
    if (text.length() < DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return null;
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, DATE_LENGTH);
    if (year < 0 || month < 0 || day < 0 || !isZone(text.substring(DATE_LENGTH))) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static boolean isZone(String text) {
    return text.isEmpty()
        || text.equals("Z")
        || (text.length() == 6
            && (text.charAt(0) == '+' || text.charAt(0) == '-')
            && text.charAt(3) == ':'
            && digits(text, 1, 3) >= 0
            && digits(text, 4, 6) >= 0);
  }

  private static int digits(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
