package io.ledgerway.base.bankformats.internal;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts with a decimal comma, {@code 15d}: {@code 1500,} and {@code 12,5} are whole forms. */
final class MtAmount {

  /** What looks like an amount, right or wrong. */
  static final String FORM = "[0-9][0-9.,]*|,[0-9]+";

  private static final Pattern LENIENT = Pattern.compile("[0-9]*,[0-9]*");
  private static final int LENGTH = 15;

  private MtAmount() {}

  /**
   * The amount with the scale received; null when it can't be told. A point is never taken for a
   * decimal sign, nor its absence for whole units.
   */
  static @Nullable BigDecimal of(String text, MtField field, Deviations deviations) {
    if (!LENIENT.matcher(text).matches() || text.length() == 1) {
      return null;
    }
    if (text.length() > LENGTH || text.startsWith(",")) {
      deviations.tolerate(
          "MT940-AMOUNT",
          field.line(),
          field.name(),
          "the amount has more than 15 characters or no digit before its comma; it was taken.");
    }
    int comma = text.indexOf(',');
    String whole = text.substring(0, comma);
    return new BigDecimal((whole.isEmpty() ? "0" : whole) + "." + text.substring(comma + 1) + "0")
        .setScale(text.length() - comma - 1);
  }
}
