package io.ledgerway.base.bankformats.internal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** References and account numbers inside texts. */
final class References {

  private static final Set<String> NO_ID = Set.of("NONREF", "NOTPROVIDED", "NOT PROVIDED");
  private static final Pattern CREDITOR_REFERENCE =
      Pattern.compile("(?<![A-Z0-9])RF[0-9]{2}[A-Z0-9]{1,21}(?![A-Z0-9])");
  private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
  private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");

  private References() {}

  /** The id, or null for the words that say that there is none. */
  static @Nullable String id(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String id = text.strip();
    return id.isEmpty() || NO_ID.contains(id.toUpperCase(Locale.ROOT)) ? null : id;
  }

  /** The first creditor reference (ISO 11649) whose check digits are right, else null. */
  static @Nullable String creditorReference(List<String> texts) {
    for (String text : texts) {
      Matcher found = CREDITOR_REFERENCE.matcher(text);
      while (found.find()) {
        if (checks(found.group())) {
          return found.group();
        }
      }
    }
    return null;
  }

  static boolean isIban(String text) {
    return IBAN.matcher(text).matches() && checks(text);
  }

  static boolean isBic(String text) {
    return BIC.matcher(text).matches();
  }

  /** ISO 7064 mod 97-10 with the first four characters moved to the end. */
  private static boolean checks(String text) {
    String turned = text.substring(4) + text.substring(0, 4);
    int rest = 0;
    for (int i = 0; i < turned.length(); i++) {
      int value = Character.digit(turned.charAt(i), 36);
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest == 1;
  }
}
