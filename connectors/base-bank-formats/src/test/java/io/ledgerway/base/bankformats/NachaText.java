package io.ledgerway.base.bankformats;

import java.util.Locale;

/** A NACHA file with one batch, made record by record by position, with right controls. */
final class NachaText {

  private final StringBuilder text = new StringBuilder();
  private String odfiAndNumber = "880000040000001";
  private int lines;
  private int entriesAndAddenda;
  private int entries;
  private long hash;
  private long debits;
  private long credits;

  NachaText() {
    line("101 9900000131990000099" + "2603050930" + "A094101" + pad("EXAMPLE BANK", 23), 94);
  }

  private static String pad(String text, int width) {
    return String.format("%-" + width + "s", text);
  }

  private static String digits(long number, int width) {
    return String.format(Locale.ROOT, "%0" + width + "d", number);
  }

  private void line(String record, int width) {
    text.append(pad(record, width)).append('\n');
    lines++;
  }

  NachaText batch(String entryClass, String effective, String settlement) {
    return batch(entryClass, effective, settlement, "");
  }

  NachaText batch(String entryClass, String effective, String settlement, String currencies) {
    line(
        "5200"
            + pad("OUR COMPANY", 36)
            + "1990000099"
            + entryClass
            + pad("VENDOR PAY", 10)
            + pad(currencies, 6)
            + effective
            + settlement
            + "1"
            + odfiAndNumber,
        94);
    return this;
  }

  private void count(String code, long cents) {
    entries++;
    entriesAndAddenda++;
    if (!code.matches("[2-5][1-46-9]")) {
      return;
    }
    hash += 99000003;
    if (code.charAt(1) < '5') {
      credits += cents;
    } else {
      debits += cents;
    }
  }

  NachaText entry(String code, long cents, String name, String indicator) {
    String middle = name.startsWith("0001") ? pad(name, 20) + "  " : pad(name, 22);
    line(
        "6"
            + code
            + "990000039"
            + pad("000123451", 17)
            + digits(cents, 10)
            + pad("ALIAS1", 15)
            + middle
            + "  "
            + indicator
            + "88000004"
            + digits(entries + 1, 7),
        94);
    count(code, cents);
    return this;
  }

  NachaText international(String code, long cents, String account) {
    line(
        "6"
            + code
            + "990000039"
            + "0001"
            + pad("", 13)
            + digits(cents, 10)
            + pad(account, 35)
            + "    1"
            + "88000004"
            + digits(entries + 1, 7),
        94);
    count(code, cents);
    return this;
  }

  /** An addenda record of a return; the rest begins at position 36. */
  NachaText addenda99(String code, String original, String rest) {
    return addenda("99", code, original, rest);
  }

  /** An addenda record of a notification; the rest begins at position 36. */
  NachaText addenda98(String code, String original, String rest) {
    return addenda("98", code, original, rest);
  }

  private NachaText addenda(String type, String code, String original, String rest) {
    line(
        "7"
            + type
            + code
            + original
            + "      "
            + "88000004"
            + pad(rest, 44)
            + "88000004"
            + digits(entries, 7),
        94);
    entriesAndAddenda++;
    return this;
  }

  NachaText end() {
    line(
        "8200"
            + digits(entriesAndAddenda, 6)
            + digits(hash, 10)
            + digits(debits, 12)
            + digits(credits, 12)
            + "1990000099"
            + pad("", 25)
            + odfiAndNumber,
        94);
    line(
        "9000001"
            + digits((lines + 10) / 10, 6)
            + digits(entriesAndAddenda, 8)
            + digits(hash, 10)
            + digits(debits, 12)
            + digits(credits, 12),
        94);
    while (lines % 10 != 0) {
      line("9".repeat(94), 94);
    }
    return this;
  }

  String text() {
    return text.toString();
  }
}
