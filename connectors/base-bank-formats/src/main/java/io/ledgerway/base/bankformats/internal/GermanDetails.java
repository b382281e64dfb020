package io.ledgerway.base.bankformats.internal;

import io.ledgerway.model.v1.value.CurrencyCode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code :86:} of German banks: a business transaction code (GVC) of three digits, then fields
 * {@code ?nn}. Some banks in other countries write another sign for the question mark, and some
 * leave the code out.
 */
final class GermanDetails {

  private static final Pattern FORM =
      Pattern.compile("([0-9]{3}[?<~^][0-9]{2}|[?](00|10|2[0-9]|3[0-4])).*", Pattern.DOTALL);
  private static final Pattern FIELD = Pattern.compile("([?<~^])(00|10|2[0-9]|3[0-4]|6[0-3])");
  private static final int PIECE = 27;

  private GermanDetails() {}

  static boolean isForm(String joined) {
    return FORM.matcher(joined).matches();
  }

  static void read(String joined, MtDetails into, CurrencyCode currency) {
    boolean coded = Character.isDigit(joined.charAt(0));
    into.businessCode = coded ? joined.substring(0, 3) : null;
    List<String> purpose = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    char sign = joined.charAt(coded ? 3 : 0);
    Matcher fields = FIELD.matcher(joined);
    boolean more = next(fields, sign);
    while (more) {
      String code = fields.group(2);
      int from = fields.end();
      more = next(fields, sign);
      String value = joined.substring(from, more ? fields.start() : joined.length());
      take(code, value, purpose, name, into);
    }
    SepaKeywords.read(SepaKeywords.pieces(purpose, PIECE), into, currency);
    into.name(name.toString());
  }

  private static boolean next(Matcher fields, char sign) {
    boolean found = fields.find();
    while (found && fields.group(1).charAt(0) != sign) {
      found = fields.find();
    }
    return found;
  }

  private static void take(
      String code, String value, List<String> purpose, StringBuilder name, MtDetails into) {
    switch (code) {
      case "00" -> into.kept.add("postingText", value);
      case "10" -> into.kept.add("primaNota", value);
      case "30" -> into.bic(value);
      case "31" -> into.account(value);
      case "32" -> name.append(value);
      case "33" -> name.append(name.length() < PIECE ? " " : "").append(value);
      case "34" -> textKey(value.strip(), into);
      default -> purpose.add(value);
    }
  }

  /** Keys 901 to 939 say why a SEPA payment came back; others qualify any booking. */
  private static void textKey(String value, MtDetails into) {
    if (value.matches("9[0-3][0-9]") && !value.equals("900")) {
      into.returnReason = value;
    } else {
      into.kept.add("textKey", value);
    }
  }
}
