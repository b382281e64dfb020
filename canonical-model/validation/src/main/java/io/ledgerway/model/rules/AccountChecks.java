package io.ledgerway.model.rules;

import io.ledgerway.model.rules.internal.RuleData;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks of account numbers and bank codes. Each answers with the problem, or nothing when there is
 * none; a problem never shows the number. Thread-safe.
 */
public final class AccountChecks {

  private static final Map<String, Integer> IBAN_LENGTHS = ibanLengths();
  private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{1,30}");
  private static final Pattern BIC =
      Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");
  private static final Pattern IFSC = Pattern.compile("[A-Z]{4}0[A-Z0-9]{6}");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern LEI = Pattern.compile("[A-Z0-9]{18}[0-9]{2}");
  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
  private static final int[] ABA_WEIGHTS = {3, 7, 1};

  private AccountChecks() {}

  private static Map<String, Integer> ibanLengths() {
    Map<String, Integer> lengths = new HashMap<>();
    for (String line : RuleData.lines("iban-lengths.txt")) {
      lengths.put(line.substring(0, 2), Integer.valueOf(line.substring(3)));
    }
    return Map.copyOf(lengths);
  }

  /**
   * Checks an IBAN: form, length of its country where the country is known, check digits.
   *
   * @param iban the IBAN without blanks
   * @return the problem
   */
  public static Optional<String> iban(String iban) {
    if (!IBAN.matcher(iban).matches()) {
      return Optional.of(
          "The IBAN has not the form of one; write country, check digits and account in capitals"
              + " without blanks");
    }
    Integer length = IBAN_LENGTHS.get(iban.substring(0, 2));
    if (length != null && iban.length() != length) {
      return Optional.of(
          "The IBAN has "
              + iban.length()
              + " characters, its country has "
              + length
              + "; ask the supplier for the right one");
    }
    return remainder(iban.substring(4) + iban.substring(0, 4)) == 1
        ? Optional.empty()
        : Optional.of("The check digits of the IBAN are wrong; ask the supplier for the right one");
  }

  /**
   * Whether the country of an IBAN is in the table of lengths.
   *
   * @param iban the IBAN
   * @return true when its length could be checked
   */
  public static boolean isKnownIbanCountry(String iban) {
    return iban.length() >= 2 && IBAN_LENGTHS.containsKey(iban.substring(0, 2));
  }

  /**
   * Checks the form of a BIC.
   *
   * @param bic the BIC
   * @return the problem
   */
  public static Optional<String> bic(String bic) {
    return BIC.matcher(bic).matches()
        ? Optional.empty()
        : Optional.of("The BIC has not 8 or 11 characters of the right form; correct it");
  }

  /**
   * Checks an ABA routing number: 9 digits with the weights 3, 7, 1.
   *
   * @param routingNumber the number
   * @return the problem
   */
  public static Optional<String> aba(String routingNumber) {
    if (!isDigits(routingNumber, 9)) {
      return Optional.of("The ABA routing number has not 9 digits; correct it");
    }
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += digit(routingNumber, i) * ABA_WEIGHTS[i % 3];
    }
    return sum % 10 == 0 && sum > 0
        ? Optional.empty()
        : Optional.of("The check digit of the ABA routing number is wrong; correct it");
  }

  /**
   * Checks a CLABE: 18 digits, the last one a check digit with the weights 3, 7, 1.
   *
   * @param clabe the number
   * @return the problem
   */
  public static Optional<String> clabe(String clabe) {
    if (!isDigits(clabe, 18)) {
      return Optional.of("The CLABE has not 18 digits; correct it");
    }
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += digit(clabe, i) * ABA_WEIGHTS[i % 3] % 10;
    }
    return (10 - sum % 10) % 10 == digit(clabe, 17)
        ? Optional.empty()
        : Optional.of("The check digit of the CLABE is wrong; correct it");
  }

  /**
   * Checks a sort code or BSB: 6 digits.
   *
   * @param code the code without hyphens
   * @return the problem
   */
  public static Optional<String> sortCode(String code) {
    return isDigits(code, 6)
        ? Optional.empty()
        : Optional.of("The bank code has not 6 digits; write it without hyphens");
  }

  /**
   * Checks the form of an IFSC: 4 letters, a zero, 6 letters or digits.
   *
   * @param code the code
   * @return the problem
   */
  public static Optional<String> ifsc(String code) {
    return IFSC.matcher(code).matches()
        ? Optional.empty()
        : Optional.of("The IFSC is not 4 letters, a zero and 6 letters or digits; correct it");
  }

  /**
   * Checks a Global Location Number: 13 digits with the weights 1 and 3.
   *
   * @param number the number
   * @return the problem
   */
  public static Optional<String> gln(String number) {
    if (!isDigits(number, 13)) {
      return Optional.of("The GLN has not 13 digits; correct it");
    }
    int sum = 0;
    for (int i = 0; i < 13; i++) {
      sum += digit(number, i) * (i % 2 == 0 ? 1 : 3);
    }
    return sum % 10 == 0
        ? Optional.empty()
        : Optional.of("The check digit of the GLN is wrong; correct it");
  }

  /**
   * Checks a Legal Entity Identifier: 20 characters, mod 97.
   *
   * @param identifier the identifier
   * @return the problem
   */
  public static Optional<String> lei(String identifier) {
    if (!LEI.matcher(identifier).matches()) {
      return Optional.of("The LEI has not 20 capitals and digits; correct it");
    }
    return remainder(identifier) == 1
        ? Optional.empty()
        : Optional.of("The check digits of the LEI are wrong; correct it");
  }

  private static int remainder(String text) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      digits.append(Character.digit(text.charAt(i), Character.MAX_RADIX));
    }
    return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue();
  }

  private static boolean isDigits(String text, int length) {
    return text.length() == length && DIGITS.matcher(text).matches();
  }

  private static int digit(String digits, int position) {
    return digits.charAt(position) - '0';
  }
}
