package io.ledgerway.connector.erplegacy.internal.map;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings single values into the ERP's form: ids and numbers exactly or not at all. */
final class Fields {

  private static final int MOST_INTEGER_DIGITS = 18;
  private static final int MOST_TEXT = 1000;
  private static final int AMOUNT_DECIMALS = 6;

  private final List<Finding> losses = new ArrayList<>();

  List<Finding> losses() {
    return losses;
  }

  /** An id or code: never changed. */
  String id(@Nullable String value, int most, String what) throws RefusedPayableException {
    if (value == null) {
      return "";
    }
    if (value.length() > most) {
      throw new RefusedPayableException(
          "TOO_LONG", "The " + what + " has more than " + most + " characters");
    }
    if (!PlainText.isPlain(value)) {
      throw new RefusedPayableException(
          "CONTROL_CHARACTER", "The " + what + " holds a line break or control character");
    }
    return value;
  }

  String required(@Nullable String value, int most, String what) throws RefusedPayableException {
    String id = id(value, most, what);
    if (id.isBlank()) {
      throw missing(what);
    }
    return id;
  }

  String code(@Nullable Code value, int most, String what) throws RefusedPayableException {
    return id(value == null ? null : value.value(), most, what);
  }

  /** Text for people: may be changed, with a finding. */
  String text(@Nullable String value, String pointer) {
    if (value == null) {
      return "";
    }
    String plain = PlainText.cut(PlainText.of(value), MOST_TEXT);
    if (!plain.equals(value)) {
      lose(
          "ERP-TEXT-CHANGED",
          pointer,
          "Line breaks and control characters became spaces, or the text was cut at "
              + MOST_TEXT
              + " characters");
    }
    return plain;
  }

  void lose(String rule, String pointer, String message) {
    losses.add(new Finding(rule, null, Severity.INFORMATION, pointer, message, null, null));
  }

  BigDecimal required(@Nullable Money value, String currency, String what)
      throws RefusedPayableException {
    BigDecimal amount = amount(value, currency, what);
    if (amount == null) {
      throw missing(what);
    }
    return amount;
  }

  @Nullable BigDecimal amount(@Nullable Money value, String currency, String what)
      throws RefusedPayableException {
    if (value == null) {
      return null;
    }
    if (!value.currency().value().equals(currency)) {
      throw new RefusedPayableException(
          "OTHER_CURRENCY", "The " + what + " is not in the currency of the document");
    }
    return number(value.amount(), AMOUNT_DECIMALS, what);
  }

  @Nullable BigDecimal number(@Nullable BigDecimal value, int mostDecimals, String what)
      throws RefusedPayableException {
    if (value == null) {
      return null;
    }
    // Digits are counted without writing them: writing out 1E+999999999 would take all memory.
    BigDecimal number = value.scale() > mostDecimals ? value.stripTrailingZeros() : value;
    int integerDigits = number.precision() - number.scale();
    if (integerDigits > MOST_INTEGER_DIGITS || number.scale() > mostDecimals) {
      throw new RefusedPayableException(
          "TOO_MANY_DIGITS",
          "The "
              + what
              + " has more than "
              + MOST_INTEGER_DIGITS
              + " digits or "
              + mostDecimals
              + " decimals");
    }
    return number;
  }

  static RefusedPayableException missing(String what) {
    return new RefusedPayableException("MISSING", "The document states no " + what);
  }
}
