package io.ledgerway.base.bankformats.internal;

import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Severity;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Brings texts to upper-case ASCII of a length, and says what that changed. */
final class NachaText {

  private static final Map<Integer, String> REPLACED =
      Map.ofEntries(
          Map.entry((int) 'Ä', "AE"),
          Map.entry((int) 'Ö', "OE"),
          Map.entry((int) 'Ü', "UE"),
          Map.entry((int) 'ẞ', "SS"),
          Map.entry((int) 'ß', "SS"),
          Map.entry((int) 'Æ', "AE"),
          Map.entry((int) 'Œ', "OE"),
          Map.entry((int) 'Ø', "O"),
          Map.entry((int) 'Ł', "L"),
          Map.entry((int) 'Đ', "D"),
          Map.entry((int) 'Ð', "D"),
          Map.entry((int) 'Þ', "TH"),
          Map.entry((int) '€', "EUR"),
          Map.entry((int) '’', "'"),
          Map.entry((int) '‘', "'"),
          Map.entry((int) '–', "-"),
          Map.entry((int) '—', "-"),
          Map.entry((int) '\u00A0', " "),
          Map.entry((int) '\n', " "),
          Map.entry((int) '\r', " "),
          Map.entry((int) '\t', " "));
  private static final Pattern PLAIN = Pattern.compile("[ -~]*");

  private final List<Finding> losses = new ArrayList<>();

  List<Finding> losses() {
    return losses;
  }

  static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches();
  }

  /** Whether anything that can be read is left of a text. */
  static boolean isReadable(String text) {
    return ascii(text).chars().anyMatch(Character::isLetterOrDigit);
  }

  /** The text in upper-case ASCII and not longer than allowed. */
  String of(String text, int length, String at) {
    String plain = of(text, at);
    if (plain.length() <= length) {
      return plain;
    }
    lost("NACHA-LENGTH", at, "The text was cut to " + length + " characters.");
    return plain.substring(0, length);
  }

  /** The text in upper-case ASCII. */
  String of(String text, String at) {
    if (!isPlain(text)) {
      lost("NACHA-CHARACTERS", at, "Characters outside ASCII were replaced.");
    }
    return ascii(text);
  }

  void lost(String rule, String at, String message) {
    losses.add(new Finding(rule, null, Severity.WARNING, at, message, null, null));
  }

  private static String ascii(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    if (isPlain(upper)) {
      return upper;
    }
    StringBuilder plain = new StringBuilder(upper.length() + 8);
    upper.codePoints().forEach(c -> append(plain, c));
    return plain.toString();
  }

  private static void append(StringBuilder plain, int c) {
    String replacement = REPLACED.get(c);
    if (c >= ' ' && c <= '~') {
      plain.append((char) c);
    } else if (replacement != null) {
      plain.append(replacement);
    } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
      char base = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).charAt(0);
      plain.append(base >= ' ' && base <= '~' ? base : '.');
    }
  }
}
