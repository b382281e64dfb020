package io.ledgerway.base.iso20022.internal;

import java.text.Normalizer;
import java.util.Map;

/** The EPC character set: what every bank takes. */
final class EpcText {

  private static final Map<Character, String> REPLACED =
      Map.ofEntries(
          Map.entry('Ä', "AE"),
          Map.entry('Ö', "OE"),
          Map.entry('Ü', "UE"),
          Map.entry('ä', "ae"),
          Map.entry('ö', "oe"),
          Map.entry('ü', "ue"),
          Map.entry('ß', "ss"),
          Map.entry('Æ', "AE"),
          Map.entry('æ', "ae"),
          Map.entry('Œ', "OE"),
          Map.entry('œ', "oe"),
          Map.entry('Ø', "O"),
          Map.entry('ø', "o"),
          Map.entry('Ł', "L"),
          Map.entry('ł', "l"),
          Map.entry('Đ', "D"),
          Map.entry('đ', "d"),
          Map.entry('Ð', "D"),
          Map.entry('ð', "d"),
          Map.entry('Þ', "TH"),
          Map.entry('þ', "th"),
          Map.entry('ı', "i"),
          Map.entry('€', "EUR"),
          Map.entry('&', "+"),
          Map.entry('_', "-"),
          Map.entry(';', ","),
          Map.entry('[', "("),
          Map.entry(']', ")"),
          Map.entry('{', "("),
          Map.entry('}', ")"),
          Map.entry('|', "/"),
          Map.entry('\\', "/"),
          Map.entry('`', "'"),
          Map.entry('~', "-"),
          Map.entry('\n', " "),
          Map.entry('\r', " "),
          Map.entry('\t', " "),
          Map.entry('\u00A0', " "),
          Map.entry('’', "'"),
          Map.entry('‘', "'"),
          Map.entry('–', "-"),
          Map.entry('—', "-"));

  private EpcText() {}

  static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "/-?:().,'+ ".indexOf(c) >= 0;
  }

  static boolean isPlain(String text) {
    return isIn(text, "");
  }

  private static boolean isIn(String text, String further) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isPlain(c) && further.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether anything that can be read is left of a text. */
  static boolean isReadable(String plain) {
    return plain.chars().anyMatch(c -> c < 128 && Character.isLetterOrDigit(c));
  }

  /** The text in the EPC set and further characters; what has no counterpart becomes a dot. */
  static String of(String text, String further) {
    if (isIn(text, further)) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      append(plain, c, further);
    }
    return plain.toString();
  }

  private static void append(StringBuilder plain, int c, String further) {
    if (c < 128 && (isPlain((char) c) || further.indexOf(c) >= 0)) {
      plain.append((char) c);
      return;
    }
    String replacement = c <= Character.MAX_VALUE ? REPLACED.get((char) c) : null;
    if (replacement != null) {
      plain.append(replacement);
      return;
    }
    if (Character.getType(c) == Character.NON_SPACING_MARK) {
      return;
    }
    String base = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
    plain.append(isPlain(base.charAt(0)) ? base.charAt(0) : '.');
  }
}
