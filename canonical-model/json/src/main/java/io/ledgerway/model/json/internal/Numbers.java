package io.ledgerway.model.json.internal;

import io.ledgerway.model.json.JsonErrorCode;
import io.ledgerway.model.json.JsonFormatException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Decimal text, read and written exactly. */
final class Numbers {

  private static final int LONGEST_PLAIN = 1_000;
  private static final Pattern JSON =
      Pattern.compile("-?(0|[1-9][0-9]*+)(\\.[0-9]++)?+([eE][+-]?[0-9]++)?+");

  private Numbers() {}

  static boolean isPlain(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int whole = digits(text, start);
    boolean zeroFirst = whole - start > 1 && text.charAt(start) == '0';
    if (whole == start || zeroFirst) {
      return false;
    }
    boolean point = whole < text.length() && text.charAt(whole) == '.';
    int end = point ? digits(text, whole + 1) : whole;
    return end == text.length() && !(point && end == whole + 1);
  }

  /** Where the ASCII digits from a place end. */
  private static int digits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /** A number kept as text goes out raw, so it must be one. */
  static String requireJson(String text) {
    if (!JSON.matcher(text).matches()) {
      throw new JsonFormatException(
          JsonErrorCode.UNWRITABLE, "", 0, 0, "a kept number is no JSON number; drop it");
    }
    return text;
  }

  /** Without trailing zeros; 1, 1.0 and 1e0 are the same. */
  static String byValue(String number) {
    try {
      return byValue(new BigDecimal(number));
    } catch (NumberFormatException e) {
      // An exponent beyond every decimal: no other text has this value, as far as can be told.
      return number;
    }
  }

  /** Plain, unless a hostile exponent would make the text endless; both are unique by value. */
  static String byValue(BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return Math.abs((long) stripped.scale()) <= LONGEST_PLAIN
        ? stripped.toPlainString()
        : stripped.toString();
  }
}
