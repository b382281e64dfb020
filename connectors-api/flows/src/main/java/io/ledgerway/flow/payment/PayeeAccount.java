package io.ledgerway.flow.payment;

import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.runtime.idempotency.Keys;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A payee's account as a hash: enough to tell whether a bank repeats the same one. */
public final class PayeeAccount {

  private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{8,30}");
  private static final BigInteger MODULUS = BigInteger.valueOf(97);
  private static final int HEAD = 4;

  private PayeeAccount() {}

  /**
   * The hash of an IBAN.
   *
   * @param number an account number in any form, with or without spaces
   * @return the hash; null for what is no IBAN with right check digits (ISO 13616), as banks write
   *     other numbers in forms that can't be compared
   */
  public static @Nullable String hashOf(@Nullable AccountNumber number) {
    if (number == null) {
      return null;
    }
    String iban = number.value().replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    return IBAN.matcher(iban).matches() && hasRightCheckDigits(iban)
        ? Keys.sha256("payee", iban)
        : null;
  }

  private static boolean hasRightCheckDigits(String iban) {
    StringBuilder digits = new StringBuilder();
    for (char each : (iban.substring(HEAD) + iban.substring(0, HEAD)).toCharArray()) {
      digits.append(Character.digit(each, Character.MAX_RADIX));
    }
    return new BigInteger(digits.toString()).mod(MODULUS).intValue() == 1;
  }
}
