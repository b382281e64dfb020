package io.ledgerway.base.bankformats.internal;

import io.ledgerway.model.v1.settlement.Charge;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code :86:} says about an entry, in whatever form. */
final class MtDetails {

  private static final Pattern AMOUNT =
      Pattern.compile("([A-Z]{3})? ?([0-9]+(?:[.,][0-9]{1,3})?)(?: ?([A-Z]{3}))?");

  private static final int WIDTH = 65;

  @Nullable String endToEndId;
  @Nullable String customerReference;
  @Nullable String batchId;
  @Nullable String mandateId;
  @Nullable String name;
  @Nullable String account;
  @Nullable String bic;
  @Nullable String creditorReference;
  @Nullable String returnReason;
  @Nullable String businessCode;
  @Nullable Money instructed;
  final List<Charge> charges = new ArrayList<>();
  final List<String> unstructured = new ArrayList<>();
  final KeptTexts kept = new KeptTexts("mt940");

  /** Reads the details, German with {@code ?nn}, with slash keywords, or plain. */
  static MtDetails of(List<String> lines, CurrencyCode currency) {
    MtDetails details = new MtDetails();
    String joined = unwrapped(lines);
    if (GermanDetails.isForm(joined)) {
      GermanDetails.read(joined, details, currency);
    } else if (SlashDetails.isForm(joined)) {
      SlashDetails.read(joined, details, currency);
    } else {
      SepaKeywords.read(SepaKeywords.lines(lines), details, currency);
    }
    if (details.creditorReference == null) {
      details.creditorReference = References.creditorReference(details.unstructured);
    }
    return details;
  }

  /** The lines as one. A line that is one short of the width has lost a blank at its end. */
  private static String unwrapped(List<String> lines) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      joined.append(lines.get(i));
      boolean cut = lines.get(i).length() == WIDTH - 1 && i + 1 < lines.size();
      if (cut && !lines.get(i + 1).startsWith("?") && !lines.get(i + 1).startsWith("/")) {
        joined.append(' ');
      }
    }
    return joined.toString();
  }

  void addText(String text) {
    if (!text.isBlank()) {
      unstructured.add(text.strip());
    }
  }

  void account(String text) {
    if (account == null && !text.isBlank()) {
      account = text.strip();
    }
  }

  void name(String text) {
    if (name == null && !text.isBlank()) {
      name = text.strip();
    }
  }

  void bic(String text) {
    if (References.isBic(text.strip())) {
      bic = text.strip();
    } else {
      kept.add("bankCode", text);
    }
  }

  void instructed(String text, CurrencyCode currency) {
    Money amount = amount(text, currency);
    if (amount == null) {
      kept.add("originalAmount", text);
    } else {
      instructed = amount;
    }
  }

  void charge(String type, String text, CurrencyCode currency) {
    Money amount = amount(text, currency);
    if (amount == null) {
      kept.add(type, text);
    } else {
      charges.add(new Charge(amount, null, type, null, null));
    }
  }

  /** An amount with comma or point before its decimals; null where it does not look like one. */
  private static @Nullable Money amount(String text, CurrencyCode currency) {
    Matcher parts = AMOUNT.matcher(text.strip().endsWith(",") ? text.strip() + "0" : text.strip());
    if (!parts.matches() || (parts.group(1) != null && parts.group(3) != null)) {
      return null;
    }
    String code = parts.group(1) == null ? parts.group(3) : parts.group(1);
    String number = parts.group(2);
    int sign = Math.max(number.indexOf(','), number.indexOf('.'));
    // A point before three digits may part thousands.
    if (sign >= 0 && number.length() - sign - 1 == 3 && number.charAt(sign) == '.') {
      return null;
    }
    return Money.of(
        new BigDecimal(number.replace(',', '.')), code == null ? currency : new CurrencyCode(code));
  }
}
