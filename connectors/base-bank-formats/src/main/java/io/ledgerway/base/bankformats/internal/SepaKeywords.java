package io.ledgerway.base.bankformats.internal;

import io.ledgerway.model.v1.value.CurrencyCode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SEPA keywords of German banks, {@code EREF+}, {@code SVWZ+} and so on, in a text that was cut
 * into pieces: a keyword begins a piece or follows a blank, and may itself be cut. Some banks write
 * a colon for the plus.
 */
final class SepaKeywords {

  private static final Pattern KEYWORD =
      Pattern.compile("(EREF|KREF|MREF|CRED|DEBT|COAM|OAMT|PURP|SVWZ|ABWA|ABWE|IBAN|BIC)([+:])");
  private static final int LINE = 65;

  private final TreeSet<Integer> starts = new TreeSet<>();
  private final TreeSet<Integer> gaps = new TreeSet<>();
  private final String text;

  /** The pieces as one text; a piece shorter than the width lost the blanks at its end. */
  private SepaKeywords(List<String> pieces, int width) {
    StringBuilder joined = new StringBuilder();
    for (String piece : pieces) {
      starts.add(joined.length());
      joined.append(piece);
      if (piece.length() < width) {
        gaps.add(joined.length());
      }
    }
    text = joined.toString();
  }

  static SepaKeywords lines(List<String> lines) {
    return new SepaKeywords(lines, LINE);
  }

  static SepaKeywords pieces(List<String> pieces, int width) {
    return new SepaKeywords(pieces, width);
  }

  /** Reads the text; without any keyword its pieces are lines of the remittance. */
  static void read(SepaKeywords from, MtDetails into, CurrencyCode currency) {
    List<int[]> found = from.keywords();
    int first = found.isEmpty() ? from.text.length() : found.get(0)[0];
    from.addPieces(0, first, into);
    for (int i = 0; i < found.size(); i++) {
      int[] keyword = found.get(i);
      int end = i + 1 < found.size() ? found.get(i + 1)[0] : from.text.length();
      from.take(from.text.substring(keyword[0], keyword[1] - 1), keyword[1], end, into, currency);
    }
  }

  /** Places of keywords and of what follows them. */
  private List<int[]> keywords() {
    List<int[]> found = new ArrayList<>();
    Matcher matcher = KEYWORD.matcher(text);
    while (matcher.find()) {
      int at = matcher.start();
      boolean cut = starts.subSet(at, false, matcher.end(), false).size() > 0;
      if (cut || starts.contains(at) || text.charAt(at - 1) == ' ') {
        found.add(new int[] {at, matcher.end()});
      }
    }
    return found;
  }

  private void addPieces(int from, int to, MtDetails into) {
    Integer at = from;
    while (at != null && at < to) {
      Integer next = starts.higher(at);
      into.addText(text.substring(at, next == null ? to : Math.min(next, to)));
      at = next;
    }
  }

  /** A part of the text with a blank where a piece ended early. */
  private String prose(int from, int to) {
    StringBuilder prose = new StringBuilder();
    int at = from;
    for (int gap : gaps.subSet(from, false, to, false)) {
      prose.append(text, at, gap);
      if (prose.length() > 0 && prose.charAt(prose.length() - 1) != ' ') {
        prose.append(' ');
      }
      at = gap;
    }
    return prose.append(text, at, to).toString().strip();
  }

  private void take(String keyword, int from, int to, MtDetails into, CurrencyCode currency) {
    String value = text.substring(from, to).strip();
    switch (keyword) {
      case "EREF" -> into.endToEndId = References.id(value);
      case "KREF" -> into.customerReference = References.id(value);
      case "MREF" -> into.mandateId = References.id(value);
      case "SVWZ" -> into.addText(prose(from, to));
      case "IBAN" -> iban(value, prose(from, to), into);
      case "BIC" -> bic(value, into);
      case "OAMT" -> into.instructed(value, currency);
      case "COAM" -> into.charge("COAM", value, currency);
      case "ABWA", "ABWE" -> into.kept.add(keyword, prose(from, to));
      default -> into.kept.add(keyword, value);
    }
  }

  /** The IBAN with or without blanks in it; what follows it is text. */
  private static void iban(String value, String prose, MtDetails into) {
    String first = value.split(" ", 2)[0];
    if (References.isIban(first)) {
      into.account(first);
      into.addText(value.substring(first.length()));
    } else if (References.isIban(value.replace(" ", ""))) {
      into.account(value.replace(" ", ""));
    } else {
      into.addText("IBAN " + prose);
    }
  }

  private static void bic(String value, MtDetails into) {
    String first = value.split(" ", 2)[0];
    into.bic(first);
    into.addText(value.substring(first.length()));
  }
}
