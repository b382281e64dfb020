package io.ledgerway.connector.erplegacy.internal.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a layout line by line: {@code layout 1}, then for each of the two files its
 * format, its settings, and its records with a line for each field. Not thread-safe.
 */
final class LayoutParser {

  private static final int MOST_CHARACTERS = 100_000;

  private final Problems problems = new Problems();
  private @Nullable FileParser payables;
  private @Nullable FileParser answers;
  private @Nullable FileParser current;
  private boolean begun;
  private int line;

  private LayoutParser() {}

  static Layout parse(String text) throws LayoutException {
    if (text.length() > MOST_CHARACTERS) {
      throw new LayoutException(
          List.of("the layout has more than " + MOST_CHARACTERS + " characters"));
    }
    return new LayoutParser().read(text);
  }

  private Layout read(String text) throws LayoutException {
    for (String each : text.lines().toList()) {
      line++;
      String content = each.strip();
      if (!content.isEmpty() && !content.startsWith("#")) {
        Optional<List<String>> words = Words.of(content);
        words.ifPresentOrElse(
            this::take, () -> problems.add(line, "a text in apostrophes has no end"));
      }
    }
    FileParser ours = payables;
    FileParser theirs = answers;
    problems.addIf(!begun, 1, "a layout begins with: layout 1");
    problems.addIf(ours == null, line, "nothing says how payables are written");
    problems.addIf(theirs == null, line, "nothing says how answers are read");
    FileLayout written = ours == null ? null : ours.end();
    FileLayout read = theirs == null ? null : theirs.end();
    problems.end();
    return new Layout(Objects.requireNonNull(written), Objects.requireNonNull(read));
  }

  private void take(List<String> words) {
    String first = words.get(0);
    if (!begun) {
      begun = true;
      problems.addIf(!words.equals(List.of("layout", "1")), line, "a layout begins with: layout 1");
    } else if (first.equals("payables") || first.equals("answers")) {
      beginFile(first.equals("answers"), words);
    } else if (current == null) {
      problems.add(line, "it stands before the first line that begins with payables or answers");
    } else {
      current.take(line, words);
    }
  }

  private void beginFile(boolean ofAnswers, List<String> words) {
    boolean csv = words.equals(List.of(words.get(0), "csv"));
    problems.addIf(
        !csv && !words.equals(List.of(words.get(0), "fixed-width")),
        line,
        "%s is followed by one of %s",
        words.get(0),
        Arrays.asList("csv", "fixed-width"));
    problems.addIf((ofAnswers ? answers : payables) != null, line, "%s stands twice", words.get(0));
    current = new FileParser(problems, ofAnswers, csv, line);
    if (ofAnswers) {
      answers = current;
    } else {
      payables = current;
    }
  }

  /** The words of a line: separated by blanks, except within apostrophes. */
  static final class Words {

    private Words() {}

    static Optional<List<String>> of(String content) {
      List<String> words = new ArrayList<>();
      StringBuilder word = new StringBuilder();
      boolean quoted = false;
      for (int i = 0; i < content.length(); i++) {
        char c = content.charAt(i);
        quoted ^= c == '\'';
        if (!quoted && Character.isWhitespace(c)) {
          if (word.length() > 0) {
            words.add(word.toString());
          }
          word.setLength(0);
        } else {
          word.append(c);
        }
      }
      if (word.length() > 0) {
        words.add(word.toString());
      }
      return quoted ? Optional.empty() : Optional.of(words);
    }

    static boolean isQuoted(String word) {
      return word.length() > 1 && word.startsWith("'") && word.endsWith("'");
    }

    /** A word without its apostrophes; two of them stand for one. */
    static String plain(String word) {
      return isQuoted(word) ? word.substring(1, word.length() - 1).replace("''", "'") : word;
    }
  }
}
