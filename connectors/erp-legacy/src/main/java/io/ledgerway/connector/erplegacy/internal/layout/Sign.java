package io.ledgerway.connector.erplegacy.internal.layout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where the sign of a number stands. */
enum Sign {
  /** There is none: a negative number is refused. */
  NONE,
  /** A minus before the digits and the zeros that pad them. */
  LEADING,
  /** A minus behind the last digit; a blank there in a fixed field. */
  TRAILING,
  /** In the last digit, as zoned decimals show it: {@code {}, A to I, or {@code }}, J to R. */
  OVERPUNCH;

  private static final String POSITIVE = "{ABCDEFGHI";
  private static final String NEGATIVE = "}JKLMNOPQR";

  static Optional<Sign> of(String word) {
    return Arrays.stream(values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  /** The digits with the sign behind them, where it stands there. */
  String behind(String digits, boolean negative, boolean fixed) {
    int last = digits.length() - 1;
    return switch (this) {
      case NONE, LEADING -> digits;
      case TRAILING -> digits + (negative ? "-" : fixed ? " " : "");
      case OVERPUNCH ->
          digits.substring(0, last)
              + (negative ? NEGATIVE : POSITIVE).charAt(Character.digit(digits.charAt(last), 10));
    };
  }
}
