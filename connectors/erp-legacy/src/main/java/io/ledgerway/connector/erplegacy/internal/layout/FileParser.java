package io.ledgerway.connector.erplegacy.internal.layout;

import io.ledgerway.connector.erplegacy.internal.layout.LayoutParser.Words;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a layout says about one of its two files. Not thread-safe. */
final class FileParser {

  static final int WIDEST = 16_384;
  static final int MOST_FIELDS = 100;

  private static final Map<String, String> LINE_ENDS =
      Map.of("LF", "\n", "CRLF", "\r\n", "none", "");
  private static final String NAME = "[A-Za-z0-9_][A-Za-z0-9._-]*(?<!\\.tmp)";
  private static final List<String> PLACEHOLDERS = List.of("{company}", "{created}", "{sequence}");

  private final Problems problems;
  private final boolean answers;
  private final boolean csv;
  private final int begin;
  private final Map<String, Integer> settings = new HashMap<>();
  private final List<RecordLayout> records = new ArrayList<>();
  private @Nullable RecordKind kind;
  private int kindLine;
  private final List<FieldLayout> fields = new ArrayList<>();
  private String name = "";
  private @Nullable Charset charset;
  private @Nullable String lineEnd;
  private char separator = ',';
  private char quote = '"';
  private boolean cutBlanks;
  private int width;

  FileParser(Problems problems, boolean answers, boolean csv, int begin) {
    this.problems = problems;
    this.answers = answers;
    this.csv = csv;
    this.begin = begin;
  }

  void take(int line, List<String> words) {
    if (words.get(0).equals("record")) {
      beginRecord(line, words);
    } else if (kindLine > 0) {
      new FieldParser(problems, csv, line).parse(words).ifPresent(fields::add);
    } else if (words.size() != 2) {
      problems.add(line, "a setting is one word and its value");
    } else {
      problems.addIf(
          settings.put(words.get(0), line) != null, line, "%s stands twice", words.get(0));
      set(line, words.get(0), Words.plain(words.get(1)));
    }
  }

  private void set(int line, String setting, String value) {
    switch (setting) {
      case "name" -> name(line, value);
      case "charset" -> charset(line, value);
      case "positions" ->
          problems.addIf(
              csv || !value.equals("characters"),
              line,
              "positions counts characters, in fixed width");
      case "line-end" -> {
        lineEnd = LINE_ENDS.get(value);
        problems.addIf(lineEnd == null, line, "line-end is one of LF, CRLF and none");
        problems.addIf(csv && value.equals("none"), line, "records of CSV end with their line");
      }
      case "separator" -> separator = character(line, setting, value.equals("tab") ? "\t" : value);
      case "quote" -> quote = character(line, setting, value);
      case "short-lines" -> {
        cutBlanks = value.equals("blank");
        problems.addIf(
            csv || !answers || !(cutBlanks || value.equals("refuse")),
            line,
            "short-lines is refuse or blank, for answers in fixed width");
      }
      case "width" -> {
        width = value.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(value) : 0;
        problems.addIf(
            csv || width < 1 || width > WIDEST, line, "width is 1 to %d, in fixed width", WIDEST);
      }
      default -> problems.add(line, "no setting is called %s", setting);
    }
  }

  private void name(int line, String value) {
    name = value;
    if (answers) {
      problems.addIf(
          !value.matches("\\.[A-Za-z0-9]+"), line, "the name of answers is an ending such as .csv");
      return;
    }
    String rest = value;
    for (String placeholder : PLACEHOLDERS) {
      rest = rest.replace(placeholder, "0");
    }
    problems.addIf(
        !rest.matches(NAME) || !value.contains("{sequence}"),
        line,
        "a name is made of letters, digits, . _ - and %s, and holds {sequence}",
        PLACEHOLDERS);
  }

  private void charset(int line, String value) {
    try {
      charset = Charset.forName(value);
    } catch (IllegalArgumentException e) {
      problems.add(line, "this Java knows no charset %s", value);
      return;
    }
    problems.addIf(!charset.canEncode(), line, "nothing can be written in %s", value);
  }

  private char character(int line, String setting, String value) {
    boolean fits = csv && value.length() == 1 && !Character.isLetterOrDigit(value.charAt(0));
    problems.addIf(!fits, line, "%s is one character that is no letter or digit, in CSV", setting);
    return fits ? value.charAt(0) : ' ';
  }

  private void beginRecord(int line, List<String> words) {
    endRecord();
    kindLine = line;
    String word = words.size() == 2 ? words.get(1) : "";
    kind =
        Arrays.stream(RecordKind.values())
            .filter(each -> each.isIn(answers) && each.word().equals(word))
            .findFirst()
            .orElse(null);
    problems.addIf(
        kind == null,
        line,
        "record is followed by one of %s",
        Arrays.stream(RecordKind.values())
            .filter(each -> each.isIn(answers))
            .map(RecordKind::word)
            .toList());
  }

  private void endRecord() {
    RecordKind ended = kind;
    if (ended != null) {
      RecordLayout record = new RecordLayout(kindLine, ended, fields);
      problems.addIf(
          records.stream().anyMatch(each -> each.kind() == ended),
          kindLine,
          "the record %s stands twice",
          ended.word());
      records.add(record);
    }
    kind = null;
    fields.clear();
  }

  /** What was read; after that all problems of it have been added. */
  FileLayout end() {
    endRecord();
    for (String setting : csv ? List.of("name") : List.of("name", "charset", "line-end")) {
      problems.addIf(!settings.containsKey(setting), begin, "the setting %s is missing", setting);
    }
    Charset encoding = charset == null ? StandardCharsets.UTF_8 : charset;
    FileLayout layout =
        new FileLayout(
            csv,
            name,
            encoding,
            lineEnd == null ? "\n" : lineEnd,
            separator,
            quote,
            cutBlanks,
            width,
            records);
    problems.addIf(
        !csv
            && charset != null
            && encoding.canEncode()
            && encoding.newEncoder().maxBytesPerChar() > 1
            && !settings.containsKey("positions"),
        begin,
        "%s has characters of several bytes: say positions characters, or take another charset",
        encoding);
    problems.addIf(separator == quote, begin, "separator and quote are the same character");
    new LayoutRules(problems, layout, begin).check(answers);
    return layout;
  }
}
