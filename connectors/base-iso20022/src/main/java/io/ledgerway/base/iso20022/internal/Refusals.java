package io.ledgerway.base.iso20022.internal;

import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why a file must not be written, collected. */
final class Refusals {

  static final int ID = 35;

  private static final Pattern CURRENCY = Pattern.compile("(?!XXX)[A-Z]{3}");
  private static final int AMOUNT_DIGITS = 18;
  private static final int AMOUNT_DECIMALS = 5;

  private final List<Finding> findings = new ArrayList<>();
  private @Nullable String profile;

  List<Finding> findings() {
    return findings;
  }

  /** Which profile the following findings are about. */
  void by(String name) {
    profile = name;
  }

  void refuse(String rule, Place at, String message) {
    findings.add(
        new Finding(rule, profile, Severity.ERROR, at.toString(), message + ".", null, null));
  }

  void require(boolean holds, String rule, Place at, String message) {
    if (!holds) {
      refuse(rule, at, message);
    }
  }

  void form(Pattern pattern, @Nullable String text, Place at, String message) {
    require(text == null || pattern.matcher(text).matches(), "ISO-FORM", at, message);
  }

  void code(@Nullable String code, int length, Place at) {
    require(
        code == null || (!code.isBlank() && code.length() <= length && EpcText.isPlain(code)),
        "ISO-TYPE",
        at,
        "The code is too long or no code");
  }

  /** An amount that accompanies the payment; the message takes 18 digits and 5 decimals of it. */
  void amount(@Nullable Money amount, Place at) {
    if (amount == null) {
      return;
    }
    BigDecimal plain = amount.amount().stripTrailingZeros();
    int decimals = Math.max(plain.scale(), amount.minorUnits());
    require(
        plain.signum() >= 0
            && plain.scale() <= AMOUNT_DECIMALS
            && plain.precision() - plain.scale() + decimals <= AMOUNT_DIGITS,
        "ISO-AMOUNT",
        at,
        "The amount is negative, or has more than 18 digits or 5 decimals");
    currency(amount.currency(), at);
  }

  void currency(@Nullable CurrencyCode currency, Place at) {
    require(
        currency == null || CURRENCY.matcher(currency.value()).matches(),
        "ISO-CURRENCY",
        at,
        "The currency is no ISO 4217 code");
  }

  void id(@Nullable String id, Place at) {
    boolean valid =
        id == null
            || (!id.isBlank()
                && id.length() <= ID
                && EpcText.isPlain(id)
                && id.equals(id.strip())
                && !id.startsWith("/")
                && !id.endsWith("/")
                && !id.contains("//"));
    require(
        valid,
        "ISO-ID",
        at,
        "The identifier must have 1 to 35 characters of the EPC set, no slash at its ends, no"
            + " double slash; identifiers are never changed, give another one");
  }
}
