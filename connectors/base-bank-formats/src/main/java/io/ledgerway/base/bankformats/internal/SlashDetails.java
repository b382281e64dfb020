package io.ledgerway.base.bankformats.internal;

import io.ledgerway.model.v1.value.CurrencyCode;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code :86:} with keywords between slashes, as banks in the Netherlands and by the usage of SWIFT
 * send it: {@code /TRTP/…/IBAN/…/BIC/…/NAME/…/REMI/…/EREF/…}.
 */
final class SlashDetails {

  private static final String WORDS =
      "ACCW|ADDR|BENM|BIC|BUSP|CHGS|CNTP|CSID|EREF|EXCH|IBAN|ID|INIT|ISDT|MARF|NAME|NRTX|OCMT|"
          + "ORDP|PREF|PURP|REMI|RTRN|RTYP|SVCL|TRCD|TRTP|ULTB|ULTC|ULTD";
  private static final Pattern WORD = Pattern.compile("/(" + WORDS + ")/");
  private static final Pattern FORM = Pattern.compile("/(" + WORDS + ")/.*", Pattern.DOTALL);
  private static final Set<String> ULTIMATE = Set.of("ULTB", "ULTC", "ULTD");

  private SlashDetails() {}

  static boolean isForm(String joined) {
    return FORM.matcher(joined).matches();
  }

  static void read(String joined, MtDetails into, CurrencyCode currency) {
    Matcher words = WORD.matcher(joined);
    boolean more = words.find();
    String party = "";
    while (more) {
      String word = words.group(1);
      int from = words.end();
      more = words.find(from - 1); // also without a value, where one slash ends and begins
      int to = more ? words.start() : joined.length();
      String value = trimmed(joined.substring(Math.min(from, to), to));
      if (word.equals("NAME") && ULTIMATE.contains(party)) {
        into.kept.add(party, value);
      } else {
        take(word, value, into, currency);
      }
      if (!word.equals("NAME") && !word.equals("ID") && !word.equals("ADDR")) {
        party = word;
      }
    }
  }

  private static void take(String word, String value, MtDetails into, CurrencyCode currency) {
    switch (word) {
      case "EREF" -> into.endToEndId = References.id(value);
      case "MARF" -> into.mandateId = References.id(value);
      case "PREF" -> into.batchId = References.id(value);
      case "IBAN" -> into.account(value);
      case "BIC" -> into.bic(value);
      case "NAME" -> into.name(value);
      case "CNTP" -> counterparty(value, into);
      case "ACCW" -> accountWith(value, into);
      case "REMI" -> remittance(value, into);
      case "RTRN" -> into.returnReason = References.id(value.split("/", 2)[0]);
      case "OCMT" -> into.instructed(value, currency);
      case "CHGS" -> into.charge("CHGS", value, currency);
      default -> into.kept.add(word, value);
    }
  }

  /** Account, BIC, name, town. */
  private static void counterparty(String value, MtDetails into) {
    String[] parts = value.split("/", -1);
    into.account(parts[0]);
    if (parts.length > 1 && !parts[1].isBlank()) {
      into.bic(parts[1]);
    }
    if (parts.length > 2) {
      into.name(parts[2]);
    }
    if (parts.length > 3) {
      into.kept.add("town", parts[3]);
    }
  }

  /** Account and BIC, parted by a comma. */
  private static void accountWith(String value, MtDetails into) {
    String[] parts = value.split(",", 2);
    into.account(parts[0]);
    if (parts.length > 1) {
      into.bic(parts[1]);
    }
  }

  private static void remittance(String value, MtDetails into) {
    if (value.startsWith("STRD/")) {
      String[] parts = value.split("/", 3);
      into.creditorReference = parts[parts.length - 1];
    } else {
      into.addText(value.startsWith("USTD/") ? value.substring(5).replaceFirst("^/", "") : value);
    }
  }

  private static String trimmed(String value) {
    String trimmed = value.strip();
    while (trimmed.endsWith("/")) {
      trimmed = trimmed.substring(0, trimmed.length() - 1).strip();
    }
    return trimmed;
  }
}
